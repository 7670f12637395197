import Checks
import LetterModel
import Rulebook
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The registry against the files, the catalogue and the rulebook.
@Suite struct RegistryTests {
  private static let cards = RuleRegistry.all.map { $0.card }

  @Test func `the rules stand in catalogue order, each once`() {
    let ids = Self.cards.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(Set(Self.cards.map(\.slug)).count == ids.count)
  }

  @Test func `every rule file is registered and every rule has its file`() {
    var files: Set<String> = []
    for folder in [
      "Begrundelse", "Klagevejledning", "Hjemmel", "Partshoering", "Frister", "Identifikation", "Sprog",
      "Adfaerd",
      "Databeskyttelse", "Opbygning", "Skabelon",
    ] {
      files.formUnion(Self.swiftFiles("Sources/Checks/" + folder))
    }
    #expect(files == Set(RuleRegistry.all.map { "\($0)" }))
  }

  @Test func `slugs and severities are the catalogue's`() {
    for card in Self.cards {
      let entry = Catalogue.entries[card.id.description]
      #expect(entry?.slug == card.slug, "\(card.id)")
      #expect(entry?.severity == card.severity, "\(card.id)")
    }
  }

  @Test func `every legal basis names an act the rulebook knows`() {
    for card in Self.cards {
      guard let basis = card.basis else { continue }
      let law = String(basis.prefix { $0 != "§" }).split(separator: " ").joined(separator: " ")
      #expect(!Rulebook.embedded.statute(named: law).isEmpty, "\(card.id): \(law)")
    }
  }

  @Test func `every card is complete and has examples of each kind`() {
    // Two faults live in the file and not in its words; a text cannot show them.
    let unseen: Set<String> = ["I2", "D4"]
    for card in Self.cards {
      for text in [card.title, card.explanation, card.staffMessage] { #expect(!text.isEmpty, "\(card.id)") }
      #expect(!card.cues.isEmpty && !card.traps.isEmpty, "\(card.id)")
      for expectation in [RuleExample.Expectation.fires, .quiet, .nearly] {
        guard expectation != .fires || !unseen.contains(card.id.description) else { continue }
        #expect(
          card.examples.filter { $0.expectation == expectation }.count >= 2, "\(card.id) \(expectation)")
      }
    }
  }

  private static func swiftFiles(_ folder: String) -> [String] {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    guard let directory = unsafe opendir(root + "/" + folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".swift") { names.append(String(name.dropLast(6))) }
    }
    return names
  }
}
