import LetterModel

/// Small helpers for reading forward over folded UTF-8 bytes. All positions are byte offsets; `end` is exclusive.
struct ByteScanner {
  let bytes: [UInt8]
  let end: Int

  init(_ bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// The byte at an offset, or 0 outside the range read.
  func byte(_ at: Int) -> UInt8 { at >= 0 && at < end ? bytes[at] : 0 }

  func isDigit(_ at: Int) -> Bool { byte(at) &- 0x30 < 10 }

  /// Whether the offset holds a byte of a letter: ASCII, or part of a Latin letter beyond it (lead bytes C3 to C6).
  func isLetter(_ at: Int) -> Bool {
    let b = byte(at)
    if b < 0x80 { return (b | 0x20) &- 0x61 < 26 }
    if b &- 0xC3 < 4 { return true }
    return b < 0xC0 && byte(at - 1) &- 0xC3 < 4
  }

  func isWordByte(_ at: Int) -> Bool { isLetter(at) || isDigit(at) }

  /// First offset at or after `at` that is no blank (space, tab, line break, no-break space).
  func skipBlanks(_ at: Int) -> Int {
    var i = at
    while i < end {
      let byte = bytes[i]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A {
        i += 1
      } else if byte == 0xC2, self.byte(i + 1) == 0xA0 {
        i += 2
      } else {
        break
      }
    }
    return i
  }

  /// First offset at or after `at` that is neither blank nor comma.
  func skipBlanksAndComma(_ at: Int) -> Int {
    let i = skipBlanks(at)
    return byte(i) == 0x2C ? skipBlanks(i + 1) : i
  }

  /// End of the word that begins at `at` (letters only).
  func wordEnd(_ at: Int) -> Int {
    var i = at
    while i < end, isLetter(i) { i += 1 }
    return i
  }

  /// The offset after `word` when it stands at `at` and ends there as a word; nil otherwise.
  func after(_ word: StaticString, at: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard at >= 0, at + length <= end else { return nil }
    let same = word.withUTF8Buffer { buffer in
      for offset in 0..<length where unsafe buffer[offset] != bytes[at + offset] { return false }
      return true
    }
    guard same, !isLetter(at + length) else { return nil }
    return at + length
  }

  /// A run of digits at `at`, at most nine of them: its value and the offset after it.
  func integer(_ at: Int) -> (value: Int, end: Int)? {
    var i = at
    var value = 0
    while isDigit(i), i - at < 9 {
      value = value * 10 + Int(bytes[i] - 0x30)
      i += 1
    }
    return i > at && !isDigit(i) ? (value, i) : nil
  }

  func string(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<to], as: UTF8.self) }
}
