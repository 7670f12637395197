import Foundation
import LetterModel
import Readers
import TestSupport
import Testing

@testable import Understanding

/// Openings and begrundelser written and labelled by hand by someone who had not seen the cues, each in a small letter.
/// The floors say what share is read as labelled; the misses are printed, for they show which wordings are not known.
@Suite struct UnseenUnitTests {
  private struct Opening: Decodable {
    var text: String
    var kind: String
    var outcomes: [String]
  }

  private struct Reason: Decodable {
    var text: String
    var rule: String
    var retsregel: String
    var hovedhensyn: String
    var faktum: String
  }

  /// How many of a field are read as labelled, and which are not.
  private struct Tally {
    var asked = 0
    var misses: [String] = []

    mutating func note(_ expected: String, _ got: String, _ text: String) {
      asked += 1
      if expected != got { misses.append("\(expected) ≠ \(got) | \(text.prefix(700))") }
    }

    func holds(_ field: String, floor: Double) {
      let share = asked == 0 ? 0 : Double(asked - misses.count) / Double(asked)
      print("\(field): \(asked - misses.count) of \(asked)")
      for miss in misses { print("  \(field): \(miss.split(separator: "\n").joined(separator: " / "))") }
      #expect(share >= floor, "\(field): \(share)")
    }
  }

  private static func units<Unit: Decodable>(_ name: String) throws -> [Unit] {
    let bytes = try #require(Fixture.package("Corpora/gold/units/" + name))
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Unit.self, from: Data($0))
    }
  }

  private static let guidance = """
    Klagevejledning

    Du kan klage over afgørelsen til Ankestyrelsen. Klagen skal sendes til Nørrelund Kommune inden fire uger fra, \
    at du har fået dette brev.
    """

  private static func facts(_ body: String) throws -> Facts {
    try CueFiles.shared.facts(of: Fixture.letter(SmallLetter.around(body))).facts
  }

  @Test(arguments: [("results.jsonl", 0.95, 0.93), ("results-2.jsonl", 0.95, 0.92)])
  func `results as others write them`(_ name: String, _ kindFloor: Double, _ outcomeFloor: Double) throws {
    var kind = Tally()
    var outcomes = Tally()
    for unit in try Self.units(name) as [Opening] {
      let isDecision = unit.kind == "decision"
      let rest = "\n\nVi har lagt vægt på oplysningerne i notatet fra samtalen med dig.\n\n" + Self.guidance
      let facts = try Self.facts(unit.text + (isDecision ? rest : ""))
      kind.note(unit.kind, facts.kind.rawValue, unit.text)
      outcomes.note(
        unit.outcomes.sorted().joined(separator: ","),
        facts.outcomes.map(\.rawValue).sorted().joined(separator: ","), unit.text)
    }
    kind.holds("kind", floor: kindFloor)
    outcomes.holds("outcomes", floor: outcomeFloor)
  }

  @Test(arguments: [("reasons.jsonl", [0.98, 0.95, 0.94]), ("reasons-2.jsonl", [0.98, 0.75, 0.83])])
  func `reasons as others write them`(_ name: String, _ floors: [Double]) throws {
    var fields = [Tally(), Tally(), Tally()]
    for unit in try Self.units(name) as [Reason] {
      let heading =
        unit.text.hasPrefix("Begrundelse") || unit.text.hasPrefix("HVORFOR") ? "" : "Begrundelse\n\n"
      let facts = try Self.facts(
        "Svar på din ansøgning\n\nDu får afslag på det, du har søgt om.\n\n" + heading + unit.text + "\n\n"
          + Self.guidance)
      let b = facts.begrundelse
      fields[0].note(unit.retsregel, b.retsregel.status.rawValue, unit.text)
      fields[1].note(unit.hovedhensyn, b.hovedhensyn.status.rawValue, unit.text)
      fields[2].note(unit.faktum, b.faktum.status.rawValue, unit.text)
    }
    for (field, (tally, floor)) in zip(["retsregel", "hovedhensyn", "faktum"], zip(fields, floors)) {
      tally.holds(field, floor: floor)
    }
  }
}
