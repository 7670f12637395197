import Native

/// Writes a sheet as an OpenDocument text (ODF 1.3) with real styles, lists and headings. The same sheet always gives
/// the same bytes.
public enum ODTWriter {
  /// The file.
  public static func bytes(of sheet: Sheet) -> [UInt8] {
    let country = sheet.language == "en" ? ("en", "GB") : ("da", "DK")
    var zip = ZipWriter()
    // The kind of file stands first and unpacked, so that it can be told from its first bytes (ODF 1.3, part 2, 3.3).
    zip.add("mimetype", ODTParts.mediaType, method: .stored)
    zip.add("content.xml", content(sheet))
    zip.add("styles.xml", ODTParts.styles(language: country.0, country: country.1))
    zip.add("meta.xml", ODTParts.meta(title: sheet.title, language: country.0 + "-" + country.1))
    zip.add("META-INF/manifest.xml", ODTParts.manifest)
    return zip.finished()
  }

  private static func content(_ sheet: Sheet) -> String {
    var body = sheet.showsTitle ? paragraph(sheet.title, style: "Title") : ""
    var open: String?
    var breaksPage = false
    func close() {
      if open != nil { body += "</text:list>" }
      open = nil
    }
    for block in sheet.blocks {
      if let (list, item) = listItem(block) {
        if open != list {
          close()
          body += "<text:list text:style-name=\"\(list)\">"
        }
        open = list
        body += item
      } else {
        close()
        body += other(block, breaksPage: breaksPage)
      }
      breaksPage = block == .pageBreak
    }
    close()
    return ODTParts.head + "<office:document-content \(ODTParts.namespaces)>" + ODTParts.ownStyles
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
  }

  private static func listItem(_ block: Sheet.Block) -> (list: String, item: String)? {
    switch block {
    case .bullet(let text):
      ("Punkter", "<text:list-item>" + paragraph(text, style: "List_20_Bullet") + "</text:list-item>")
    case .numbered(let number, let text):
      (
        "Numre",
        "<text:list-item text:start-value=\"\(number)\">" + paragraph(text, style: "List_20_Number")
          + "</text:list-item>"
      )
    default: nil
    }
  }

  private static func other(_ block: Sheet.Block, breaksPage: Bool) -> String {
    switch block {
    case .heading(let level, let text):
      let depth = min(3, level)
      let style = breaksPage ? "NySide\(depth)" : "Heading_20_\(depth)"
      return "<text:h text:style-name=\"\(style)\" text:outline-level=\"\(depth)\">\(runs(text))</text:h>"
    case .check(let text): return paragraph("☐\t" + text, style: "Tjekliste")
    case .quote(let text): return paragraph(text, style: "Quotations")
    case .note(let text): return paragraph(text, style: "Advarsel")
    case .small(let text): return paragraph(text, style: "Smaatskrift")
    case .paragraph(let text), .bullet(let text), .numbered(_, let text):
      return paragraph(text, style: "Text_20_body")
    case .pageBreak: return ""
    }
  }

  private static func paragraph(_ text: String, style: String) -> String {
    "<text:p text:style-name=\"\(style)\">\(runs(text))</text:p>"
  }

  /// The text with line breaks kept and placeholders `[SKRIV: …]` marked so that none is overlooked.
  private static func runs(_ text: String) -> String {
    Placeholders.parts(of: text).map { part in
      let words = XMLText.escaped(part.text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "<text:line-break/>").split(separator: "\t", omittingEmptySubsequences: false)
        .joined(separator: "<text:tab/>")
      return part.isOpen ? "<text:span text:style-name=\"Udfyld\">\(words)</text:span>" : words
    }.joined()
  }
}

/// The open questions in a text.
enum Placeholders {
  /// The text cut where a placeholder `[SKRIV: …]` begins and ends.
  static func parts(of text: String) -> [(text: String, isOpen: Bool)] {
    var parts: [(text: String, isOpen: Bool)] = []
    var plain = ""
    var rest = text[...]
    while let first = rest.first {
      if first == "[", rest.hasPrefix("[SKRIV:"), let end = rest.firstIndex(of: "]") {
        if !plain.isEmpty { parts.append((plain, false)) }
        plain = ""
        parts.append((String(rest[...end]), true))
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    if !plain.isEmpty { parts.append((plain, false)) }
    return parts
  }
}
