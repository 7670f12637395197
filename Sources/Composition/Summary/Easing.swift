import LetterModel

/// Makes the easy version easy: hard lines give way to plain ones, and nothing that must be done is left out.
enum Easing {
  /// Highest LIX of the easy version (users.md, section 3.2).
  static let hardest = 25.0

  /// The sections with hard lines replaced or left out until the whole is easy, as far as that goes.
  ///
  /// - Parameters:
  ///   - plain: what the letter is or decides in the fewest words, in place of a hard first line.
  ///   - act: stands in place of a hard line on what to do.
  static func eased(_ sections: [SummarySection], plain: ComposedSentence?, act: String) -> [SummarySection] {
    var result = sections
    while let lix = SummaryComposer.lix(of: result), lix > hardest {
      guard let next = step(result, plain: plain, act: act) else { break }
      result = next
    }
    return result
  }

  private static func step(_ sections: [SummarySection], plain: ComposedSentence?, act: String)
    -> [SummarySection]?
  {
    // The heading alone says as much as the words that announce it.
    let announced = "Brevets overskrift er "
    if let place = place(.essentials, in: sections, { $0.text.hasPrefix(announced) }),
      let line = sections.first(where: { $0.id == .essentials })?.sentences[place]
    {
      let heading = ComposedSentence(
        String(line.text.dropFirst(announced.count)), line.origin, line.evidence)
      return changed(sections, .essentials, at: place, to: heading)
    }
    if let plain, let first = sections.first(where: { $0.id == .essentials })?.sentences.first, isHard(first),
      first.text != plain.text
    {
      return changed(sections, .essentials, at: 0, to: plain)
    }
    if let place = place(
      .actions, in: sections, { isHard($0) && $0.text.hasPrefix("☐") && isOfLetter($0) && $0.text != act })
    {
      let old = sections.first { $0.id == .actions }?.sentences ?? []
      let isSaid = old.contains { $0.text == act }
      return changed(
        sections, .actions, at: place,
        to: isSaid ? nil : ComposedSentence(act, .stated, old[place].evidence))
    }
    if let place = place(.meaning, in: sections, isHard) {
      return changed(sections, .meaning, at: place, to: nil)
    }
    for id in [SummarySection.ID.actions, .complaint, .help, .essentials] {
      guard let section = sections.first(where: { $0.id == id }), section.sentences.count > 1 else {
        continue
      }
      let place = section.sentences.lastIndex {
        isHard($0) && !$0.text.hasPrefix("☐") && $0.text != section.sentences.first?.text
      }
      if let place { return changed(sections, id, at: place, to: nil) }
    }
    return nil
  }

  private static func isHard(_ sentence: ComposedSentence) -> Bool {
    (Lix.of([sentence.text], floor: false) ?? 0) > hardest
  }

  /// Whether the line tells what the letter asks for; the line on complaining is our own and short.
  private static func isOfLetter(_ sentence: ComposedSentence) -> Bool { !sentence.text.contains("klage") }

  private static func place(
    _ id: SummarySection.ID, in sections: [SummarySection], _ isIt: (ComposedSentence) -> Bool
  ) -> Int? {
    sections.first { $0.id == id }?.sentences.firstIndex(where: isIt)
  }

  private static func changed(
    _ sections: [SummarySection], _ id: SummarySection.ID, at place: Int, to new: ComposedSentence?
  ) -> [SummarySection] {
    sections.map { section in
      guard section.id == id else { return section }
      var sentences = section.sentences
      if let new { sentences[place] = new } else { sentences.remove(at: place) }
      return SummarySection(id: id, heading: section.heading, sentences: sentences)
    }.filter { !$0.sentences.isEmpty }
  }
}
