import LetterModel
import Testing
import Understanding

@testable import Composition

@Suite struct `The person to ask` {
  /// The line of help in a letter signed by Karen Toft, with these lines and numbers.
  private func help(_ lines: [(text: String, role: BlockRole)], _ phones: [String]) -> String {
    var fixture = Fixture()
    for line in lines { fixture.add(line.text, as: line.role) }
    fixture.facts.sender.authority = Found("Birkelund Kommune", at: nil)
    fixture.facts.sender.name = Found("Karen Toft", at: nil)
    fixture.facts.sender.contact = phones.map { Found($0, at: fixture.span($0)) }
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    return summary.texts(.help).first ?? ""
  }

  private let head = ("Birkelund Kommune, Torvet 1, tlf. 88 15 15 15", BlockRole.letterhead)

  @Test func `is given with the number that stands with the name, not the switchboard's`() {
    let same = help(
      [head, ("Karen Toft, arkitekt, tlf. 88 15 15 40", .signature)], ["88 15 15 15", "88 15 15 40"])
    #expect(same == "Spørg Karen Toft, tlf. 88 15 15 40.")
    let below = help(
      [head, ("Karen Toft", .signature), ("arkitekt", .signature), ("direkte 88 15 15 40", .signature)],
      ["88 15 15 15", "88 15 15 40"])
    #expect(below == "Spørg Karen Toft, tlf. 88 15 15 40.")
    let read = help(
      [head, ("Karen Toft", .body), ("Arkitekt, 88 15 15 40", .heading)], ["88 15 15 15", "88 15 15 40"])
    #expect(read == "Spørg Karen Toft, tlf. 88 15 15 40.")
  }

  @Test func `never gets another person's number`() {
    let other = help(
      [
        ("Spørgsmål om arbejdet stilles til vejmand Jan Bojsen, 74 31 22 09.", .body),
        ("Karen Toft", .signature), ("Telefon 74 31 22 00, Birkelund Kommune", .signature),
      ], ["74 31 22 09", "74 31 22 00"])
    #expect(other == "Spørg Karen Toft, tlf. 74 31 22 00.")
    let alone = help(
      [("Spørgsmål stilles til vejmand Jan Bojsen, 74 31 22 09.", .body), ("Karen Toft", .signature)],
      ["74 31 22 09"])
    #expect(alone == "Spørg Karen Toft.")
  }

  @Test func `gets the authority's number where no other is given`() {
    #expect(
      help([head, ("Karen Toft", .signature)], ["88 15 15 15"]) == "Spørg Karen Toft, tlf. 88 15 15 15.")
  }
}
