import Foundation
import LetterModel
import Testing

@testable import Readers

@Suite struct DOCXReaderTests {
  private typealias F = DOCXFixture

  @Test func `runs are joined and the main part is found by its relationship`() throws {
    var file = DOCXFixture(
      "<w:p>" + F.r("Du kan kla") + F.r("ge til [den sag / ") + F.r("de sager].") + "</w:p>")
    file.mainPart = "indhold/hoveddel.xml"
    #expect(try file.texts() == ["Du kan klage til [den sag / de sager]."])
  }

  @Test func `a bold line before a line break is a heading of its own, an empty line ends a paragraph`()
    throws
  {
    let file = DOCXFixture(
      "<w:p>" + F.r("Afgørelse om kørsel", "<w:b/>") + "<w:r><w:br/></w:r>"
        + F.r("Kommunen har truffet afgørelse om, at du ikke får bevilget kørsel til skole.")
        + "<w:r><w:br/><w:br/><w:t>• tale</w:t><w:br/><w:t>• fysisk træning</w:t></w:r></w:p>")
    let document = try file.read()
    #expect(
      document.paragraphs.map(\.text) == [
        "Afgørelse om kørsel", "Kommunen har truffet afgørelse om, at du ikke får bevilget kørsel til skole.",
        "• tale", "• fysisk træning",
      ])
    #expect(document.paragraphs.map(\.isBold) == [true, false, false, false])
  }

  @Test func `a bold name stays with the address under it`() throws {
    let file = DOCXFixture(
      "<w:p>" + F.r("Maja Prøvesen", "<w:b/>")
        + "<w:r><w:br/><w:t>Testvej 1</w:t><w:br/><w:t>9999 Prøveby</w:t></w:r></w:p>"
    )
    let paragraphs = try file.read().paragraphs
    #expect(paragraphs.map(\.text) == ["Maja Prøvesen|Testvej 1|9999 Prøveby"])
    #expect(paragraphs.first?.linesAreHardBreaks == true)
  }

  @Test func `heading styles are known by name and outline level, whatever their id`() throws {
    var file = DOCXFixture(
      F.p("Begrundelse", paragraph: "<w:pStyle w:val='Overskrift2'/>")
        + F.p("Regler", paragraph: "<w:pStyle w:val='Egen'/>") + F.p("Tekst"))
    file.parts["styles"] =
      "<w:style w:type='paragraph' w:styleId='Overskrift2'><w:name w:val='heading 2'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='Egen'><w:name w:val='KOM Mellemrubrik'/><w:basedOn w:val='Overskrift2'/></w:style>"
    #expect(try file.read().paragraphs.map(\.headingLevel) == [2, 2, nil])
  }

  @Test func `numbered lists get the numbers Word prints`() throws {
    let item = { (text: String, level: Int) in
      F.p(text, paragraph: "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='7'/></w:numPr>")
    }
    var file = DOCXFixture(
      item("et", 0) + item("under", 1) + item("under igen", 1) + item("to", 0) + item("under", 1)
        + item("punkt", 2))
    file.parts["numbering"] =
      "<w:abstractNum w:abstractNumId='3'>"
      + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
      + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl>"
      + "<w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{F0B7}'/></w:lvl></w:abstractNum>"
      + "<w:num w:numId='7'><w:abstractNumId w:val='3'/></w:num>"
    #expect(
      try file.texts() == ["1. et", "1.a) under", "1.b) under igen", "2. to", "2.a) under", "• punkt"])
  }

  @Test func `deleted text is left out, inserted text stays, both are noted`() throws {
    let file = DOCXFixture(
      "<w:p>" + F.r("Fristen er ") + "<w:del w:id='1'><w:r><w:delText>to</w:delText></w:r></w:del>"
        + "<w:ins w:id='2'>" + F.r("fire") + "</w:ins>" + F.r(" uger.") + "</w:p>")
    let document = try file.read()
    #expect(document.paragraphs.map(\.text) == ["Fristen er fire uger."])
    #expect(document.paragraphs.first?.markedTexts == ["insertion fire: fire"])
    #expect(document.hiddenWithoutPlace.map(\.kind) == [.deletion])
    #expect(document.hiddenWithoutPlace.map(\.excerpt) == ["to"])
  }

  @Test func `comments are placed on the words they stand at`() throws {
    var file = DOCXFixture(
      "<w:p>" + F.r("Du kan ") + "<w:commentRangeStart w:id='0'/>" + F.r("klage")
        + "<w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r></w:p>")
    file.parts["comments"] =
      "<w:comment w:id='0' w:author='N.N.'><w:p>" + F.r("Tjek fristen") + "</w:p></w:comment>"
    #expect(try file.read().paragraphs.first?.markedTexts == ["comment Tjek fristen: klage"])
  }

  @Test func `hidden text is left out and remarked`() throws {
    let document = try DOCXFixture("<w:p>" + F.r("Kære Maja") + F.r(" intern note", "<w:vanish/>") + "</w:p>")
      .read()
    #expect(document.paragraphs.map(\.text) == ["Kære Maja"])
    #expect(document.notices.map(\.code) == [.hiddenText])
  }

  @Test func `a date field is noted, the date the file was made is not`() throws {
    let document = try DOCXFixture(
      "<w:p>" + F.field("DATE \\@ \"d. MMMM yyyy\"", "3. marts 2026") + "</w:p><w:p>"
        + F.field("CREATEDATE", "1. marts 2026") + "</w:p>"
    ).read()
    #expect(document.paragraphs.map(\.text) == ["3. marts 2026", "1. marts 2026"])
    #expect(document.paragraphs.map(\.markedTexts) == [["dateField 3. marts 2026: 3. marts 2026"], []])
  }

  @Test func `unfilled fields are placeholders, filled ones are text`() throws {
    let document = try DOCXFixture(
      "<w:p>" + F.field("MERGEFIELD Navn", "«Navn»") + "</w:p><w:p>" + F.field("MERGEFIELD Navn", "Maja")
        + "</w:p><w:p>"
        + F.r("Beløb: ") + F.field("FORMTEXT", "\u{2002}\u{2002}\u{2002}") + "</w:p><w:p>"
        + F.field("IF " + "x", "Ja") + "</w:p><w:p><w:fldSimple w:instr=' DOCPROPERTY Sagsnr '>"
        + F.r("Fejl! Ukendt dokumentegenskab.") + "</w:fldSimple></w:p>"
    ).read()
    #expect(
      document.paragraphs.map(\.markedTexts) == [
        ["variable Navn: «Navn»"], [], ["blank FORMTEXT: \u{2002}\u{2002}\u{2002}____"], [],
        ["variable Sagsnr: Fejl! Ukendt dokumentegenskab."],
      ])
  }

  @Test func `form fields show the chosen entry and the tick`() throws {
    let begin = { (form: String) in
      "<w:r><w:fldChar w:fldCharType='begin'><w:ffData>\(form)</w:ffData></w:fldChar></w:r>"
    }
    let end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    let instruction = { (text: String) in "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
    let document = try DOCXFixture(
      "<w:p>"
        + begin(
          "<w:ddList><w:result w:val='1'/><w:listEntry w:val='afslag'/><w:listEntry w:val='bevilling'/></w:ddList>"
        )
        + instruction("FORMDROPDOWN") + end + F.r(" ")
        + begin("<w:checkBox><w:default w:val='1'/></w:checkBox>")
        + instruction("FORMCHECKBOX") + end + "</w:p>"
    ).read()
    #expect(document.paragraphs.map(\.text) == ["bevilling ☒"])
  }

  @Test func `a dropdown that shows its prompt is a blank, a chosen value is text`() throws {
    let control = { (properties: String, text: String) in
      "<w:sdt><w:sdtPr>\(properties)<w:dropDownList/></w:sdtPr><w:sdtContent>" + F.r(text)
        + "</w:sdtContent></w:sdt>"
    }
    let document = try DOCXFixture(
      "<w:p>" + control("<w:showingPlcHdr/>", "Vælg tekst") + F.r(" er undtaget.") + "</w:p><w:p>"
        + control("", "Dokumentet") + F.r(" er undtaget.") + "</w:p>"
    ).read()
    #expect(document.paragraphs.map(\.text) == ["Vælg tekst er undtaget.", "Dokumentet er undtaget."])
    #expect(document.paragraphs.map(\.markedTexts) == [["blank Vælg tekst: Vælg tekst"], []])
  }

  @Test func `notes to the writer are told by style and by red italics`() throws {
    var file = DOCXFixture(
      F.p("Slet, hvis der er hørt.", paragraph: "<w:pStyle w:val='V'/>") + "<w:p>"
        + F.r("Hvis sagen er ny:", "<w:i/><w:color w:val='FF0000'/>") + F.r("Du har søgt om hjælp.")
        + "</w:p>"
        + F.p("[TEKSTER]", run: "<w:i w:val='0'/><w:color w:val='auto'/>", paragraph: "<w:pStyle w:val='V'/>")
    )
    file.parts["styles"] = "<w:style w:type='paragraph' w:styleId='V'><w:name w:val='Vejl.tekst'/></w:style>"
    let paragraphs = try file.read().paragraphs
    #expect(
      paragraphs.map(\.text) == [
        "Slet, hvis der er hørt.", "Hvis sagen er ny:", "Du har søgt om hjælp.", "[TEKSTER]",
      ])
    #expect(paragraphs.map(\.isAuthorHelp) == [true, true, false, false])
  }

  @Test func `text boxes are read once, floating tables and frames stand in the margin`() throws {
    let box = { (text: String) in "<wps:txbx><w:txbxContent>" + F.p(text) + "</w:txbxContent></wps:txbx>" }
    let document = try DOCXFixture(
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box("Telefon 11 11 11 11"))</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box("Telefon 11 11 11 11"))</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + F.r("Kære Maja") + "</w:p><w:tbl><w:tblPr><w:tblpPr/></w:tblPr><w:tr><w:tc>" + F.p("Sag: 12345")
        + "</w:tc></w:tr></w:tbl>" + F.p("Rådhuset", paragraph: "<w:framePr w:w='200'/>")
    ).read()
    #expect(
      document.paragraphs.map(\.text) == ["Telefon 11 11 11 11", "Kære Maja", "Sag: 12345", "Rådhuset"])
    #expect(document.paragraphs.map(\.region) == [.textBox, .body, .margin, .margin])
  }

  @Test func `table rows keep their cells, layout tables are read as paragraphs`() throws {
    let row = { (cells: [String]) in "<w:tr>" + cells.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>" }
    let long = String(repeating: "Vi har lagt vægt på din indkomst. ", count: 10)
    let document = try DOCXFixture(
      "<w:tbl>" + row([F.p("Indkomst"), F.p("12.000 kr.")]) + row([F.p("Husleje"), F.p("5.000 kr.")])
        + "</w:tbl><w:tbl>"
        + row([F.p("Kære Maja") + F.p(long), F.p("Prøvekøbing Kommune")]) + "</w:tbl>"
    ).read()
    #expect(document.paragraphs.map { $0.cells?.count ?? 0 } == [2, 2, 0, 0, 0])
    #expect(document.paragraphs.first?.text == "Indkomst|12.000 kr.")
  }

  @Test func `headers and footers that are shown are read, page numbers of the last printing are not`() throws
  {
    var file = DOCXFixture(
      F.p("Kære Maja") + "<w:sectPr><w:headerReference w:type='default' r:id='header'/>"
        + "<w:footerReference w:type='first' r:id='footer'/></w:sectPr>")
    file.parts["header"] =
      F.p("3. marts 2026") + "<w:p>" + F.r("Side ") + F.field("PAGE", "2") + F.r(" af ")
      + F.field("NUMPAGES", "5") + "</w:p>"
    file.parts["footer"] = F.p("vises ikke uden titlePg")
    let document = try file.read()
    #expect(document.paragraphs.map(\.text) == ["3. marts 2026", "Kære Maja"])
    #expect(document.paragraphs.map(\.region) == [.header, .body])
  }

  @Test func `templates and macros are told by the package`() throws {
    var file = DOCXFixture(F.p("Kære Maja"))
    file.contentType = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    file.extraFiles = ["word/vbaProject.bin"]
    let document = try file.read()
    #expect(document.isTemplateByType)
    #expect(document.notices.map(\.code) == [.macrosIgnored])
  }

  @Test func `broken and hostile files give clear Danish failures`() throws {
    let whole = DOCXFixture(F.p("Kære Maja")).bytes
    let context = ReadContext(name: "brev.docx")
    #expect(throws: ReadFailure.self) { try DOCXReader.read(Array(whole.dropLast(30)), context: context) }
    #expect(throws: ReadFailure.self) { try DOCXReader.read([0x50, 0x4B, 3, 4], context: context) }
    var doctype = DOCXFixture(F.p("x"))
    doctype.prolog = "<!DOCTYPE d [<!ENTITY a 'b'>]>"
    let hostile = #expect(throws: ReadFailure.self) { try doctype.read() }
    #expect(hostile?.code == .hostile)
    #expect(hostile?.message.hasPrefix("Word-filen er bygget på en måde") == true)
    let deep = DOCXFixture(
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 200) + F.p("x")
        + String(repeating: "</w:tc></w:tr></w:tbl>", count: 200))
    #expect(throws: ReadFailure.self) { try deep.read() }
  }

  @Test func `flipped bits give a letter or a failure, never a crash`() throws {
    let whole = DOCXFixture(F.p("Kære Maja") + F.p("Du kan klage.")).bytes
    for index in stride(from: 0, to: whole.count, by: 3) {
      var broken = whole
      broken[index] ^= 0x41
      _ = try? DOCXReader.read(broken, context: ReadContext(name: "brev.docx"))
    }
  }

  @Test func `a bomb is stopped with a clear failure`() {
    let bomb = DOCXFixture("<w:p>" + String(repeating: " ", count: 12 << 20) + "</w:p>")
    let failure = #expect(throws: ReadFailure.self) { try bomb.read() }
    #expect(failure?.code == .tooLarge)
  }

  @Test func `a spreadsheet in Word's clothes is told`() {
    var file = DOCXFixture(F.p("x"))
    file.contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let failure = #expect(throws: ReadFailure.self) { try file.read() }
    #expect(failure?.code == .unsupported)
  }

  @Test func `the sample letters of a municipality come out as a person reads them`() throws {
    let shared = ProcessInfo.processInfo.environment["KLARBREV_SHARED"] ?? "../shared"
    let path = shared + "/data/formats/docx/aarhus-befordring-testbrev.docx"
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let letter = try LetterReading.read(bytes: [UInt8](data), name: "testbrev.docx")
    let headings = letter.blocks.filter { $0.role == .heading }.map { letter.string($0.span) }
    #expect(headings.contains("Begrundelse for afgørelsen"))
    #expect(headings.contains("Klagevejledning"))
    #expect(letter.text.contains("fra 01-01-2026 til 01-07-2026"))
    #expect(letter.text.contains("2026-03-27"))
    #expect(letter.placeholders.map(\.name) == ["Skift med bus?"])
    #expect(!letter.isTemplate)
  }
}
