import Foundation
import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// Short letters of one class of wording each: results that stand in head lines and tables, requests for consent,
/// reminders, cases sent back, and what looks like them.
@Suite struct UnitClassTests {
  struct Case: Decodable, Sendable {
    var meta: [String]?
    var text: String
    var kind: String
    var outcomes: [String]
  }

  static let cases: [Case] = {
    guard let bytes = Fixture.package("Corpora/gold/units/classes.jsonl") else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? JSONDecoder().decode(Case.self, from: Data($0))
    }
  }()

  private static let rest = """


    Vi har lagt vægt på oplysningerne i notatet fra samtalen med dig.

    Klagevejledning

    Du kan klage over afgørelsen til Ankestyrelsen. Klagen skal sendes til Nørrelund Kommune inden fire uger fra, at \
    du har fået dette brev.
    """

  private static func letter(_ unit: Case) -> String {
    SmallLetter.around(unit.text + (unit.kind == "decision" ? rest : ""), head: unit.meta ?? [])
  }

  @Test func `kind and outcome are read wherever a letter of these classes tells them`() throws {
    #expect(!Self.cases.isEmpty)
    for unit in Self.cases {
      let facts = try CueFiles.shared.facts(of: Fixture.letter(Self.letter(unit))).facts
      #expect(facts.kind.rawValue == unit.kind, "\(unit.text)")
      #expect(facts.outcomes.map(\.rawValue) == unit.outcomes, "\(unit.text)")
    }
  }
}
