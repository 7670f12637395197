import DanishText

/// What a person says each sentence of a letter does: `NAME.roles.json` beside the letter.
public struct RoleLabels: Hashable, Sendable {
  /// A labelled sentence: its beginning, white space folded and list marker left out, and its roles.
  public struct Entry: Hashable, Sendable {
    /// The beginning of the sentence.
    public let text: String
    /// The roles it holds.
    public let roles: Set<SentenceRole>
  }

  /// The labelled sentences in text order.
  public let entries: [Entry]

  /// Reads labels; nil when the value is not `{"sentences": [{"text": …, "roles": […]}]}` or names an unknown role.
  public init?(_ value: JSONValue) {
    guard let sentences = value["sentences"]?.elements else { return nil }
    var entries: [Entry] = []
    for sentence in sentences {
      guard let text = sentence["text"]?.text, let names = sentence["roles"]?.elements else { return nil }
      let roles = names.compactMap { $0.text.flatMap(SentenceRole.init(rawValue:)) }
      guard roles.count == names.count else { return nil }
      entries.append(Entry(text: RoleLabels.folded(text), roles: Set(roles)))
    }
    self.entries = entries
  }

  /// The sentence that each label names, as an index into `sentences`; nil where none begins so. Labels are met in text
  /// order, so that a sentence that stands twice is met twice.
  func places(in sentences: [String]) -> [Int?] {
    let folded = sentences.map(RoleLabels.folded)
    var next = 0
    return entries.map { entry in
      guard let found = folded[next...].firstIndex(where: { $0.hasPrefix(entry.text) }) else { return nil }
      next = found + 1
      return found
    }
  }

  /// White space folded, soft hyphens gone, a list marker at the front left out.
  private static func folded(_ text: String) -> String {
    let words = text.filter { $0 != "\u{AD}" }.split(whereSeparator: \.isWhitespace)
    let content = words.count > 1 && isMarker(words[0]) ? words.dropFirst() : words[...]
    return content.joined(separator: " ")
  }

  private static func isMarker(_ word: Substring) -> Bool {
    if ["-", "–", "—", "•", "*", "·", "o", "▪"].contains(word) { return true }
    guard word.count <= 3, let last = word.last, last == "." || last == ")" else { return false }
    return word.dropLast().allSatisfy(\.isNumber) || word.count == 2
  }
}

/// How well the roles of sentences agree with the labels; only labelled sentences count.
public struct RoleScores: Hashable, Sendable {
  /// Scores by role.
  public private(set) var roles: [SentenceRole: Score] = [:]
  /// Labelled sentences.
  public private(set) var sentences = 0
  /// Labelled sentences that no sentence of the letter begins with: a fault of label or sentence splitting.
  public private(set) var unmet = 0

  /// Nothing scored yet.
  public init() {}

  /// All roles together.
  public var all: Score { roles.values.reduce(Score(), +) }

  /// Adds a letter; gives each labelled sentence that is read otherwise, with what was labelled and what was found.
  mutating func add(
    _ labels: RoleLabels, letter: Letter, sentences read: [RoleSentence]
  ) -> [(text: String, labelled: String, found: String)] {
    var wrong: [(String, String, String)] = []
    let places = labels.places(in: read.map { letter.string($0.sentence.span) })
    for (entry, place) in zip(labels.entries, places) {
      sentences += 1
      if place == nil { unmet += 1 }
      let found = Set(place.map { read[$0].roles.map(\.role) } ?? [])
      for role in entry.roles.intersection(found) { roles[role, default: Score()].hits += 1 }
      for role in entry.roles.subtracting(found) { roles[role, default: Score()].misses += 1 }
      for role in found.subtracting(entry.roles) { roles[role, default: Score()].falseAlarms += 1 }
      if found != entry.roles {
        wrong.append(
          (entry.text, RoleScores.names(entry.roles), place == nil ? "–" : RoleScores.names(found)))
      }
    }
    return wrong
  }

  private static func names(_ roles: Set<SentenceRole>) -> String {
    roles.map(\.rawValue).sorted().joined(separator: "+")
  }
}
