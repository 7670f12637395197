public import Composition
public import LetterModel
import Native
public import Understanding

/// A short name for a finding: the letter's own identity, then the finding's within the letter.
///
/// It stays the same when the file is renamed or exported to another format, and no two letters share one. It is read from
/// what the letter says, never from its path (decision 0015).
public enum Fingerprint {
  /// One fingerprint a finding, in the order of the review: `LETTER-HEAD-FINDING`, each part hexadecimal.
  ///
  /// `LETTER` (16 digits) is the letter's `LetterIdentity.text`, `HEAD` (4) its `LetterIdentity.head`. `FINDING` (16) comes from
  /// the rule's id, the words it points at (small letters, single blanks, every digit as 0) and, for the same words
  /// again, how often they came before.
  public static func all(of review: Review) -> [String] {
    let letter = LetterIdentity(of: review.letter, facts: review.facts)
    let start = "\(letter)-"
    var seen: [[UInt8]: Int] = [:]
    seen.reserveCapacity(review.findings.count)
    return review.findings.map { finding in
      var key = Array(self.key(finding, in: review.letter).utf8)
      let number = seen[key, default: 0]
      seen[key] = number + 1
      key += "|\(number)".utf8
      return start + Checksum.sha256(key).prefix(16)
    }
  }

  /// The parts of a fingerprint; nil for a text that is none, e.g. one of an older version.
  public static func parts(of fingerprint: String) -> (
    letter: Substring, head: Substring, finding: Substring
  )? {
    let parts = fingerprint.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [16, 4, 16], parts.allSatisfy({ $0.utf8.allSatisfy(isHexadecimal) })
    else {
      return nil
    }
    return (parts[0], parts[1], parts[2])
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x61 < 6
  }

  private static func key(_ finding: Finding, in letter: Letter) -> String {
    let words = finding.evidence.map { piece -> String in
      switch piece {
      case .at(let span): plain(letter.string(span))
      case .missing(_, let lookedFor): "mangler:" + lookedFor.joined(separator: ",")
      }
    }
    return ([finding.id.description, String(finding.decision ?? -1)] + words).joined(separator: "|")
  }

  /// The text in small letters with single blanks and every digit as 0.
  public static func plain(_ text: String) -> String {
    let folded = text.inLowerCase
    if let plain = withoutDigits(folded.utf8.span) {
      return isOnOneLine(plain.utf8.span) ? plain : plain.words.joined(separator: " ")
    }
    return onOneLine(String(folded.map { $0.isWholeNumber ? "0" : $0 }))
  }

  /// The text with every digit as 0, the raised ones of Latin-1 too; nil when it holds more than Latin-1, dashes and
  /// quotation marks and the tables must be asked.
  private static func withoutDigits(_ bytes: Swift.Span<UInt8>) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let width = byte < 0x80 ? 1 : byte == 0xC2 || byte == 0xC3 ? 2 : byte == 0xE2 ? 3 : 0
      guard width > 0, index + width <= bytes.count else { return nil }
      let second = width > 1 ? bytes[index + 1] : 0
      if width == 3, second != 0x80 || !(0x90...0xA6).contains(bytes[index + 2]) { return nil }
      let isRaised = byte == 0xC2 && (second == 0xB2 || second == 0xB3 || second == 0xB9)
      if isRaised || byte &- 0x30 < 10 {
        plain.append(0x30)
      } else {
        for offset in 0..<width { plain.append(bytes[index + offset]) }
      }
      index += width
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// Which letter this is, told from its own words, so that a renamed copy is the same letter and another letter never is.
public struct LetterIdentity: Sendable, Hashable, CustomStringConvertible {
  /// 16 hexadecimal digits of the SHA-256 of the letter's words and numbers, whatever their order. Line breaks,
  /// punctuation, running headers and marks of one or two letters do not count: they differ between a PDF and a Word
  /// file of the same letter. CPR numbers are masked first.
  public let text: String
  /// 4 hexadecimal digits for what the letter is about: its case number, of a template its subject. They stay the same when
  /// the text is mended, and are so few that no case number can be told from them. `LetterIdentity.noHead` when the
  /// letter tells neither; names are not used, for a list of names could be tried.
  public let head: String

  /// The head of a letter that names no case.
  public static let noHead = "0000"

  /// Reads the identity off a letter.
  public init(of letter: Letter, facts: Facts) {
    var words: [UInt64] = []
    for block in letter.blocks where block.role != .footer && block.role != .authorHelp {
      LetterIdentity.add(Array(CPRMask.masked(letter.string(block.span)).inLowerCase.utf8), to: &words)
    }
    words.sort()
    var sum: [UInt8] = []
    sum.reserveCapacity(words.count * 8)
    for word in words {
      for place in 0..<8 { sum.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(place)))) }
    }
    text = String(Checksum.sha256(sum).prefix(16))
    let named = facts.isTemplate ? facts.subject : facts.caseNumber
    let plain = CPRMask.masked(named?.value ?? "").inLowerCase
    head = named == nil ? LetterIdentity.noHead : String(Checksum.sha256(Array(plain.utf8)).prefix(4))
  }

  /// `TEXT-HEAD`, as a fingerprint begins.
  public var description: String { "\(text)-\(head)" }

  /// Adds a hash (FNV-1a) of every word of three bytes or more.
  private static func add(_ text: [UInt8], to words: inout [UInt64]) {
    var (hash, length, index) = (seed, 0, 0)
    func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- 0x30 < 10 || byte &- 0x61 < 26 }
    while index <= text.count {
      let byte = index < text.count ? text[index] : 0x20
      // Signs of Latin-1 take two bytes from C2 on, dashes and quotation marks three from E2 on.
      let skipped = byte == 0xC2 ? 2 : byte == 0xE2 ? 3 : isWord(byte) ? 0 : 1
      if skipped == 0 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        length += 1
      } else {
        if length > 2 { words.append(hash) }
        (hash, length) = (seed, 0)
      }
      index += max(1, skipped)
    }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
}
