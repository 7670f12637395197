/// A part of a letter that can be checked alone: a pasted paragraph or a file of phrases.
public enum LetterPart: String, Sendable, Hashable, CaseIterable {
  case klagevejledning, begrundelse, sprog

  /// The families of the fault catalogue that can be judged from the part alone.
  public var families: Set<Character> {
    switch self {
    case .klagevejledning: ["K", "T", "S"]
    case .begrundelse: ["G", "H", "T", "A", "S"]
    case .sprog: ["S", "T", "A"]
    }
  }
}
