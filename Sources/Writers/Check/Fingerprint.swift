public import Composition
import LetterModel
import Native

/// A short name for a finding that stays the same when the file is renamed, exported again or changed elsewhere.
public enum Fingerprint {
  /// One fingerprint a finding, in the order of the review: 20 hexadecimal digits of the SHA-256 of the rule's id, the
  /// words it points at (small letters, single blanks, every digit as 0, so that no CPR number can be tried) and, for
  /// the same words again, how often they came before.
  public static func all(of review: Review) -> [String] {
    var seen: [String: Int] = [:]
    return review.findings.map { finding in
      let key = self.key(finding, in: review.letter)
      let number = seen[key, default: 0]
      seen[key] = number + 1
      return String(Checksum.sha256(Array("\(key)|\(number)".utf8)).prefix(20))
    }
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
    if let plain = withoutDigits(folded.utf8.span) { return plain.words.joined(separator: " ") }
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
