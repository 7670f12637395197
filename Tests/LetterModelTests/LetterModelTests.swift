import Testing

@Suite struct LetterModelTests {}
