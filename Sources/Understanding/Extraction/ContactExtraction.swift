import LetterModel

/// Finds ways to reach the sender that the citizen can see in the letter: telephone, e-mail, Digital Post.
enum ContactExtraction {
  static func find(letter: Letter, folded: [UInt8]) -> [Found<String>] {
    var found: [Found<String>] = []
    for block in letter.blocks where block.role != .quotedLaw && block.role != .authorHelp {
      let s = ByteScanner(folded, end: block.span.end)
      var i = block.span.start
      while i < block.span.end {
        if s.byte(i) == 0x40, let span = email(s, around: i, notBefore: block.span.start) {
          found.append(Found(letter.string(span), at: span))
          i = span.end
        } else if let span = phone(s, at: i) {
          found.append(Found(letter.string(span), at: span))
          i = span.end
        } else if s.byte(i) == 0x64, let end = digitalPost(s, at: i) {
          found.append(Found("Digital Post", at: Span(i, end)))
          i = end
        } else {
          i += 1
        }
      }
    }
    return found
  }

  private static func email(_ s: ByteScanner, around at: Int, notBefore start: Int) -> Span? {
    var from = at
    while from > start, s.isWordByte(from - 1) || [0x2E, 0x2D, 0x5F].contains(s.byte(from - 1)) { from -= 1 }
    var to = at + 1
    while to < s.end, s.isWordByte(to) || [0x2E, 0x2D].contains(s.byte(to)) { to += 1 }
    while to > at, [0x2E, 0x2D].contains(s.byte(to - 1)) { to -= 1 }
    return from < at && to > at + 3 ? Span(from, to) : nil
  }

  /// Eight digits in pairs, in fours, or unbroken after a label such as "tlf.".
  private static func phone(_ s: ByteScanner, at i: Int) -> Span? {
    guard s.isDigit(i), !s.isWordByte(i - 1), ![0x2D, 0x2E, 0x2F, 0x2C].contains(s.byte(i - 1)) else {
      return nil
    }
    var digits = 0
    var at = i
    var groups: [Int] = []
    while digits < 8, s.isDigit(at) {
      let start = at
      while s.isDigit(at) { at += 1 }
      groups.append(at - start)
      digits += at - start
      if digits < 8, s.byte(at) == 0x20 || s.byte(at) == 0x2E, s.isDigit(at + 1) { at += 1 }
    }
    guard digits == 8, !s.isWordByte(at), s.byte(at) != 0x2D, s.byte(at) != 0x2F else { return nil }
    if groups == [2, 2, 2, 2] || groups == [4, 4] { return Span(i, at) }
    guard groups == [8] else { return nil }
    let before = s.string(max(0, i - 16), i)
    return ["tlf", "telefon", "mobil", "ring", "+45"].contains { before.contains($0) } ? Span(i, at) : nil
  }

  private static func digitalPost(_ s: ByteScanner, at i: Int) -> Int? {
    guard !s.isLetter(i - 1) else { return nil }
    for word: StaticString in ["digital", "digitale", "digitalt"] {
      guard let e = s.after(word, at: i) else { continue }
      let next = s.skipBlanks(e)
      for second: StaticString in ["post", "postkasse", "postkassen"] {
        if let end = s.after(second, at: next) { return end }
      }
    }
    return nil
  }
}
