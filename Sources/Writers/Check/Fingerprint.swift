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
    onOneLine(String(text.lowercased().map { $0.isWholeNumber ? "0" : $0 }))
  }
}
