import DanishText
import LetterModel
import Understanding

extension CaseFile {
  /// The people of several letters, each as first written; empty where all may be one, or one household.
  static func strangers(in recipients: [String?]) -> [String] {
    var groups: [(shown: String, people: [[String]])] = []
    for recipient in recipients.compactMap({ $0 }) {
      let people = CaseFile.people(in: recipient)
      guard !people.isEmpty else { continue }
      let homes = groups.indices.filter { index in
        groups[index].people.contains { known in people.contains { isSame($0, known) } }
      }
      guard let home = homes.first else {
        groups.append((singleSpaced(recipient), people))
        continue
      }
      groups[home].people += people
      // A letter to both joins those who were written to one by one.
      for other in homes.dropFirst().reversed() { groups[home].people += groups.remove(at: other).people }
    }
    return groups.count > 1 ? groups.map(\.shown) : []
  }

  /// The names of a recipient's line, in lower case: "Sofie og Jonas Birkelund" are two with one family name.
  private static func people(in recipient: String) -> [[String]] {
    let words = recipient.inLowerCase.words.map { bareWord($0) }.filter {
      !$0.isEmpty && !titles.contains($0)
    }
    let parts = words.split(separator: "og").map { Array($0) }
    guard let family = parts.last?.last, parts.count > 1 else { return parts }
    return parts.map { $0.count == 1 && $0.first != family ? $0 + [family] : $0 }
  }

  /// Whether two names may be one person's: the same first and last, or one of them a part of the other.
  private static func isSame(_ one: [String], _ other: [String]) -> Bool {
    if one.first == other.first, one.last == other.last { return true }
    let shorter = one.count < other.count ? one : other
    let longer = one.count < other.count ? other : one
    return shorter.allSatisfy { longer.contains($0) }
  }

  private static let titles: Set<String> = [
    "til", "kære", "hr", "fru", "herr", "frk", "att", "forældrene", "forælder", "familien", "værge", "for",
    "ved",
    "v/", "cpr",
  ]

  /// The later letter of the same case that says a complaint has come in.
  static func receipt(ofComplaintAbout index: Int, in entries: [Entry]) -> Int? {
    let decision = entries[index].review.facts
    guard decision.kind == .decision, let day = entries[index].date else { return nil }
    return entries.indices.first { other in
      let facts = entries[other].review.facts
      guard other != index, [.receipt, .information, .other, .reassessment].contains(facts.kind),
        entries[other].date.map({ $0 >= day }) ?? true, belong(decision, facts),
        facts.caseNumber != nil && decision.caseNumber != nil
          || entries[other].answers == index || CaseFile.isOnlyDecision(index, before: other, in: entries)
      else { return false }
      return saysComplaintCame(entries[other].review.letter)
    }
  }

  /// Whether there is no other decision the letter could speak of.
  private static func isOnlyDecision(_ index: Int, before other: Int, in entries: [Entry]) -> Bool {
    entries.indices.allSatisfy { candidate in
      candidate == index || candidate == other || entries[candidate].duplicateOf != nil
        || entries[candidate].review.facts.kind != .decision
    }
  }

  /// "Vi har modtaget din klage", "Tak for jeres klage af …", "Den 3. marts fik vi din klage". Words that tell how to complain
  /// ("vi skal have modtaget klagen inden …") speak of no complaint that came.
  private static func saysComplaintCame(_ letter: Letter) -> Bool {
    let words = letter.text.inLowerCase.words.map { bareWord($0) }
    return words.indices.contains { index in
      let isNamed = words[index] == "klagen"
      let isYours =
        words[index] == "klage" && index > 0 && ["din", "jeres", "deres"].contains(words[index - 1])
      guard isNamed || isYours else { return false }
      let around = words[max(0, index - 6)..<min(words.count, index + 7)]
      return around.contains { came.contains($0) || isYours && $0 == "tak" }
        && !around.contains { advice.contains($0) }
    }
  }

  private static let came: Set<String> = [
    "modtaget", "modtog", "fået", "fik", "registreret", "kvittering", "kvitterer", "nået", "kommet",
  ]

  private static let advice: Set<String> = [
    "hvis", "vil", "når", "ønsker", "skal", "kan", "senest", "inden", "uger", "frist", "klagefrist",
  ]
}
