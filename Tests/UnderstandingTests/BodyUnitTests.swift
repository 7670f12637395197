import Foundation
import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// Whole bodies and guidances of Corpora/gold/units, labelled by people who had not seen what reads them, each set into a
/// letter that is otherwise in order. Most were written to be hard; the floors say what is reached, less a little.
@Suite struct BodyUnitTests {
  private struct Body: Decodable {
    struct Reason: Decodable { let status, retsregel, hovedhensyn, faktum: String }

    let id, subject, date, body, kind: String
    let outcomes: [String]
    let reason: Reason
  }

  private struct Base: Decodable { let base, subject, unit, body: String }

  private struct Guidance: Decodable {
    struct Labels: Decodable {
      let status, klageinstans, fremgangsmaade, klagefrist, body, route, deadline, lastDay: String?
    }

    let id, base, guidance: String
    let klage: Labels
  }

  /// How many answers to one question are as labelled.
  private struct Share {
    let name: String
    var right = 0
    var asked = 0

    mutating func note(_ wanted: String?, _ got: String?) {
      asked += 1
      if wanted == got { right += 1 }
    }

    func holds(_ percent: Int) {
      print("\(name): \(right) of \(asked)")
      #expect(right * 100 >= percent * asked, "\(name): \(right) of \(asked)")
    }
  }

  private static func units<Unit: Decodable>(_ name: String) throws -> [Unit] {
    let bytes = try #require(Fixture.package("Corpora/gold/units/" + name))
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Unit.self, from: Data($0))
    }
  }

  private static func letter(_ sender: String, _ date: String, _ subject: String, _ text: String) throws
    -> Facts
  {
    let letter = try Fixture.letter(
      """
      \(sender)

      Karen Bech
      Kærvej 12
      9999 Vesterå

      Dato: \(date)
      Sagsnummer: 26/04417
      Sagsbehandler: Bodil Krarup, telefon 99 99 10 22

      \(subject)

      \(text)

      Venlig hilsen

      Bodil Krarup
      Sagsbehandler

      """)
    return CueFiles.shared.facts(of: letter).facts
  }

  private static func office(_ unit: String) -> String {
    "Vesterå Kommune\n\(unit)\nRådhuspladsen 1\n9999 Vesterå\nTlf. 99 99 10 00\npost@vesteraa.example"
  }

  private static let guidance = """


    Du kan klage over afgørelsen

    Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har fået afgørelsen. Send klagen til os på \
    post@vesteraa.example, med Digital Post eller til Vesterå Kommune, Rådhuspladsen 1, 9999 Vesterå. Så vurderer vi sagen \
    igen, og fastholder vi afgørelsen, sender vi klagen videre til Ankestyrelsen.
    """

  /// The bodies of the first file were in part read to mend what reads them; to all of them weights are fitted (decision 0016).
  @Test(arguments: [
    ("bodies.jsonl", [90, 74, 87, 82, 84]), ("bodies-2.jsonl", [98, 75, 94, 70, 74]),
    ("bodies-3.jsonl", [88, 79, 90, 75, 80]), ("bodies-4.jsonl", [84, 70, 85, 72, 78]),
  ])
  func `bodies as others write them`(_ name: String, _ floors: [Int]) throws {
    var shares = ["kind", "outcomes", "retsregel", "hovedhensyn", "faktum"].map { Share(name: $0) }
    for unit in try Self.units(name) as [Body] {
      let mayComplain = unit.kind == "decision" && unit.reason.status != "not-required"
      let day = unit.date.split(separator: "-").reversed().joined(separator: "-")
      let facts = try Self.letter(
        Self.office("Center for Borgere"), day, unit.subject, unit.body + (mayComplain ? Self.guidance : ""))
      let reasons = facts.begrundelse
      shares[0].note(unit.kind, facts.kind.rawValue)
      shares[1].note(
        unit.outcomes.joined(separator: ","), facts.outcomes.map(\.rawValue).joined(separator: ","))
      shares[2].note(unit.reason.retsregel, reasons.retsregel.status.rawValue)
      shares[3].note(unit.reason.hovedhensyn, reasons.hovedhensyn.status.rawValue)
      shares[4].note(unit.reason.faktum, reasons.faktum.status.rawValue)
    }
    for (share, floor) in zip(shares, floors) { share.holds(floor) }
  }

  @Test func `guidances of ten fields as others write them`() throws {
    let bases = Dictionary(
      uniqueKeysWithValues: (try Self.units("guidance-bases.jsonl") as [Base]).map { ($0.base, $0) })
    var shares = ["body", "route", "deadline", "klageinstans", "fremgangsmaade", "klagefrist"].map {
      Share(name: $0)
    }
    for unit in try Self.units("guidance-3.jsonl") as [Guidance] {
      let base = try #require(bases[unit.base])
      let sender =
        unit.base == "udk"
        ? "Udbetaling Danmark\n\(base.unit)\nKongens Vænge 8\n3400 Hillerød\nTlf. 70 12 80 63"
        : Self.office(base.unit)
      let found = try Self.letter(
        sender, "12-03-2026", base.subject, "Kære Karen Bech\n\n\(base.body)\n\n\(unit.guidance)"
      ).klagevejledning
      if unit.klage.klageinstans == "present" {
        shares[0].note(unit.klage.body, found.body?.rawValue)
        shares[1].note(unit.klage.route, found.route?.rawValue)
        shares[2].note(unit.klage.deadline, found.deadline?.value.description)
      }
      for (place, pair) in [
        (unit.klage.klageinstans, found.klageinstans.status),
        (unit.klage.fremgangsmaade, found.fremgangsmaade.status),
        (unit.klage.klagefrist, found.klagefrist.status),
      ].enumerated() where pair.0 != nil {
        shares[3 + place].note(pair.0, pair.1.rawValue)
      }
    }
    for (share, floor) in zip(shares, [97, 95, 96, 97, 95, 97]) { share.holds(floor) }
  }
}
