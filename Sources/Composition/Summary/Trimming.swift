import LetterModel

/// Keeps a summary short by leaving out what matters least, step by step.
enum Trimming {
  /// Which section is cut to how many sentences, in order.
  static let steps: [(SummarySection.ID, Int)] = [
    (.words, 4), (.help, 2), (.why, 4), (.words, 3), (.notStated, 4), (.meaning, 2), (.complaint, 5),
    (.why, 3), (.notStated, 3), (.decision, 4), (.meaning, 1), (.complaint, 4), (.actions, 4), (.why, 2),
    (.decision, 3),
  ]

  /// What goes first, before anything of the letter itself does: words explained and places to ask.
  static let lightSteps: [(SummarySection.ID, Int)] = [
    (.words, 4), (.help, 2), (.words, 3), (.complaint, 7), (.why, 5), (.complaint, 6), (.meaning, 3),
    (.why, 4),
  ]

  /// The same for the easy version.
  static let easySteps: [(SummarySection.ID, Int)] = [
    (.help, 1), (.complaint, 1), (.actions, 3), (.actions, 2), (.meaning, 0), (.complaint, 0),
    (.essentials, 2),
    (.actions, 1),
  ]

  /// The sections with at most `limit` words besides the small print, as far as the steps reach.
  static func trimmed(
    _ sections: [SummarySection], to limit: Int, steps: [(SummarySection.ID, Int)]
  ) -> [SummarySection] {
    var result = sections
    for (id, count) in steps {
      guard words(in: result) > limit else { break }
      result = result.map { section in
        guard section.id == id else { return section }
        return SummarySection(
          id: id, heading: section.heading,
          sentences: cut(section, to: count))
      }.filter { !$0.sentences.isEmpty }
    }
    return result
  }

  /// The sentences of a section, cut to so many by what matters in it: of what a decision means a list with the words
  /// that open it counts as one.
  private static func cut(_ section: SummarySection, to count: Int) -> [ComposedSentence] {
    switch section.id {
    case .why: return weighed(section.sentences, count)
    case .meaning:
      var groups: [[ComposedSentence]] = []
      for sentence in section.sentences {
        if sentence.text.hasPrefix("– "), !groups.isEmpty {
          groups[groups.count - 1].append(sentence)
        } else {
          groups.append([sentence])
        }
      }
      return groups.prefix(count).flatMap(\.self)
    default: return prefix(section.sentences, count)
    }
  }

  /// At most so many of the reasons: the first of those that neither name the rule nor say what was decisive go before
  /// the others, each with its list and with what leans on it.
  static func weighed(_ sentences: [ComposedSentence], _ count: Int) -> [ComposedSentence] {
    var kept = sentences
    // The items of a list count with the words that open it.
    while kept.count(where: { !$0.text.hasPrefix("– ") }) > count {
      var start = 0
      var group = 0..<kept.count
      var isFound = false
      while start < kept.count, !isFound {
        var end = start + 1
        while end < kept.count, leansBack(kept[end].text) || kept[end].text.hasPrefix("– ") { end += 1 }
        isFound = !kept[start..<end].contains { isCentral($0.text) }
        group = start..<end
        start = end
      }
      guard isFound, group.count < kept.count else { return prefix(kept, count) }
      kept.removeSubrange(group)
    }
    return kept
  }

  /// Whether the line names the rule or says what was decisive.
  private static func isCentral(_ line: String) -> Bool {
    let folded = line.inLowerCase
    return line.hasPrefix("Reglen er ") || line.hasPrefix("The rule is ")
      || Material.decisive.stand(in: folded) || concludes(folded)
  }

  /// Whether the line says why the result follows.
  private static func concludes(_ folded: String) -> Bool {
    Conclusion.judging.stand(in: folded)
      && Conclusion.judges(folded.words.map { bareWord($0) }, authority: "kommunen")
  }

  /// The first sentences; a list that would be cut in two is left out whole, with the words that open it.
  static func prefix(_ sentences: [ComposedSentence], _ count: Int) -> [ComposedSentence] {
    var kept = Array(sentences.prefix(count))
    let isCut = sentences.count > count && sentences[count].text.hasPrefix("– ")
    if isCut { while kept.last?.text.hasPrefix("– ") ?? false { kept.removeLast() } }
    while kept.last?.text.hasSuffix(":") ?? false { kept.removeLast() }
    return kept
  }

  /// The sections without their hardest sentences of reasons and effects, as long as the whole is too hard to read
  /// and another sentence is left in the section.
  static func eased(_ sections: [SummarySection], to limit: Double) -> [SummarySection] {
    var result = sections
    var isLast = false
    while let lix = SummaryComposer.lix(of: result), lix > limit {
      var hardest: (section: Int, sentence: Int, lix: Double, isCentral: Bool)?
      for (place, section) in result.enumerated()
      where [.meaning, .why, .decision].contains(section.id) && section.sentences.count > 1
        || isLast && section.id == .meaning
      {
        for (index, sentence) in section.sentences.enumerated() {
          let own = Lix.of([sentence.text], floor: false) ?? 0
          // A line of a list goes with the whole list or not at all.
          guard !sentence.text.hasPrefix("– "), !sentence.text.hasSuffix(":") else { continue }
          let isCentral = section.id == .why && concludes(sentence.text.inLowerCase)
          // Why the result follows is left out only when nothing else can be.
          guard own > limit,
            hardest.map({ !isCentral && $0.isCentral || own > $0.lix && isCentral == $0.isCentral }) ?? true
          else { continue }
          hardest = (place, index, own, isCentral)
        }
      }
      guard let hardest else {
        // Nothing is left that others tell too: then even a lone line on what it means gives way.
        if isLast { break }
        isLast = true
        continue
      }
      var sentences = result[hardest.section].sentences
      sentences.remove(at: hardest.sentence)
      // What leaned on it goes with it.
      while sentences.count > 1, sentences.indices.contains(hardest.sentence), hardest.sentence > 0,
        leansBack(sentences[hardest.sentence].text)
      {
        sentences.remove(at: hardest.sentence)
      }
      let old = result[hardest.section]
      result[hardest.section] = SummarySection(id: old.id, heading: old.heading, sentences: sentences)
    }
    return result.filter { !$0.sentences.isEmpty }
  }

  /// Whether a line begins with a word that points to the line before.
  private static func leansBack(_ line: String) -> Bool {
    let words = line.words
    guard let first = words.first, !(words.dropFirst().first?.first?.isNumber ?? false) else { return false }
    return ["Det", "Den", "Dette", "Denne", "Disse", "»Det", "»Dette", "Han", "Hun", "Resultatet"].contains(
      first)
      || Pronouns.hangs(line)
  }

  /// Words of all sections but the small print.
  static func words(in sections: [SummarySection]) -> Int {
    sections.filter { $0.id != .smallPrint }.reduce(0) { sum, section in
      sum + section.sentences.reduce(0) { $0 + Lix.words(in: $1.text) }
    }
  }
}
