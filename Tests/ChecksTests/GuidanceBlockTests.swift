import DanishText
import LetterModel
import Rulebook
import TestSupport
import Testing
import Understanding

@testable import Checks

/// The klagevejledning that is proposed where a letter's own is missing or wrong.
@Suite struct GuidanceBlockTests {
  private static func letter(_ body: String, head: String = "Norddal Kommune, Rådhustorvet 1, 9999 Norddal")
    -> String
  {
    """
    \(head)

    Anna Prøve
    Prøvevej 4
    9999 Norddal

    12. marts 2026

    Sagsnr. 26-01234

    Afslag

    Kære Anna Prøve

    \(body)

    Venlig hilsen
    Mette Prøvensen
    Sagsbehandler
    """
  }

  private static func read(_ text: String) throws -> (letter: Letter, facts: Facts, findings: [Finding]) {
    let letter = try Fixture.letter(text)
    let analysed = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let facts = LetterUnderstanding.facts(of: letter, text: analysed, rulebook: .embedded)
    let findings = CheckRunner.findings(
      letter: letter, text: analysed, facts: facts, rulebook: .embedded, asOf: Review.asOf)
    return (letter, facts, findings)
  }

  private static func block(_ text: String) throws -> String {
    let (letter, facts, _) = try read(text)
    let decision = try #require(facts.decisions.first)
    let expected = try #require(decision.klagevejledning.expected)
    return try #require(
      KlagevejledningBlock.text(
        for: expected.regime, in: GuidanceFrame(for: decision, in: letter, facts: facts)))
  }

  private static func refusal(_ law: String) -> String {
    """
    Du får afslag på din ansøgning af 2. februar 2026. Afgørelsen er truffet efter \(law). Vi har lagt vægt på, at du \
    ved besøget den 20. februar 2026 fortalte, at du selv kan klare det.
    """
  }

  @Test(arguments: [
    "naturbeskyttelseslovens § 65, stk. 2", "planlovens § 19, stk. 1", "servicelovens § 100, stk. 1",
    "byggelovens § 22", "aktivlovens § 82",
  ])
  func `has nothing that its own rules would find wanting`(law: String) throws {
    let text = Self.refusal(law)
    let block = try Self.block(Self.letter(text)).replacing(
      "[SKRIV: adresse, telefon og Digital Post]", with: "Rådhustorvet 1, 9999 Norddal, tlf. 00 11 22 33")
    let findings = try Self.read(Self.letter(text + "\n\nKlagevejledning\n\n" + block)).findings
    let codes = findings.map(\.id.description).filter { $0.hasPrefix("K") || $0 == "S3" }
    #expect(codes.isEmpty, "\(codes): \(block)")
  }

  @Test func `gives the place the letter itself gives, and its other ways`() throws {
    let block = try Self.block(
      Self.letter(
        Self.refusal("servicelovens § 100, stk. 1") + """


          Klagevejledning

          Du kan klage til Ankestyrelsen inden 14 dage, fra du fik brevet. Send klagen til Socialafdelingen, Havnepladsen 1, \
          9999 Norddal, eller ring på 00 11 22 33.
          """))
    #expect(block.contains("Send klagen til Socialafdelingen, Havnepladsen 1, 9999 Norddal."))
    #expect(block.contains("ringe på 00 11 22 33"))
    #expect(!block.contains("[SKRIV: adresse"))
  }

  @Test func `asks for the address where none is given for sure`() throws {
    let block = try Self.block(
      Self.letter(Self.refusal("servicelovens § 100, stk. 1"), head: "Norddal Kommune"))
    #expect(block.contains("[SKRIV: adresse, telefon og Digital Post]"))
    #expect(!block.contains("Prøvevej"))
  }

  @Test(arguments: [
    ("De", "I høringssvaret foreslog De en mindre sø. Også Deres naboer skrev, og svaret til Dem er et nej."),
    ("I", "Vi har læst jeres brev, og vi har hørt jer. Derfor kan I søge igen til maj."),
    ("Du", "Vi har læst dit brev af 3. marts, og du har ret i tallene."),
  ])
  func `speaks to its reader as the letter does`(you: String, text: String) throws {
    let letter = Self.letter(
      "Der gives afslag på ansøgningen af 2. februar 2026 efter servicelovens § 100, stk. 1. \(text)")
    #expect(try Self.block(letter).hasPrefix("\(you) kan klage til Ankestyrelsen."))
  }
}
