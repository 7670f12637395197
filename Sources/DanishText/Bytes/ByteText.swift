// Byte-level facts about UTF-8 text. The text is NFC, so every Danish letter is one scalar of at most two bytes.

/// The bytes with ASCII and Latin-1 capitals turned to small letters; same length, same offsets.
/// Latin-1 capitals are 0xC3 followed by 0x80–0x9E except 0x97 (the multiplication sign).
public func foldedToLowerCase(_ bytes: [UInt8]) -> [UInt8] {
  var folded = bytes
  var previous: UInt8 = 0
  for index in folded.indices {
    let byte = folded[index]
    if byte &- 0x41 < 26 {
      folded[index] = byte | 0x20
    } else if previous == 0xC3, byte &- 0x80 < 0x1F, byte != 0x97 {
      folded[index] = byte | 0x20
    }
    previous = byte
  }
  return folded
}

/// Bytes of the letter that begins at `at`; 0 when something else than a letter stands there.
@inline(__always)
func letterWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  guard at < end else { return 0 }
  let byte = bytes[at]
  if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 ? 1 : 0 }
  return wideLetterWidth(bytes, at, end)
}

/// The same for bytes outside ASCII, coarse by block of the code space: Latin, Greek, Cyrillic and other
/// alphabets and combining marks are letters; symbols, punctuation and pictures are not.
func wideLetterWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  guard at + 1 < end else { return 0 }
  let next = bytes[at + 1]
  switch bytes[at] {
  case 0xC2: return next == 0xAA || next == 0xAD || next == 0xB5 || next == 0xBA ? 2 : 0
  case 0xC3: return next == 0x97 || next == 0xB7 ? 0 : 2
  case 0xC4...0xDF: return 2
  case 0xE0, 0xE1, 0xE4...0xED: return at + 2 < end ? 3 : 0
  case 0xE3: return next != 0x80 && at + 2 < end ? 3 : 0
  case 0xEF: return next == 0xAC && at + 2 < end ? 3 : 0
  default: return 0
  }
}

/// Whether an ASCII digit stands at `at`.
@inline(__always)
func isDigit(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
  at < end && bytes[at] &- 0x30 < 10
}

/// Whether a letter or digit stands at `at`.
@inline(__always)
func isAlphanumeric(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
  isDigit(bytes, at, end) || letterWidth(bytes, at, end) > 0
}

/// Whether an ASCII or Latin-1 capital stands at `at`.
func isCapital(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
  guard at < end else { return false }
  if bytes[at] &- 0x41 < 26 { return true }
  return bytes[at] == 0xC3 && at + 1 < end && bytes[at + 1] &- 0x80 < 0x1F && bytes[at + 1] != 0x97
}

/// Whether a small letter stands at `at`; letters beyond Latin-1 count as small.
func isSmall(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
  letterWidth(bytes, at, end) > 0 && !isCapital(bytes, at, end)
}

/// Bytes of the blank (space, tab, line break, no-break and thin space, zero-width space) at `at`; 0 when none.
@inline(__always)
func blankWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  guard at < end else { return 0 }
  let byte = bytes[at]
  if byte <= 0x20 { return 1 }
  return byte < 0x80 ? 0 : wideBlankWidth(bytes, at, end)
}

func wideBlankWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 { return 2 }
  guard at + 2 < end else { return 0 }
  switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
  case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
    (0xEF, 0xBB, 0xBF):
    return 3
  default: return 0
  }
}

/// Bytes of the scalar that begins at `at`, never beyond `end` and at least 1.
func scalarWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  let byte = bytes[at]
  let width = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  return min(width, end - at)
}

/// The offset after the blanks at `at`.
func skipBlanks(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  var at = at
  while true {
    let width = blankWidth(bytes, at, end)
    if width == 0 { return at }
    at += width
  }
}

/// Bytes of a hyphen (`-`, U+2010, U+2011) at `at`; 0 when none.
@inline(__always)
func hyphenWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  guard at < end else { return 0 }
  if bytes[at] == 0x2D { return 1 }
  guard bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80 else { return 0 }
  return bytes[at + 2] == 0x90 || bytes[at + 2] == 0x91 ? 3 : 0
}

/// Bytes of an apostrophe (`'`, U+2019) at `at`; 0 when none.
@inline(__always)
func apostropheWidth(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
  guard at < end else { return 0 }
  if bytes[at] == 0x27 { return 1 }
  guard bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 else { return 0 }
  return 3
}

extension [UInt8] {
  /// Whether the bytes at `at` are those of `text`.
  func has(_ text: StaticString, at: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard at >= 0, at + length <= end else { return false }
    return text.withUTF8Buffer { buffer in unsafe buffer.elementsEqual(self[at..<(at + length)]) }
  }
}
