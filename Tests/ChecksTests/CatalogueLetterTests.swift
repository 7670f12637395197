import Checks
import Foundation
import LetterModel
import TestSupport
import Testing

/// Whole letters with one fault of the catalogue each, near misses and letters in order (Corpora/gold/units), by writers who
/// had not seen the rules. The floors say what is reached, less a little.
@Suite struct CatalogueLetterTests {
  private struct Unit: Decodable {
    let id, rule, want, text: String
    let also: [String]
  }

  private static func units(_ name: String) throws -> [Unit] {
    let bytes = try #require(Fixture.package("Corpora/gold/units/" + name))
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Unit.self, from: Data($0))
    }
  }

  @Test(arguments: [
    ("catalogue-1.jsonl", 85, 1, 3), ("catalogue-2.jsonl", 79, 3, 26), ("catalogue-3.jsonl", 88, 2, 10),
    ("catalogue-4.jsonl", 52, 3, 40),
  ])
  func `faults of the catalogue as others write them are found, near misses are not`(
    _ name: String, _ leastFound: Int, _ mostFalse: Int, _ mostOther: Int
  ) throws {
    var (faults, found, near, mistaken, other) = (0, 0, 0, 0, 0)
    for unit in try Self.units(name) {
      let said = try Review.of(unit.text).findings
      let isSaid = said.contains { $0.id.description == unit.rule }
      if unit.want == "fires" {
        faults += 1
        found += isSaid ? 1 : 0
      } else if unit.want == "quiet" {
        near += 1
        mistaken += isSaid ? 1 : 0
      }
      let strong = Set(said.filter { $0.severity != .advice }.map(\.id.description))
      other += strong.subtracting(unit.also + [unit.rule]).count
    }
    print("\(name): \(found) of \(faults) faults, \(mistaken) of \(near) near misses, \(other) others")
    #expect(found * 100 >= leastFound * faults)
    #expect(mistaken <= mostFalse)
    #expect(other <= mostOther)
  }
}
