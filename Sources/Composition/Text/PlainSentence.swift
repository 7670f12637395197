import LetterModel

/// A sentence of the letter, told again so that nothing in it changes.
struct PlainSentence: Hashable, Sendable {
  /// The new sentences, each with its final mark.
  let sentences: [String]
  /// Whether the letter's own words stand between quotation marks, because no rule applied for certain.
  let isQuoted: Bool

  /// Words of the longest sentence.
  var longest: Int { sentences.map(Lix.words(in:)).max() ?? 0 }
}

/// Retells single sentences by rules that keep every number, date, §, negation, modal verb and condition.
/// Where a rule is not sure, the sentence is quoted.
enum PlainLanguage {
  /// Longest sentence of a summary in words (users.md, section 3.2).
  static let longestSentence = 20

  /// The sentence retold.
  ///
  /// - Parameters:
  ///   - text: one sentence of the letter.
  ///   - references: the law references inside it, as written.
  ///   - actor: who says "vi" in the letter.
  ///   - reader: how the letter speaks to its reader.
  ///   - isOwn: whether the authority tells its own weighing or result, so that a passive has it as its agent.
  static func plain(
    _ text: String, references: [String] = [], actor: Actor, reader: Formal.Reader = .familiar,
    isOwn: Bool = true
  ) -> PlainSentence {
    let sentence = singleSpaced(withoutListMarker(text))
    guard !hasQuotation(sentence), let named = Person.named(sentence, actor: actor),
      let spoken = Formal.familiar(named, to: reader)
    else {
      return PlainSentence(sentences: ["»\(sentence.withoutStop)«."], isQuoted: true)
    }
    let (body, reference) = Reference.moved(from: spoken, references: references)
    let active = isOwn ? ActiveVoice.told(body, actor: actor.name) : body
    var result = Clauses.split(Replacement.apply(to: active), longerThan: longestSentence)
    if let reference { result.append("Se \(reference.withStop)") }
    return PlainSentence(
      sentences: result.map { $0.hasSuffix(":") ? $0 : $0.capitalised.withStop }, isQuoted: false)
  }

  /// The sentence in its own words between quotation marks, without bullet and final stop.
  static func quoted(_ text: String) -> String {
    "»\(singleSpaced(withoutListMarker(text)).withoutStop)«"
  }

  /// The sentence without a bullet or number in front.
  static func withoutListMarker(_ text: String) -> String {
    let trimmed = text.trimmed
    let words = trimmed.firstWords(2)
    // No marker is longer than three letters.
    guard let first = words.first, words.count > 1, first.utf8.count <= 12, first.count <= 3 else {
      return trimmed
    }
    let isBullet = ["-", "–", "—", "•", "*", "·", "o", "▪", "", "☐", "□", "➢", "►", "✓"].contains(first)
    let isNumber =
      first.count <= 3 && (first.hasSuffix(")") || first.hasSuffix(".")) && Int(first.dropLast()) != nil
    let isLetter = first.count == 2 && first.hasSuffix(")")
    return isBullet || isLetter || (isNumber && !startsWithDate(words))
      ? String(trimmed.dropFirst(first.count)).trimmed : trimmed
  }

  static func hasQuotation(_ text: String) -> Bool {
    text.unicodeScalars.contains { mark in
      switch mark {
      case "\"", "»", "«", "”", "“", "„": true
      default: false
      }
    }
  }

  private static func startsWithDate(_ words: [String]) -> Bool {
    words.count > 1 && Reference.months.contains(bareWord(words[1]))
  }
}

/// Moves a closing "jf. …" into a sentence of its own.
enum Reference {
  static let months: Set<String> = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]

  /// The sentence without its closing reference, and the reference; the sentence unchanged when what follows
  /// "jf." is more than references.
  static func moved(from sentence: String, references: [String]) -> (String, String?) {
    for mark in [", jf. ", ", jfr. ", ", jævnfør "] {
      guard let position = firstRange(of: mark, in: sentence) else { continue }
      let head = String(sentence[..<position.lowerBound])
      let tail = String(sentence[position.upperBound...]).withoutStop
      var rest = tail
      for reference in references.map({ singleSpaced($0) }).sorted(by: { $0.utf8.count > $1.utf8.count }) {
        if let found = firstRange(of: reference, in: rest) { rest.removeSubrange(found) }
      }
      let left = rest.words.map { bareWord($0) }.filter { !$0.isEmpty }
      guard tail.contains("§"), left.allSatisfy({ ["jf", "og", "samt", "jfr"].contains($0) }), !head.isEmpty
      else { return (sentence, nil) }
      return (head, tail)
    }
    return (sentence, nil)
  }
}

/// How a reference stands in a sentence of our own.
enum ReferenceText {
  /// `Byggelovens § 16` as `byggelovens § 16`: only a sentence's first word has a capital for that reason.
  static func inSentence(_ reference: String) -> String {
    guard let first = reference.words.first, first.startsUpper,
      first.dropFirst().allSatisfy({ $0.isLowercase }),
      ["loven", "lovens", "lov", "bekendtgørelsens", "bekendtgørelsen", "reglementets"].contains(where: {
        first.inLowerCase.hasSuffix($0)
      })
    else { return reference }
    return first.inLowerCase + reference.dropFirst(first.count)
  }
}

/// The first place of a text in another; byte for byte.
func firstRange(of needle: String, in text: String) -> Range<String.Index>? {
  let bytes = Array(text.utf8)
  let pattern = Array(needle.utf8)
  guard !pattern.isEmpty, bytes.count >= pattern.count else { return nil }
  for start in 0...(bytes.count - pattern.count) where bytes[start] == pattern[0] {
    if bytes[start..<(start + pattern.count)].elementsEqual(pattern) {
      let view = text.utf8
      let lower = view.index(view.startIndex, offsetBy: start)
      return lower..<view.index(lower, offsetBy: pattern.count)
    }
  }
  return nil
}
