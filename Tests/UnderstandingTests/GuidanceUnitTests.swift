import Foundation
import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// The labelled klagevejledninger of Corpora/gold/units, each in a short letter of refusal on its topic.
@Suite struct GuidanceUnitTests {
  private struct Labelled: Decodable {
    let text, topic, klageinstans, fremgangsmaade, klagefrist: String
    let body, route, deadline, statedLastDay: String?

    /// What is asked of each field, in the order of `fields`.
    var labels: [String?] {
      [body, route, deadline, statedLastDay, klageinstans, fremgangsmaade, klagefrist]
    }
  }

  private static let fields = [
    "body", "route", "deadline", "statedLastDay", "klageinstans", "fremgangsmaade", "klagefrist",
  ]

  /// The share that must be right for each field, in percent: what is reached, less a little.
  private static let floors: [(file: String, percent: [Int])] = [
    ("guidance", [96, 95, 97, 99, 96, 94, 97]), ("guidance-2", [96, 95, 97, 99, 93, 91, 92]),
  ]

  @Test(arguments: floors)
  func `guidance as others write it`(name: String, floors: [Int]) throws {
    let file = try #require(Fixture.package("Corpora/gold/units/\(name).jsonl"))
    let units = try file.split(separator: 0x0A).map {
      try JSONDecoder().decode(Labelled.self, from: Data($0))
    }
    var wrong = [Int](repeating: 0, count: GuidanceUnitTests.fields.count)
    var misses: [String] = []
    for (number, unit) in units.enumerated() {
      let letter = try Fixture.letter(GuidanceUnitTests.letter(unit))
      let found = CueFiles.shared.facts(of: letter).facts.klagevejledning
      let got = [
        found.body?.rawValue, found.route?.rawValue, found.deadline?.value.description,
        found.statedLastDay?.value.description, found.klageinstans.status.rawValue,
        found.fremgangsmaade.status.rawValue, found.klagefrist.status.rawValue,
      ]
      for (index, field) in GuidanceUnitTests.fields.enumerated() where got[index] != unit.labels[index] {
        wrong[index] += 1
        misses.append("\(name) \(number) \(field): \(unit.labels[index] ?? "–") ≠ \(got[index] ?? "–")")
      }
    }
    for (index, field) in GuidanceUnitTests.fields.enumerated() {
      let right = units.count - wrong[index]
      print("\(name): \(field) \(right) of \(units.count)")
      #expect(
        right * 100 >= floors[index] * units.count, "\(field): \(right) of \(units.count)")
    }
    print(misses.joined(separator: "\n"))
  }

  /// The letter around the guidance: head, refusal, one reason, guidance, signature.
  private static func letter(_ unit: Labelled) -> String {
    let (law, matter) = parts(unit.topic)
    let refusal =
      law.map { "Vi giver dig afslag på \(matter) efter \($0)." }
      ?? "Vi giver dig afslag i sagen om \(matter)."
    return """
      \(sender(unit))

      Ida Holm
      Elmevej 3
      9999 Nørrelund

      Dato: 12. marts 2026
      Sagsnr.: 26/1234

      Afslag på \(matter)

      \(refusal)

      Vi har lagt vægt på, at oplysningerne i din ansøgning af 2. februar 2026 ikke viser, at betingelserne er opfyldt.

      \(unit.text)

      Venlig hilsen
      Per Lund
      Sagsbehandler
      """
  }

  /// "servicelovens § 112 hjælpemiddel" is a law and a matter; without a section all is the matter.
  private static func parts(_ topic: String) -> (law: String?, matter: String) {
    var words = topic.split(separator: " ").map(String.init)
    guard let sign = words.firstIndex(where: { $0 == "§" || $0 == "art." }), sign + 1 < words.count else {
      return (nil, topic)
    }
    var end = sign + 2
    if end < words.count, words[end].count == 1 { end += 1 }
    while end + 1 < words.count, words[end] == "stk." { end += 2 }
    let law = words[..<end].joined(separator: " ").trimmingCharacters(in: [","])
    words.removeFirst(end)
    return (law, words.isEmpty ? "ansøgningen" : words.joined(separator: " "))
  }

  private static func sender(_ unit: Labelled) -> String {
    guard unit.route == "afsender" else { return "Nørrelund Kommune\nTorvet 1, 9999 Nørrelund" }
    let others = [
      "Udbetaling Danmark", "Familieretshuset", "Arbejdsmarkedets Erhvervssikring",
      "Uddannelses- og Forskningsstyrelsen",
    ]
    return (others.first { unit.text.contains($0) } ?? "Region Sjælland") + "\nStorgade 1, 9999 Nørrelund"
  }
}
