/// How text for people is set on a terminal.
public struct TextStyle: Hashable, Sendable {
  /// Columns to stay within.
  public let width: Int
  /// Whether colour and bold may be used.
  public let isColored: Bool
  /// Whether the last four digits of CPR numbers are shown.
  public let showCPR: Bool

  /// Makes a style.
  public init(width: Int = 80, isColored: Bool = false, showCPR: Bool = false) {
    self.width = width
    self.isColored = isColored
    self.showCPR = showCPR
  }

  enum Ink: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case blue = "1;34"
  }

  /// The text in colour; as it is without colour.
  func ink(_ text: String, _ ink: Ink) -> String {
    isColored && !text.isEmpty && ink != .plain ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text that comes from the letter or its name: CPR numbers masked, control characters taken out, so that no file
  /// can steer the terminal.
  public func clean(_ text: String) -> String {
    let shown = showCPR ? text : CPRMask.masked(text)
    let bytes = shown.utf8
    guard TextStyle.mayHoldControl(bytes.span) else { return shown }
    guard shown.unicodeScalars.contains(where: TextStyle.isControl) else { return shown }
    let tabless = shown.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    return String(String.UnicodeScalarView(tabless.filter { !TextStyle.isControl($0) }))
  }

  /// Whether bytes are among them with which a control character begins; most texts hold none, and then nothing is asked
  /// scalar by scalar.
  private static func mayHoldControl(_ bytes: Swift.Span<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 && byte != 0x0A || byte == 0x7F { return true }
      if byte == 0xC2, bytes[index + 1] < 0xA0 { return true }
      if byte == 0xE2, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81, bytes[index + 2] >= 0xA6 {
        return true
      }
    }
    return false
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// The text in lines of at most `width`, each with the indent; the first line with `first` in its place when given.
  public func wrapped(_ text: String, indent: Int = 0, first: String? = nil) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    // The text is composed (NFC) Danish: a scalar takes one place.
    for paragraph in clean(text).utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = lines.isEmpty ? first ?? margin : margin
      var length = line.unicodeScalars.count
      var isEmpty = true
      for piece in paragraph.split(separator: 0x20) {
        // Every scalar has one byte that does not go on with another.
        let size = piece.count { $0 & 0xC0 != 0x80 }
        if !isEmpty, length + 1 + size > width {
          lines.append(line)
          line = margin
          length = indent
          isEmpty = true
        }
        if !isEmpty { line += " " }
        line += Substring(piece)
        length += size + (isEmpty ? 0 : 1)
        isEmpty = false
      }
      lines.append(line)
    }
    return lines
  }

  /// A line across the page.
  var rule: String { ink(String(repeating: "─", count: min(width, 100)), .dim) }

  /// A heading with an empty line above it.
  func heading(_ text: String, _ ink: Ink = .bold) -> [String] { ["", self.ink(text, ink)] }
}

/// The text without more than `limit` characters, cut between words.
func shortened(_ text: String, to limit: Int) -> String {
  guard text.count > limit else { return text }
  let cut = text.prefix(limit)
  let end = cut.lastIndex(of: " ") ?? cut.endIndex
  return String(cut[..<end]) + " …"
}

/// The text with every run of blanks and line breaks as one blank.
func onOneLine(_ text: String) -> String {
  if isOnOneLine(text.utf8.span) { return text }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether all white space is single blanks between words; false also where only the tables could tell.
func isOnOneLine(_ bytes: Swift.Span<UInt8>) -> Bool {
  var before: UInt8 = 0x20
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte <= 0x20, byte != 0x20 || before == 0x20 { return false }
      index += 1
    } else if byte == 0xC3 {
      index += 2
    } else if byte == 0xC2, bytes[index + 1] != 0xA0, bytes[index + 1] != 0x85 {
      index += 2
    } else if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] &- 0x90 < 0x18 {
      // Dashes, quotation marks and dots.
      index += 3
    } else {
      return false
    }
    before = byte
  }
  return before != 0x20
}
