import Native

/// Writes a sample letter as a Word file: letterhead in the page header, page number in the footer, merge fields.
enum SampleDOCX {
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The bytes of the letter as DOCX.
  static func bytes(of source: SampleSource) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add(
      "_rels/.rels",
      head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    )
    zip.add("word/document.xml", document(source))
    zip.add("word/_rels/document.xml.rels", documentRelations)
    zip.add("word/styles.xml", styles)
    zip.add(
      "word/header1.xml", part("hdr", source.letterhead.map { paragraph($0, style: "Header") }.joined()))
    let page = "Side " + field("PAGE", "1") + " af " + field("NUMPAGES", "1")
    zip.add(
      "word/footer1.xml", part("ftr", "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(runs(page))</w:p>"))
    return zip.finished()
  }

  private static func document(_ source: SampleSource) -> String {
    var body = source.address.map { paragraph($0, style: "Adresse") }.joined() + paragraph("")
    body += source.meta.map { paragraph($0, style: "Adresse") }.joined() + paragraph("")
    for block in source.blocks {
      switch block {
      case .heading(let level, let text): body += paragraph(text, style: "Heading\(level)")
      case .paragraph(let text): body += paragraph(text)
      case .bullet(let text): body += paragraph("• " + text)
      case .signature(let lines): body += lines.map { paragraph($0, style: "Adresse") }.joined()
      }
    }
    return head + "<w:document xmlns:w=\"\(namespace)\" xmlns:r=\"\(relations)\"><w:body>\(body)<w:sectPr>"
      + "<w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
      + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1134\""
      + " w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
  }

  private static func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    var content = ""
    var rest = text[...]
    while let merge = SampleSource.field(in: rest) {
      content += runs(String(rest[..<merge.range.lowerBound]))
      content += runs(field("MERGEFIELD \(merge.name)", "«\(merge.name)»"))
      rest = rest[merge.range.upperBound...]
    }
    return "<w:p>\(properties)\(content)\(runs(String(rest)))</w:p>"
  }

  /// A field between marks that `runs` turns into the three parts Word wants.
  private static func field(_ instruction: String, _ shown: String) -> String {
    "\u{1}\(instruction)\u{2}\(shown)\u{3}"
  }

  private static func runs(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "\u{1}"), let middle = rest.firstIndex(of: "\u{2}"),
      let end = rest.firstIndex(of: "\u{3}")
    {
      out += run(rest[..<start]) + mark("begin")
      out +=
        "<w:r><w:instrText xml:space=\"preserve\"> \(escaped(rest[rest.index(after: start)..<middle])) </w:instrText></w:r>"
      out += mark("separate") + run(rest[rest.index(after: middle)..<end]) + mark("end")
      rest = rest[rest.index(after: end)...]
    }
    return out + run(rest)
  }

  private static func run(_ text: Substring) -> String {
    text.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
  }

  private static func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }

  static func escaped(_ text: some StringProtocol) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }

  private static func part(_ name: String, _ content: String) -> String {
    head + "<w:\(name) xmlns:w=\"\(namespace)\">\(content)</w:\(name)>"
  }

  private static let contentTypes =
    head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + [("document", "document.main"), ("styles", "styles"), ("header1", "header"), ("footer1", "footer")].map
  {
    "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(types).\($0.1)+xml\"/>"
  }.joined() + "</Types>"

  private static let documentRelations =
    head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + [
      ("rId1", "styles", "styles.xml"), ("rId2", "header", "header1.xml"), ("rId3", "footer", "footer1.xml"),
    ].map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(relations)/\($0.1)\" Target=\"\($0.2)\"/>"
    }.joined() + "</Relationships>"

  private static let styles =
    part(
      "styles",
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/>"
        + "<w:lang w:val=\"da-DK\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"264\""
        + " w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + style("Adresse", "Adresse", "<w:spacing w:after=\"0\"/>", "")
        + style(
          "Header", "header", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"18\"/>")
        + style("Footer", "footer", "<w:jc w:val=\"right\"/>", "<w:sz w:val=\"16\"/>")
        + style(
          "Heading1", "heading 1", "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"30\"/>")
        + style(
          "Heading2", "heading 2", "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:sz w:val=\"23\"/>"))

  private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }
}
