import DanishText
import LetterModel
import Rulebook
import TestSupport
import Testing
import Understanding

/// Where letters put their case number and date, and how they end.
@Suite struct LetterHeadWordingTests {
  private static let body = """
    Vi giver dig afslag på hjælp til briller efter aktivlovens § 82, fordi du har en opsparing på 42.000 kr.
    """

  private static func facts(head: String = "", foot: String = "Venlig hilsen\nPer Lund\nSocialrådgiver")
    throws -> Facts
  {
    let text = """
      Nørrelund Kommune
      Borgerservice, Torvet 1, 9999 Nørrelund

      Ida Holm
      Elmevej 3
      9999 Nørrelund

      \(head)

      Afslag på briller

      Kære Ida Holm

      \(body)

      \(foot)
      """
    let letter = try Fixture.letter(text)
    return LetterUnderstanding.facts(
      of: letter, text: TextAnalyser.analyse(letter, phrases: Rulebook.phrases), rulebook: .embedded)
  }

  @Test(arguments: [
    ("Byggesag BYG-2026-0914", "BYG-2026-0914"), ("Vores nr.: NL-26-3094", "NL-26-3094"),
    ("Akt nr. 4410/26", "4410/26"), ("Dokument 1443-2025", "1443-2025"), ("ID 2026/61177", "2026/61177"),
    ("Miljøsag nr. 26-00431", "26-00431"), ("Journal 2026-18-004", "2026-18-004"),
    ("2026/004412", "2026/004412"),
    ("Dato          14. januar 2026\nSagsnummer    GEO-2026-00318\nVisitator     Per Lund", "GEO-2026-00318"),
    ("Sagsidentifikation: 32.03.04-G01-77-25", "32.03.04-G01-77-25"),
  ])
  func `the head gives the case number in many ways`(head: String, number: String) throws {
    #expect(try Self.facts(head: head).caseNumber?.value == number)
  }

  @Test(arguments: [
    "Venlig hilsen\nPer Lund\n\nSagen har nr. 25-M-2207",
    "Brevet hører til sag 25-M-2207.\n\nVenlig hilsen\nPer Lund",
    "Med venlig hilsen\nPer Lund\n\nDette brev er skrevet den 3. marts 2026 i sag 25-M-2207",
  ])
  func `the foot and running text may hold it too`(foot: String) throws {
    #expect(try Self.facts(foot: foot).caseNumber?.value == "25-M-2207")
  }

  @Test(arguments: [
    "Matr.nr. 8 ck, Nørrelund By", "Telefon 99 88 77 66", "9999-2026 Nørrelund", "CVR 12345678",
    "Din sag om briller", "Dato: 3. marts 2026",
  ])
  func `other figures in the head are no case number`(head: String) throws {
    #expect(try Self.facts(head: head).caseNumber == nil)
  }

  @Test(arguments: [
    "Med venlig hilsen og god bedring til Ida", "Mange gode hilsner", "Varme hilsner", "Vi ses",
    "For udvalget",
    "Kærlig hilsen", "På nævnets vegne", "Venlig hilsen fra os alle i Borgerservice",
  ])
  func `what follows a closing is the signature`(closing: String) throws {
    let facts = try Self.facts(foot: "\(closing)\n\nPer Lund\nSocialrådgiver\n\nNørrelund, den 3. marts 2026")
    #expect(facts.sender.name?.value == "Per Lund")
    #expect(facts.date?.value == CivilDate(year: 2026, month: 3, day: 3))
  }

  @Test(arguments: [
    "Brevet er skrevet den 3. marts 2026", "(Dette brev er dateret den 3. marts 2026)",
    "Denne skrivelse er udfærdiget den 3. marts 2026 og sendt i Digital Post",
  ])
  func `a letter may tell its date in a sentence`(line: String) throws {
    let facts = try Self.facts(foot: "Venlig hilsen\n\nPer Lund\nSocialrådgiver\n\n\(line)")
    #expect(facts.date?.value == CivilDate(year: 2026, month: 3, day: 3))
  }

  @Test(arguments: [
    "Du har sendt os et brev den 3. marts 2026.", "Lægens brev blev skrevet ud den 3. marts 2026.",
    "Du har modtaget brevet den 3. marts 2026.",
  ])
  func `a day that something else happened is not the letter's date`(line: String) throws {
    #expect(try Self.facts(foot: "\(line)\n\nVenlig hilsen\n\nPer Lund").date == nil)
  }
}
