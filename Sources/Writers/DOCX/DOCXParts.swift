/// The fixed parts of a Word file (ECMA-376, part 1, transitional).
enum DOCXParts {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes =
    head + "<Types xmlns=\"\(package)/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    + part("/word/document.xml", types + ".document.main+xml")
    + part("/word/styles.xml", types + ".styles+xml")
    + part("/word/numbering.xml", types + ".numbering+xml")
    + part("/word/settings.xml", types + ".settings+xml")
    + part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>"

  static let packageRelations =
    head + "<Relationships xmlns=\"\(package)/relationships\">"
    + relation("rId1", office + "/officeDocument", "word/document.xml")
    + relation("rId2", package + "/relationships/metadata/core-properties", "docProps/core.xml")
    + "</Relationships>"

  static let documentRelations =
    head + "<Relationships xmlns=\"\(package)/relationships\">"
    + relation("rId1", office + "/styles", "styles.xml")
    + relation("rId2", office + "/numbering", "numbering.xml")
    + relation("rId3", office + "/settings", "settings.xml") + "</Relationships>"

  static let settings =
    head + "<w:settings xmlns:w=\"\(namespace)\"><w:defaultTabStop w:val=\"1304\"/><w:compat>"
    + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    + "</w:compat></w:settings>"

  static func properties(title: String, language: String) -> String {
    head
      + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      + "<dc:title>\(XMLText.escaped(title))</dc:title><dc:language>\(language)</dc:language></cp:coreProperties>"
  }

  static func styles(language: String) -> String {
    head + "<w:styles xmlns:w=\"\(namespace)\"><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"24\"/>"
      + "<w:szCs w:val=\"24\"/><w:lang w:val=\"\(language)\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
      + "<w:spacing w:after=\"160\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
      + style("Title", "Title", "<w:spacing w:after=\"240\"/>", "<w:b/><w:sz w:val=\"36\"/>")
      + heading(1, size: 30) + heading(2, size: 27) + heading(3, size: 25)
      + style("ListBullet", "List Bullet", numbered(1), "")
      + style("ListNumber", "List Number", numbered(2), "")
      + style("Tjekliste", "Tjekliste", "<w:ind w:left=\"397\" w:hanging=\"397\"/>", "")
      + style("Advarsel", "Advarsel", border + "<w:spacing w:after=\"240\"/>", "<w:b/>")
      + style("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>")
      + style(
        "Smaatskrift", "Småtskrift", "<w:spacing w:after=\"80\"/>",
        "<w:color w:val=\"555555\"/><w:sz w:val=\"20\"/>")
      + "</w:styles>"
  }

  static let numbering =
    head + "<w:numbering xmlns:w=\"\(namespace)\">"
    + level(1, format: "bullet", text: "•") + level(2, format: "decimal", text: "%1.")
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
    + "</w:numbering>"

  /// A line around a paragraph.
  private static let border =
    "<w:pBdr>"
    + ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"000000\"/>"
    }.joined() + "</w:pBdr>"

  private static func level(_ id: Int, format: String, text: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
      + "<w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/>"
      + "<w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl></w:abstractNum>"
  }

  private static func numbered(_ id: Int) -> String {
    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(id)\"/></w:numPr><w:contextualSpacing/>"
  }

  private static func heading(_ level: Int, size: Int) -> String {
    style(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      "<w:b/><w:sz w:val=\"\(size)\"/>")
  }

  private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }

  private static func part(_ name: String, _ type: String) -> String {
    "<Override PartName=\"\(name)\" ContentType=\"\(type)\"/>"
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }
}
