import Native

/// Writes a sheet as a Word file with real styles, lists and headings. The same sheet always gives the same bytes.
public enum DOCXWriter {
  /// The file.
  public static func bytes(of sheet: Sheet) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", DOCXParts.contentTypes)
    zip.add("_rels/.rels", DOCXParts.packageRelations)
    zip.add("docProps/core.xml", DOCXParts.properties(title: sheet.title, language: tag(sheet.language)))
    zip.add("word/document.xml", document(sheet))
    zip.add("word/_rels/document.xml.rels", DOCXParts.documentRelations)
    zip.add("word/styles.xml", DOCXParts.styles(language: tag(sheet.language)))
    zip.add("word/numbering.xml", DOCXParts.numbering)
    zip.add("word/settings.xml", DOCXParts.settings)
    return zip.finished()
  }

  private static func tag(_ language: String) -> String { language == "en" ? "en-GB" : "da-DK" }

  private static func document(_ sheet: Sheet) -> String {
    let title = sheet.showsTitle ? paragraph(sheet.title, style: "Title") : ""
    return DOCXParts.head
      + "<w:document xmlns:w=\"\(DOCXParts.namespace)\"><w:body>\(title)"
      + sheet.blocks.map(block).joined()
      + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>"
      + "</w:sectPr></w:body></w:document>"
  }

  private static func block(_ block: Sheet.Block) -> String {
    switch block {
    case .heading(let level, let text): paragraph(text, style: "Heading\(min(3, level))")
    case .paragraph(let text): paragraph(text, style: nil)
    case .bullet(let text): paragraph(text, style: "ListBullet")
    case .numbered(_, let text): paragraph(text, style: "ListNumber")
    case .check(let text): paragraph("☐ " + text, style: "Tjekliste")
    case .quote(let text): paragraph(text, style: "Quote")
    case .note(let text): paragraph(text, style: "Advarsel")
    case .small(let text): paragraph(text, style: "Smaatskrift")
    case .pageBreak: "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    }
  }

  private static func paragraph(_ text: String, style: String?) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(runs(text))</w:p>"
  }

  /// The text in runs: line breaks kept, placeholders `[SKRIV: …]` highlighted so that none is overlooked.
  private static func runs(_ text: String) -> String {
    Placeholders.parts(of: text).map { part in
      part.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { run($0, isOpen: part.isOpen) }.joined(separator: "<w:r><w:br/></w:r>")
    }.joined()
  }

  private static func run(_ text: Substring, isOpen: Bool) -> String {
    guard !text.isEmpty else { return "" }
    let properties = isOpen ? "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr>" : ""
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLText.escaped(String(text)))</w:t></w:r>"
  }
}

/// Text inside XML.
enum XMLText {
  /// The text with the marks of XML escaped; characters XML 1.0 does not allow are taken out.
  static func escaped(_ text: String) -> String {
    if isPlain(text.utf8.span) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n": out.unicodeScalars.append(scalar)
      default:
        if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }

  /// Whether nothing in the text needs to be escaped or taken out.
  private static func isPlain(_ bytes: Swift.Span<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      // U+FFFE and U+FFFF begin with EF.
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF:
        return false
      default: continue
      }
    }
    return true
  }
}
