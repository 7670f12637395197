import LetterModel
import Testing

@testable import Readers

@Suite struct MemoReaderTests {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func base64(_ bytes: [UInt8], lineLength: Int = 76) -> String {
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var value = 0
      for index in 0..<3 { value = value << 8 | (index < part.count ? Int(part[start + index]) : 0) }
      for index in 0..<4 {
        result.append(index <= part.count ? alphabet[value >> (18 - 6 * index) & 63] : "=")
      }
      if (start / 3 + 1) % (lineLength / 4) == 0 { result += "\n   " }
    }
    return result
  }

  static func file(_ content: [UInt8], name: String = "brev.txt", type: String = "text/plain") -> String {
    "<m:File><m:encodingFormat>\(type)</m:encodingFormat><m:filename>\(name)</m:filename><m:language>da</m:language>"
      + "<m:content>\(base64(content))</m:content></m:File>"
  }

  static func message(
    _ main: String, additional: String = "", header: String = "", created: String = "2026-02-03T22:30:00Z"
  ) -> String {
    "<m:Message xmlns:m='https://DigitalPost.dk/MeMo-1' memoVersion='1.2'><m:MessageHeader><m:messageType>DIGITALPOST</m:messageType>"
      + "<m:label>Afgørelse om boligstøtte</m:label><m:Sender><m:label>Prøvekøbing Kommune</m:label><m:AttentionData><m:ContentResponsible>"
      + "<m:label>Ydelse</m:label></m:ContentResponsible></m:AttentionData></m:Sender><m:Recipient><m:label>Maja Prøvesen</m:label></m:Recipient>"
      + "<m:ContentData><m:CaseID><m:caseID>26-1044</m:caseID></m:CaseID></m:ContentData>\(header)</m:MessageHeader><m:MessageBody>"
      + "<m:createdDateTime>\(created)</m:createdDateTime><m:MainDocument>\(main)</m:MainDocument>\(additional)</m:MessageBody></m:Message>"
  }

  private func read(_ text: String) throws -> RawDocument {
    try XMLReader.read(Array(text.utf8), context: ReadContext(name: "besked.xml"))
  }

  private func texts(_ document: RawDocument) -> [String] {
    document.paragraphs.flatMap { $0.lines.map(\.text) }.filter { !$0.isEmpty }
  }

  @Test func `the header goes to the envelope and the file is the letter`() throws {
    let document = try read(Self.message(Self.file(Array("Kære borger".utf8))))
    #expect(texts(document) == ["Kære borger"])
    #expect(document.format == .memo)
    let envelope = try #require(document.envelope)
    #expect(envelope.senderName == "Prøvekøbing Kommune")
    #expect(envelope.senderUnit == "Ydelse")
    #expect(envelope.recipientName == "Maja Prøvesen")
    #expect(envelope.caseNumber == "26-1044")
    #expect(envelope.subject == "Afgørelse om boligstøtte")
    #expect(envelope.delivery == .digital)
    #expect(envelope.sentDate == CivilDate(year: 2026, month: 2, day: 3))
    #expect(document.notices.isEmpty)
  }

  @Test func `the default namespace and a byte-order mark make no difference`() throws {
    let text = Self.message(Self.file(Array("Kære borger".utf8)))
    let plain = text.replacing("m:", with: "").replacing("xmlns:m=", with: "xmlns=")
    let document = try read("\u{FEFF}" + plain)
    #expect(document.envelope == (try read(text)).envelope)
  }

  @Test func `an evening in summer is the next day in Denmark, and a held-back message comes later`() throws {
    let file = Self.file(Array("Kære borger".utf8))
    let summer = try read(Self.message(file, created: "2026-07-03T22:30:00Z"))
    #expect(summer.envelope?.sentDate == CivilDate(year: 2026, month: 7, day: 4))
    let held = try read(
      Self.message(file, header: "<m:doNotDeliverUntilDate>2026-02-10</m:doNotDeliverUntilDate>"))
    #expect(held.envelope?.sentDate == CivilDate(year: 2026, month: 2, day: 10))
  }

  @Test
  func
    `one name in two types is one letter, two names are two parts, attachments are documents of their own`()
    throws
  {
    let html = Array("<p>Kære borger</p>".utf8)
    let both = try read(
      Self.message(
        Self.file(html, name: "brev.html", type: "text/html") + Self.file(Array("Kære borger".utf8)),
        additional: "<m:AdditionalDocument>" + Self.file(Array("Sådan klager du".utf8), name: "klage.txt")
          + "</m:AdditionalDocument><m:TechnicalDocument>" + Self.file(Array("maskindata".utf8))
          + "</m:TechnicalDocument>"))
    #expect(texts(both) == ["Kære borger", "Sådan klager du"])
    #expect(both.paragraphs.map(\.document) == [0, 1])
    #expect(both.notices.map(\.code) == [.alternativeSkipped])
    let parts = try read(
      Self.message(
        Self.file(html, name: "a.html", type: "text/html") + Self.file(Array("Side to".utf8), name: "b.txt")))
    #expect(texts(parts) == ["Kære borger", "Side to"])
  }

  @Test func `a wrong label and an unreadable attachment are remarked`() throws {
    let document = try read(
      Self.message(
        Self.file(Array("Kære borger".utf8), name: "brev.pdf", type: "application/pdf"),
        additional:
          "<m:AdditionalDocument><m:File><m:encodingFormat>text/plain</m:encodingFormat><m:content>%%%</m:content></m:File></m:AdditionalDocument>"
      ))
    #expect(document.notices.map(\.code) == [.wrongLabel, .attachmentSkipped])
    #expect(document.notices.first?.message == "Brevet er mærket som PDF, men er ren tekst.")
  }

  @Test func `a message in a message in a message is refused in the end`() throws {
    var text = Self.message(Self.file(Array("Kære borger".utf8)))
    for _ in 0..<2 { text = Self.message(Self.file(Array(text.utf8), name: "besked.xml", type: "text/xml")) }
    #expect(texts(try read(text)) == ["Kære borger"])
    for _ in 0..<2 { text = Self.message(Self.file(Array(text.utf8), name: "besked.xml", type: "text/xml")) }
    #expect(throws: ReadFailure.self) { try read(text) }
  }

  @Test func `a DOCTYPE is refused, a message without letter is told`() {
    let doctype = #expect(throws: ReadFailure.self) {
      try read("<!DOCTYPE x [<!ENTITY a 'b'>]>" + Self.message(""))
    }
    #expect(doctype?.code == .hostile)
    let empty = #expect(throws: ReadFailure.self) {
      try read("<m:Message xmlns:m='https://DigitalPost.dk/MeMo-1'><m:MessageHeader/></m:Message>")
    }
    #expect(empty?.code == .noText)
  }

  @Test func `ten megabytes of base64 are taken`() throws {
    let filler = String(repeating: "Kære borger. ", count: 600_000)
    let page = Array("<p>Kære Maja</p><!-- \(filler) -->".utf8)
    #expect(texts(try read(Self.message(Self.file(page, name: "brev.html")))) == ["Kære Maja"])
  }

  @Test func `base64 comes in many dresses`() {
    #expect(Base64.decode("S8OmcmU=") == Array("Kære".utf8))
    #expect(Base64.decode(" S8Om\n cmU ") == Array("Kære".utf8))
    #expect(Base64.decode("data:text/plain;base64,S8OmcmU=") == Array("Kære".utf8))
    #expect(Base64.decode("_-8") == [0xFF, 0xEF])
    #expect(Base64.decode("S8Om%cmU") == nil)
    #expect(Base64.decode("S8OmA") == nil)
  }

  @Test func `Danish time follows the summer-time rule of the EU`() {
    #expect(DanishTime.local("2026-03-29T00:59:59Z") == "2026-03-29 01:59:59")
    #expect(DanishTime.local("2026-03-29T01:00:00Z") == "2026-03-29 03:00:00")
    #expect(DanishTime.local("2026-10-25T00:59:59Z") == "2026-10-25 02:59:59")
    #expect(DanishTime.local("2026-10-25T01:00:00Z") == "2026-10-25 02:00:00")
    #expect(DanishTime.local("2026-12-31T23:30:00.123Z") == "2027-01-01 00:30:00")
    #expect(DanishTime.local("2026-01-01T00:30:00+02:00") == "2025-12-31 23:30:00")
    #expect(DanishTime.local("2026-06-01T12:00:00") == "2026-06-01 12:00:00")
    #expect(DanishTime.date("2026-06-01") == CivilDate(year: 2026, month: 6, day: 1))
    #expect(DanishTime.date("1. juni") == nil)
  }

  @Test func `a combined request gives its message, a print shipment its letter with what is stamped on it`()
    throws
  {
    let shipment =
      "<f:ForsendelseI xmlns:f='urn:oio:fjernprint:1.0.0' xmlns:d='urn:oio:dkal:1.0.0'><d:MeddelelseIndholdData>"
      + Self.base64(Array("Kære borger".utf8))
      + "</d:MeddelelseIndholdData><d:FilformatNavn>txt</d:FilformatNavn>"
      + "<f:DokumentParametre><TitelTekst>Afgørelse</TitelTekst><BrevDato>2026-03-03</BrevDato></f:DokumentParametre>"
      + "<f:KanalKode>Fysisk Post</f:KanalKode><f:PaatrykBrevdatoIndikator>true</f:PaatrykBrevdatoIndikator></f:ForsendelseI>"
    let print = try read(shipment)
    #expect(texts(print) == ["2026-03-03", "Kære borger"])
    #expect(print.envelope?.delivery == .post)
    #expect(print.envelope?.subject == "Afgørelse")
    let request = try read(
      "<kombi_request><KombiValgKode>Automatisk Valg</KombiValgKode>"
        + Self.message(Self.file(Array("Kære borger".utf8))) + shipment + "</kombi_request>")
    #expect(texts(request) == ["Kære borger"])
    #expect(request.notices.isEmpty)
  }

  @Test func `a receipt is no letter, a file packed in unknown XML is`() throws {
    let status =
      "<p:PKO_PostStatus xmlns:p='urn:p'><p:KanalKode>Digital Post</p:KanalKode><p:TransaktionsDatoTid>2026-02-13T11:22:05Z</p:TransaktionsDatoTid><p:TransaktionsStatusKode>Afleveret Digital Post</p:TransaktionsStatusKode></p:PKO_PostStatus>"
    let receipt = try read(
      "<ModtagBeskedInput><Beskeddata><Base64>" + Self.base64(Array(status.utf8))
        + "</Base64></Beskeddata></ModtagBeskedInput>")
    #expect(receipt.notices.map(\.code) == [.notALetter])
    #expect(texts(receipt).contains("Tidspunkt: 2026-02-13 12:22:05"))
    let packed = try read(
      "<Forsendelse><Titel>x</Titel><Data>"
        + Self.base64(
          Array(
            ("<html><body><p>Kære borger</p>" + String(repeating: " ", count: 90) + "</body></html>").utf8))
        + "</Data></Forsendelse>")
    #expect(texts(packed) == ["Kære borger"])
    #expect(packed.notices.map(\.code) == [.unknownXML])
  }
}
