// Short words of a letter, told apart on their bytes.

extension Letter {
  /// The letters of a word, without marks around or inside it, where they can be one of a few short words: at most
  /// five, of which the first of ASCII `opens` lets in. Nil for most words.
  public func shortWord(_ word: Span, opens: (UInt8) -> Bool) -> String? {
    var letters = 0
    for offset in word.range {
      let byte = bytes[offset]
      guard (byte | 0x20) &- 0x61 < 26 else { continue }
      if letters == 0, !opens(byte) { return nil }
      letters += 1
    }
    guard (1...5).contains(letters) else { return nil }
    let text = string(word)
    return letters == word.length ? text : text.filter(\.isLetter)
  }
}
