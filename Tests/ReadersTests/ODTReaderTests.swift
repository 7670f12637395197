import LetterModel
import Native
import Testing

@testable import Readers

@Suite struct ODTReaderTests {
  private static let namespaces =
    "xmlns:office='urn:o' xmlns:text='urn:t' xmlns:table='urn:b' xmlns:style='urn:s' xmlns:fo='urn:f' xmlns:draw='urn:d'"

  private static let styles =
    "<office:automatic-styles><style:style style:name='T1'><style:text-properties fo:font-weight='bold'/></style:style>"
    + "<style:style style:name='T2'><style:text-properties fo:font-style='italic' fo:color='#FF0000'/></style:style>"
    + "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-suffix='.'/></text:list-style></office:automatic-styles>"

  private func read(_ body: String, mimetype: String = "text", extra: [(String, String)] = []) throws
    -> RawDocument
  {
    var zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument." + mimetype, method: .stored)
    zip.add(
      "content.xml",
      "<office:document-content \(Self.namespaces)>\(Self.styles)<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    )
    zip.add(
      "styles.xml",
      "<office:document-styles \(Self.namespaces)><office:master-styles><style:master-page><style:header><text:p>3. marts 2026</text:p></style:header><style:footer><text:p>Rådhuset</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>"
    )
    for (name, content) in extra { zip.add(name, content) }
    return try LetterReading.rawDocument(zip.finished(), context: ReadContext(name: "brev.odt"))
  }

  @Test func `headings, lists, blanks and breaks come out as on paper, between header and footer`() throws {
    let document = try read(
      "<text:h text:outline-level='2'>Afgørelse</text:h><text:p>Du   kan<text:s text:c='2'/>klage<text:line-break/>inden\n fire uger</text:p>"
        + "<text:list text:style-name='L1'><text:list-item><text:p>et</text:p></text:list-item><text:list-item><text:p>to</text:p></text:list-item></text:list>"
        + "<text:list><text:list-item><text:p>punkt</text:p></text:list-item></text:list>")
    #expect(
      document.paragraphs.map(\.text) == [
        "3. marts 2026", "Afgørelse", "Du kan  klage|inden fire uger", "1. et", "2. to", "• punkt",
        "Rådhuset",
      ])
    #expect(document.paragraphs.map(\.region).first == .header)
    #expect(document.paragraphs.map(\.headingLevel)[1] == 2)
  }

  @Test func `fields, comments, deletions and notes to the writer are told apart from text`() throws {
    let document = try read(
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>to uger</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        + "<text:p><text:span text:style-name='T2'>Hvis ny sag:</text:span>Kære <text:placeholder>&lt;Navn&gt;</text:placeholder>"
        + "<office:annotation><text:p>Tjek</text:p></office:annotation> den <text:date>3. marts</text:date></text:p>"
    )
    #expect(
      document.paragraphs.dropFirst().map(\.text).prefix(2) == ["Hvis ny sag:", "Kære <Navn> den 3. marts"])
    #expect(document.paragraphs[1].isAuthorHelp)
    #expect(document.paragraphs[2].markedTexts == ["variable Navn: <Navn>", "dateField 3. marts: 3. marts"])
    #expect(document.hiddenWithoutPlace.map(\.kind) == [.deletion, .comment])
  }

  @Test func `tables give rows, text boxes stand beside`() throws {
    let cell = { (text: String) in "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let document = try read(
      "<table:table><table:table-row>" + cell("Husleje") + cell("5.000 kr.")
        + "</table:table-row></table:table>"
        + "<text:p>Kære<draw:frame><draw:text-box><text:p>Sag 1</text:p></draw:text-box></draw:frame></text:p>"
    )
    #expect(document.paragraphs.map(\.text).dropFirst().prefix(3) == ["Husleje|5.000 kr.", "Sag 1", "Kære"])
    #expect(document.paragraphs[2].region == .textBox)
  }

  @Test
  func `templates are told by type, protected and broken files by clear failures, the flat form is read`()
    throws
  {
    #expect(try read("<text:p>x</text:p>", mimetype: "text-template").isTemplateByType)
    let secret = #expect(throws: ReadFailure.self) {
      try read("x", extra: [("META-INF/manifest.xml", "<m xmlns='urn:m'><f><encryption-data/></f></m>")])
    }
    #expect(secret?.code == .encrypted)
    let flat =
      "<?xml version='1.0'?><office:document \(Self.namespaces) office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text><text:p>Kære Maja</text:p></office:text></office:body></office:document>"
    let document = try LetterReading.rawDocument(Array(flat.utf8), context: ReadContext(name: "brev.fodt"))
    #expect(document.paragraphs.map(\.text) == ["Kære Maja"])
  }
}
