import DanishText
import LetterModel

/// Tells a sentence from a fragment ("Fra 1. februar 2026."): only what holds a finite verb says something.
enum FiniteVerb {
  /// Whether one of the words can be a verb in present or past, active or passive.
  static func stands(in text: String) -> Bool {
    text.words.contains { isFinite(bareWord($0)) }
  }

  /// Whether the word (lower case, no marks) can be a finite verb.
  static func isFinite(_ word: String) -> Bool {
    guard !nouns.contains(word) else { return false }
    if let reading = Verbs.reading(word) { return !reading.forms.isDisjoint(with: [.present, .past]) }
    guard word.utf8.count > 4, word.hasSuffix("s"), let active = Verbs.reading(String(word.dropLast())) else {
      return false
    }
    return !active.forms.isDisjoint(with: [.infinitive, .past])
  }

  /// Nouns and small words that look like verbs.
  private static let nouns: ClosedWords = [
    "timer", "priser", "satser", "retter", "sager", "børne", "huse", "over", "efter", "under", "eller", "for",
    "så", "bygge", "takster", "vejede", "pladser", "lovede", "regler", "fører",
  ]
}
