/// The words in which the wordings of a klagevejledning differ. What only a few letters say may be about one person, so
/// a word is shown when enough letters hold it or the rulebook does, and else stands as `…`.
struct GuidanceWords {
  /// Letters that must hold a word before it is shown.
  static let fewest = 5
  /// Wordings whose words are read for a report: each is a letter read once more.
  static let mostRead = 100

  private var words: [String: [String]] = [:]
  private var letters: [String: Int] = [:]
  private let open: Set<String>

  /// Makes a list; words the rulebook uses about where and how to complain are open to all.
  init(_ rulebook: Rulebook) {
    var open: Set<String> = []
    func add(_ text: String) {
      for word in GuidanceWords.shown(text) { open.insert(GuidanceWords.core(word)) }
    }
    for regime in rulebook.regimes {
      add(regime.bodyName)
      add(KlagevejledningBlock.text(for: regime, in: GuidanceFrame(authority: "kommunen")) ?? "")
    }
    for entry in rulebook.renamed where entry.kind == .body {
      add(entry.oldName)
      add(entry.newName)
    }
    self.open = open
  }

  /// Adds a wording that so many letters hold.
  mutating func add(_ wording: String, words: [String], letters count: Int) {
    self.words[wording] = words
    for word in Set(words.map(GuidanceWords.core)) { letters[word, default: 0] += count }
  }

  /// How a wording differs from another, e.g. `»ankestyrelsen« → »statsforvaltningen«; + »gratis«`; nil when the words
  /// of one are not there.
  func difference(from old: String, to new: String) -> String? {
    guard let before = words[old], let after = words[new] else { return nil }
    let change = after.difference(from: before)
    var gone: Set<Int> = []
    var added: Set<Int> = []
    for step in change {
      switch step {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs: [String] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      var (lost, won): ([String], [String]) = ([], [])
      while gone.contains(left) || added.contains(right) {
        if gone.contains(left) {
          lost.append(before[left])
          left += 1
        } else {
          won.append(after[right])
          right += 1
        }
      }
      if !lost.isEmpty || !won.isEmpty { runs.append(run(lost, won)) }
      left += 1
      right += 1
    }
    guard !runs.isEmpty else { return "kun tal" }
    return runs.prefix(6).joined(separator: "; ")
      + (runs.count > 6 ? "; … og \(runs.count - 6) steder til" : "")
  }

  private func run(_ lost: [String], _ won: [String]) -> String {
    if won.isEmpty { return "− \(quoted(lost))" }
    if lost.isEmpty { return "+ \(quoted(won))" }
    let (old, new) = (quoted(lost), quoted(won))
    return old == new ? old : "\(old) → \(new)"
  }

  /// At most twelve words; what may not be shown stands as one `…`.
  private func quoted(_ run: [String]) -> String {
    var shown: [String] = []
    for word in run.prefix(12) {
      let core = GuidanceWords.core(word)
      let isOpen = open.contains(core) || letters[core, default: 0] >= GuidanceWords.fewest
      if isOpen { shown.append(word) } else if shown.last != "…" { shown.append("…") }
    }
    if run.count > 12, shown.last != "…" { shown.append("…") }
    return "»\(shown.joined(separator: " "))«"
  }

  /// The word without the marks around it.
  private static func core(_ word: String) -> String {
    let marks = ".,:;()»«\"'”“!?"
    return String(word.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }

  /// A text as words in small letters; digits stand as # besides those of a deadline.
  static func shown(_ text: String) -> [String] {
    let words = text.inLowerCase.words
    let plain = Fingerprint.plain(text).words
    return words.indices.map { index in
      let word = words[index]
      guard index < plain.count, word != plain[index] || word.contains(where: \.isNumber) else { return word }
      if index + 1 < words.count, word.utf8.count <= 2,
        units.contains(where: { words[index + 1].hasPrefix($0) })
      {
        return word
      }
      return String(plain[index].map { $0 == "0" ? "#" : $0 })
    }
  }

  /// The periods a text gives in figures, e.g. `14 dage`, each once.
  static func periods(in text: String) -> [String] {
    let words = text.inLowerCase.words
    var periods: [String] = []
    for (number, unit) in zip(words, words.dropFirst()) {
      guard number.utf8.count <= 2, Int(number) != nil, units.contains(where: { unit.hasPrefix($0) })
      else { continue }
      let period = "\(number) \(core(unit))"
      if !periods.contains(period) { periods.append(period) }
    }
    return periods
  }

  private static let units = ["uge", "måned", "dag"]
}
