import LetterModel

/// What the closed lists of this room are called.
typealias WordList = ClosedWords
