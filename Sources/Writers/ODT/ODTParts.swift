/// The fixed parts of an OpenDocument text (OASIS ODF 1.3).
enum ODTParts {
  static let mediaType = "application/vnd.oasis.opendocument.text"
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns:"

  static let namespaces =
    ["office", "style", "text", "meta"].map { "xmlns:\($0)=\"\(oasis)\($0):1.0\"" }.joined(separator: " ")
    + " xmlns:fo=\"\(oasis)xsl-fo-compatible:1.0\" xmlns:svg=\"\(oasis)svg-compatible:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

  static let manifest =
    head
    + "<manifest:manifest xmlns:manifest=\"\(oasis)manifest:1.0\" manifest:version=\"1.3\">"
    + entry("/", mediaType) + entry("content.xml", "text/xml") + entry("styles.xml", "text/xml")
    + entry("meta.xml", "text/xml") + "</manifest:manifest>"

  /// Styles that only the text itself uses: headings that begin a page.
  static let ownStyles =
    "<office:automatic-styles>"
    + (1...3).map { level in
      "<style:style style:name=\"NySide\(level)\" style:family=\"paragraph\" "
        + "style:parent-style-name=\"Heading_20_\(level)\">"
        + "<style:paragraph-properties fo:break-before=\"page\"/></style:style>"
    }.joined() + "</office:automatic-styles>"

  static func meta(title: String, language: String) -> String {
    head
      + "<office:document-meta \(namespaces)><office:meta><dc:title>\(XMLText.escaped(title))</dc:title>"
      + "<dc:language>\(language)</dc:language></office:meta></office:document-meta>"
  }

  static func styles(language: String, country: String) -> String {
    head + "<office:document-styles \(namespaces)>" + fonts + "<office:styles>"
      + "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\" "
      + "style:tab-stop-distance=\"1cm\"/><style:text-properties style:font-name=\"Brødskrift\" fo:font-size=\"13pt\" "
      + "fo:language=\"\(language)\" fo:country=\"\(country)\"/></style:default-style>"
      + style("Standard", "Standard", parent: nil)
      + style(
        "Text_20_body", "Text body", paragraph: "fo:margin-bottom=\"0.25cm\" fo:line-height=\"120%\"")
      + style(
        "Heading", "Heading", paragraph: "fo:keep-with-next=\"always\"", text: "fo:font-weight=\"bold\"")
      + style(
        "Title", "Title", parent: "Heading", paragraph: "fo:margin-bottom=\"0.4cm\"",
        text: "fo:font-size=\"20pt\" fo:font-weight=\"bold\"")
      + (1...3).map(heading).joined()
      + style("List_20_Bullet", "List Bullet", parent: "Text_20_body")
      + style("List_20_Number", "List Number", parent: "Text_20_body")
      + checklist
      + style(
        "Advarsel", "Advarsel", parent: "Text_20_body",
        paragraph: "fo:border=\"1pt solid #000000\" fo:padding=\"0.15cm\" fo:margin-bottom=\"0.5cm\"",
        text: "fo:font-weight=\"bold\"")
      + style(
        "Quotations", "Quotations", parent: "Text_20_body",
        paragraph: "fo:margin-left=\"1cm\" fo:margin-right=\"1cm\"")
      + style(
        "Smaatskrift", "Småtskrift", parent: "Text_20_body", paragraph: "fo:margin-bottom=\"0.1cm\"",
        text: "fo:font-size=\"10.5pt\"")
      + "<style:style style:name=\"Udfyld\" style:family=\"text\"><style:text-properties "
      + "fo:background-color=\"#ffff66\"/></style:style>"
      + list("Punkter", "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">", "bullet")
      + list(
        "Numre",
        "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\">",
        "number")
      + "</office:styles>" + page + "</office:document-styles>"
  }

  private static let fonts =
    "<office:font-face-decls><style:font-face style:name=\"Brødskrift\" svg:font-family=\"Calibri, Carlito, "
    + "'Liberation Sans', 'DejaVu Sans', sans-serif\"/></office:font-face-decls>"

  /// A4 with margins of 2,5 cm and the page number at the foot.
  private static let page =
    "<office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties "
    + "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin-top=\"2.5cm\" fo:margin-bottom=\"2cm\" "
    + "fo:margin-left=\"2.5cm\" fo:margin-right=\"2.5cm\"/></style:page-layout></office:automatic-styles>"
    + "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"/>"
    + "</office:master-styles>"

  private static let checklist =
    "<style:style style:name=\"Tjekliste\" style:display-name=\"Tjekliste\" style:family=\"paragraph\" "
    + "style:parent-style-name=\"Text_20_body\"><style:paragraph-properties fo:margin-left=\"0.8cm\" "
    + "fo:text-indent=\"-0.8cm\"><style:tab-stops><style:tab-stop style:position=\"0cm\"/></style:tab-stops>"
    + "</style:paragraph-properties></style:style>"

  private static func heading(_ level: Int) -> String {
    let size = ["17pt", "15pt", "13.5pt"][level - 1]
    return
      "<style:style style:name=\"Heading_20_\(level)\" style:display-name=\"Heading \(level)\" "
      + "style:family=\"paragraph\" style:parent-style-name=\"Heading\" style:next-style-name=\"Text_20_body\" "
      + "style:default-outline-level=\"\(level)\"><style:paragraph-properties fo:margin-top=\"0.5cm\" "
      + "fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"/><style:text-properties "
      + "fo:font-size=\"\(size)\" fo:font-weight=\"bold\"/></style:style>"
  }

  private static func style(
    _ id: String, _ name: String, parent: String? = "Standard", paragraph: String = "", text: String = ""
  ) -> String {
    let above = parent.map { " style:parent-style-name=\"\($0)\"" } ?? ""
    return
      "<style:style style:name=\"\(id)\" style:display-name=\"\(name)\" style:family=\"paragraph\"\(above)>"
      + (paragraph.isEmpty ? "" : "<style:paragraph-properties \(paragraph)/>")
      + (text.isEmpty ? "" : "<style:text-properties \(text)/>") + "</style:style>"
  }

  private static func list(_ name: String, _ level: String, _ kind: String) -> String {
    "<text:list-style style:name=\"\(name)\">\(level)<style:list-level-properties "
      + "text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment "
      + "text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"0.8cm\" fo:margin-left=\"0.8cm\" "
      + "fo:text-indent=\"-0.8cm\"/></style:list-level-properties></text:list-level-style-\(kind)></text:list-style>"
  }

  private static func entry(_ path: String, _ type: String) -> String {
    "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"\(type)\"/>"
  }
}
