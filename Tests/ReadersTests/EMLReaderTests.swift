import LetterModel
import Testing

@testable import Readers

@Suite struct EMLReaderTests {
  private static let head =
    "MIME-Version: 1.0\r\nMessage-ID: <1@x>\r\nDate: Tue, 3 Feb 2026 23:30:00 +0000\r\n"
    + "From: =?iso-8859-1?Q?Pr=F8vek=F8bing_Kommune?= <post@proevekoebing.dk>\r\nTo: Maja <maja@example.dk>\r\n"

  private static let letter = String(
    repeating: "Vi har lagt vægt på, at din indkomst er højere end grænsen for at få hjælp.\r\n", count: 8)

  private func read(_ text: String) throws -> RawDocument { try read(Array(text.utf8)) }
  private func read(_ bytes: [UInt8]) throws -> RawDocument {
    try LetterReading.rawDocument(bytes, context: ReadContext(name: "mail.eml"))
  }

  private func text(_ document: RawDocument, _ number: Int = 0) -> String {
    document.paragraphs.filter { $0.document == number }.flatMap { $0.lines.map(\.text) }.joined(
      separator: " ")
  }

  @Test func `headers go to the envelope, the text is the letter`() throws {
    let document = try read(
      Self.head + "Subject: =?utf-8?B?QWZnw7hyZWxzZQ==?= =?utf-8?Q?_om_hj=C3=A6lp?=\r\n"
        + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nK=E6re Maja\r\n\r\nDu f=E5r ikke=\r\n hj=E6lp.\r\n"
    )
    #expect(text(document).contains("Kære Maja"))
    #expect(text(document).contains("Du får ikke hjælp."))
    #expect(document.format == .eml)
    #expect(document.envelope?.subject == "Afgørelse om hjælp")
    #expect(document.envelope?.senderName == "Prøvekøbing Kommune")
    #expect(document.envelope?.sentDate == CivilDate(year: 2026, month: 2, day: 4))
  }

  @Test func `plain text is taken unless it is a stub of the HTML`() throws {
    let mail = { (plain: String) in
      Self.head
        + "Content-Type: multipart/alternative; boundary=\"gr;æns\"\r\n\r\nforord\r\n--gr;æns\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(plain)\r\n"
        + "--gr;æns\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Kære Maja. \(Self.letter)</p>\r\n--gr;æns--\r\nefterord"
    }
    #expect(text(try read(mail("Kære Ida. " + Self.letter))).hasPrefix("Kære Ida."))
    #expect(text(try read(mail("Se HTML"))).hasPrefix("Kære Maja."))
  }

  private func withFile(_ body: String) -> String {
    Self.head
      + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(body)\r\n--x\r\n"
      + "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*0*=utf-8''afg%C3%B8; filename*1=relse.docx\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\n"
      + MemoReaderTests.base64(DOCXFixture(DOCXFixture.p("Afgørelse om hjælp")).bytes)
      + "\r\n--x\r\nContent-Type: image/png\r\n\r\nxx\r\n--x--"
  }

  @Test func `a short mail points to its file, a long one is the letter itself`() throws {
    let short = try read(withFile("Hej Maja\r\n\r\nSe vedhæftede brev."))
    #expect(text(short) == "Afgørelse om hjælp")
    #expect(text(short, 1).contains("Se vedhæftede brev."))
    let long = try read(withFile("Kære Maja\r\n\r\n" + Self.letter))
    #expect(text(long).hasPrefix("Kære Maja"))
    #expect(text(long, 1) == "Afgørelse om hjælp")
    #expect(long.notices.isEmpty)
  }

  @Test func `older mails are cut off, but a letter that was passed on is kept`() throws {
    let history =
      "\r\n\r\nFra: Maja\r\nSendt: 1. februar 2026 10:00\r\nTil: Kommunen\r\nEmne: Spørgsmål\r\n\r\nKære kommune, "
    let plain = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    let answered = try read(
      Self.head + plain + "Kære Maja\r\n\r\n" + Self.letter + history + "hvor er mit svar?")
    #expect(!text(answered).contains("hvor er mit svar"))
    #expect(answered.envelope?.senderName != nil)
    let passedOn = try read(Self.head + plain + "Hej Ida, se her." + history + Self.letter)
    #expect(text(passedOn).hasPrefix("Kære kommune"))
    #expect(passedOn.envelope?.senderName == nil)
    #expect(passedOn.envelope?.sentDate == nil)
  }

  @Test func `an encrypted mail is told, a file in Outlook's own wrapping is remarked`() throws {
    let secret = #expect(throws: ReadFailure.self) {
      try read(Self.head + "Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nMIAG")
    }
    #expect(secret?.code == .encrypted)
    let wrapped = try read(
      Self.head
        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nKære Maja\r\n--x\r\nContent-Type: application/ms-tnef\r\n\r\nx\r\n--x--"
    )
    #expect(wrapped.notices.map(\.code) == [.attachmentSkipped])
  }

  @Test func `endless nesting and missing ends are no trouble`() throws {
    var mail = Self.head + "Content-Type: text/plain\r\n\r\nKære Maja"
    for index in 0..<40 {
      mail = Self.head + "Content-Type: multipart/mixed; boundary=b\(index)\r\n\r\n--b\(index)\r\n" + mail
    }
    #expect(throws: Never.self) { _ = try? read(mail) }
    #expect(
      text(try read(Self.head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nKære Maja"))
        == "Kære Maja")
  }
}
