import Checks
import DanishText
import LetterModel
import Rulebook
import TestSupport
import Testing
import Understanding

/// What the runner settles for all rules.
@Suite struct RunnerTests {
  private static let refusal = """
    Norddal Kommune
    Borgerservice
    Rådhustorvet 1, 9999 Norddal

    Anna Prøve
    Prøvevej 4
    9999 Norddal

    12. marts 2026
    Sagsnr. 26-01234

    Afslag på dækning af merudgifter

    Du får afslag på at få dækket udgiften til en elcykel, som du søgte om den 2. februar 2026.

    Venlig hilsen
    Mette Prøvensen
    Sagsbehandler
    """

  private static func findings(changing change: (inout Facts) -> Void) throws -> [Finding] {
    let letter = try Fixture.letter(refusal)
    let text = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    var facts = LetterUnderstanding.facts(of: letter, text: text, rulebook: Rulebook.embedded)
    change(&facts)
    return CheckRunner.findings(
      letter: letter, text: text, facts: facts, rulebook: Rulebook.embedded, asOf: Review.asOf)
  }

  @Test func `a bare refusal lacks reasons and guidance`() throws {
    let ids = try Self.findings { _ in }.filter { $0.severity == .error }.map(\.id.description)
    #expect(ids == ["G1", "K1"])
  }

  @Test func `a letter of uncertain kind has no legal error`() throws {
    let found = try Self.findings { $0.kind = .uncertain }
    #expect(found.contains { $0.id.description == "K1" && $0.severity == .warning })
    #expect(!found.contains { $0.severity == .error })
  }

  @Test(arguments: [Doubt.missingPages, .damagedText, .fragment])
  func `nothing is called missing in a text that is not whole`(doubt: Doubt) throws {
    let found = try Self.findings { $0.doubts.insert(doubt) }
    #expect(found.filter { $0.severity > .advice }.isEmpty)
  }

  @Test func `every finding rests on something and stays inside the text`() throws {
    for example in NamedExample.all.prefix(80) {
      let (letter, findings) = try Review.of(example.text)
      for finding in findings {
        #expect(!finding.evidence.isEmpty)
        for case .at(let span) in finding.evidence {
          #expect(span.end <= letter.bytes.count && !span.isEmpty)
        }
      }
    }
  }
}
