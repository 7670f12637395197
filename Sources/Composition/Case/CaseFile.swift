public import LetterModel
public import Rulebook
import Understanding

/// One citizen's letters put in order. It is a value made from the letters at hand and kept nowhere: the next citizen
/// begins with nothing.
public struct CaseFile: Sendable {
  /// One letter in its place.
  public struct Entry: Sendable {
    /// The file as the user named it.
    public let name: String
    /// The letter with what was understood.
    public let review: Review
    /// Index of the letter with the same words that stands before it; nil for a letter that is there once.
    public internal(set) var duplicateOf: Int?
    /// Index of the letter it answers or follows from; nil where the letters do not say.
    public internal(set) var answers: Int?
    /// Which page of how many the file is ("Side 2 af 3"), for single pages only.
    public internal(set) var page: PageMark?
    /// Indices of the files that are other pages of the same letter.
    public internal(set) var otherPages: [Int] = []
    /// Pages of the letter that no file holds.
    public internal(set) var missingPages: [Int] = []
    /// The days it sets its reader, soonest first; a day that the authority sets itself is none.
    public internal(set) var days: [DayToKeep] = []
    /// Index of the letter that says a complaint about this decision has been received; nil while none does.
    public internal(set) var complaintReceived: Int?

    /// The day the letter was written; nil when it has none.
    public var date: CivilDate? { review.facts.date?.value }
  }

  /// Which page of how many a file says it is.
  public struct PageMark: Hashable, Sendable {
    /// The page, counted from 1.
    public let number: Int
    /// Pages of the whole letter.
    public let count: Int
  }

  /// The letters, oldest first; pages of one letter stand together, letters without a date last.
  public let entries: [Entry]

  /// The people the letters are to where they are several, each as one letter writes it; empty where all may be to one.
  public let strangers: [String]

  /// Puts letters in order.
  public init(_ letters: [(name: String, review: Review)], rulebook: Rulebook = .embedded) {
    let pages = letters.map { PageMark(of: $0.review.letter) }
    let groups = CaseFile.groups(letters, pages)
    let order = letters.indices.sorted { left, right in
      CaseFile.key(left, letters, pages, groups) < CaseFile.key(right, letters, pages, groups)
    }
    var entries = order.map { index in
      Entry(name: letters[index].name, review: letters[index].review, page: pages[index])
    }
    let words = entries.map { CaseFile.words(of: $0.review.letter) }
    for index in entries.indices {
      entries[index].duplicateOf = entries.indices.prefix(index).first { other in
        entries[other].duplicateOf == nil && entries[other].date == entries[index].date
          && CaseFile.areAlike(words[other], words[index])
      }
      let group = groups[order[index]]
      entries[index].otherPages = order.indices.filter { $0 != index && groups[order[$0]] == group }
      entries[index].missingPages = CaseFile.missing(
        order.filter { groups[$0] == group }.compactMap { pages[$0] })
    }
    for index in entries.indices { entries[index].answers = CaseFile.answered(by: index, in: entries) }
    for index in entries.indices {
      entries[index].days = CaseFile.days(of: entries[index].review, rulebook: rulebook)
      entries[index].complaintReceived = CaseFile.receipt(ofComplaintAbout: index, in: entries)
    }
    strangers = CaseFile.strangers(in: letters.map { $0.review.facts.recipient?.value })
    self.entries = entries
  }

  /// The decision a complaint would be about: the newest that can be complained about and that no later letter of the
  /// same case has looked at again. Those whose last day is over come after those where there is time.
  public func decisionToComplainAbout(on day: CivilDate) -> Int? {
    let open = entries.indices.filter { index in
      entries[index].duplicateOf == nil
        && DraftComposer.fitting(entries[index].review).contains { $0.kind == .klage }
        && !entries.contains { $0.answers == index && $0.review.facts.kind == .reassessment }
        && entries[index].complaintReceived == nil
    }
    let inTime = open.filter { index in
      entries[index].days.allSatisfy { !$0.purpose.isComplaint || $0.date >= day }
    }
    return inTime.last ?? open.last
  }

  /// The different words of a letter, without marks.
  private static func words(of letter: Letter) -> Set<String> {
    Set(letter.text.words.map { bareWord($0) }.filter { !$0.isEmpty })
  }

  /// Whether two letters have the same words but for page numbers and the like: one as PDF, one as DOCX.
  private static func areAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let shared = left.intersection(right).count
    let all = left.count + right.count - shared
    return all > 0 && Double(shared) / Double(all) >= 0.95
  }

  /// Oldest first, pages of one letter after each other, then by name.
  private static func key(
    _ index: Int, _ letters: [(name: String, review: Review)], _ pages: [PageMark?], _ groups: [Int]
  ) -> (Int, Int, Int, String) {
    let days = letters.indices.filter { groups[$0] == groups[index] }.compactMap {
      letters[$0].review.facts.date?.value.dayNumber
    }
    return (days.min() ?? .max, groups[index], pages[index]?.number ?? 0, letters[index].name)
  }
}

extension CaseFile {
  /// A number for each letter; single pages of one letter share theirs.
  fileprivate static func groups(_ letters: [(name: String, review: Review)], _ pages: [PageMark?]) -> [Int] {
    var groups = Array(letters.indices)
    let byName = letters.indices.sorted { letters[$0].name < letters[$1].name }
    for (place, index) in byName.enumerated() {
      guard let mark = pages[index] else { continue }
      let home = byName.prefix(place).last { other in
        guard let its = pages[other], its.count == mark.count else { return false }
        let members = byName.prefix(place).filter { groups[$0] == groups[other] }
        return !members.contains { pages[$0]?.number == mark.number }
          && members.allSatisfy { member in
            let facts = letters[member].review.facts
            // A later page has no letterhead: what it names as sender may be anyone.
            return agree(facts.caseNumber?.value, letters[index].review.facts.caseNumber?.value)
              && agree(facts.date?.value, letters[index].review.facts.date?.value)
          }
      }
      if let home { groups[index] = groups[home] }
    }
    return groups
  }

  /// Whether nothing speaks against two letters being of one case.
  static func belong(_ left: Facts, _ right: Facts) -> Bool {
    agree(left.caseNumber?.value, right.caseNumber?.value)
      && agree(left.sender.authority?.value, right.sender.authority?.value)
  }

  static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one == nil || other == nil || one == other
  }

  fileprivate static func missing(_ marks: [PageMark]) -> [Int] {
    guard let count = marks.first?.count else { return [] }
    let there = Set(marks.map(\.number))
    return (1...count).filter { !there.contains($0) }
  }

  /// The letter that a letter answers: one whose date it names, else the hearing before a decision or the decision
  /// before a reassessment in a case with the same number.
  fileprivate static func answered(by index: Int, in entries: [Entry]) -> Int? {
    let entry = entries[index]
    guard let day = entry.date, entry.duplicateOf == nil else { return nil }
    let earlier = entries.indices.filter { other in
      guard other != index, entries[other].duplicateOf == nil, let its = entries[other].date else {
        return false
      }
      return its < day && belong(entries[other].review.facts, entry.review.facts)
    }
    let named = Set(entry.review.facts.dates.filter { $0.span != entry.review.facts.date?.span }.map(\.date))
    if let found = earlier.last(where: { named.contains(entries[$0].date ?? day) }) { return found }
    guard let number = entry.review.facts.caseNumber?.value else { return nil }
    return earlier.last { other in
      entries[other].review.facts.caseNumber?.value == number
        && follows(entry.review.facts.kind, entries[other].review.facts.kind)
    }
  }

  private static func follows(_ later: LetterKind, _ earlier: LetterKind) -> Bool {
    switch (later, earlier) {
    case (.decision, .hearing), (.decision, .intendedDecision), (.decision, .request), (.decision, .receipt),
      (.reassessment, .decision):
      true
    default: false
    }
  }
}

extension CaseFile.PageMark {
  /// The mark "Side 2 af 3" of a file that is one page; nil for whole letters.
  init?(of letter: Letter) {
    guard (letter.source.pages ?? 1) == 1 else { return nil }
    // Small print in a picture loses its spaces: "side 1 af2".
    let words = letter.text.lowercased().words.flatMap { word in
      word.hasPrefix("af") && Int(word.dropFirst(2)) != nil ? ["af", String(word.dropFirst(2))] : [word]
    }
    for index in words.indices.reversed() where words[index] == "side" || words[index] == "s." {
      let rest = words[(index + 1)...].prefix(3)
      let joined = rest.joined(separator: " ")
      let parts =
        joined.contains(" af ") || joined.contains(" / ")
        ? [rest.first ?? "", rest.last ?? ""]
        : (rest.first ?? "").split(separator: "/").map { String($0) }
      let numbers = parts.compactMap { Int($0.filter { $0.isNumber }) }
      if parts.count == 2, numbers.count == 2, numbers[1] > 1, numbers[1] <= 40,
        (1...numbers[1]).contains(numbers[0])
      {
        self.init(number: numbers[0], count: numbers[1])
        return
      }
    }
    return nil
  }
}
