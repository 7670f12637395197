import DanishText
import LetterModel
import Rulebook
import TestSupport
import Testing

@testable import Understanding

@Suite struct UnderstandingTests {
  @Test func `a refusal is understood with the cues compiled into the program`() throws {
    let letter = try Fixture.letter(
      """
      Nørrelund Kommune
      Borgerservice

      Ida Holm
      Elmevej 3
      9999 Nørrelund

      Dato: 3. marts 2026
      Sagsnr.: 26/1234

      Afslag på hjælp til briller

      Kære Ida Holm

      Vi giver dig afslag på hjælp til briller efter aktivlovens § 82.

      Du har en opsparing på 42.000 kr. Det fremgår af dit kontoudtog af 2. februar 2026. Derfor kan du selv betale.

      Sådan klager du
      Du kan klage til Ankestyrelsen. Send klagen til Borgerservice, Torvet 1, 9999 Nørrelund, senest 4 uger efter, \
      at du har modtaget brevet.

      Venlig hilsen
      Per Lund
      Socialrådgiver
      """)
    let text = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let facts = LetterUnderstanding.facts(of: letter, text: text, rulebook: .embedded)
    #expect(facts.kind == .decision)
    #expect(facts.outcomes == [.refusal])
    #expect(facts.klagevejledning.body == .ankestyrelsen)
    #expect(facts.klagevejledning.deadline?.value == Period(4, .weeks))
    #expect(facts.klagevejledning.lastDay == CivilDate(year: 2026, month: 3, day: 31))
  }
}
