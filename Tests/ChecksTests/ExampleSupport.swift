import Checks
import DanishText
import LetterModel
import Readers
import Rulebook
import TestSupport
import Testing
import Understanding

/// An example of a rule with the name it is reported under, e.g. `G3/fires-2`.
struct NamedExample: Sendable, CustomTestStringConvertible {
  let name: String
  let id: RuleID
  let expectation: RuleExample.Expectation
  /// The letter without marks.
  let text: String
  /// The marked words.
  let marked: [String]

  var testDescription: String { name }

  /// All examples of all rules, in catalogue order.
  static let all: [NamedExample] = RuleRegistry.all.flatMap { rule in
    var counts: [RuleExample.Expectation: Int] = [:]
    return rule.card.examples.map { example in
      counts[example.expectation, default: 0] += 1
      let (text, marked) = unmarked(example.text)
      let number = counts[example.expectation, default: 1]
      return NamedExample(
        name: "\(rule.card.id)/\(example.expectation.rawValue)-\(number)", id: rule.card.id,
        expectation: example.expectation, text: text, marked: marked)
    }
  }

  private static func unmarked(_ text: String) -> (text: String, marked: [String]) {
    var plain = String.UnicodeScalarView()
    var marked: [String] = []
    var open: String.UnicodeScalarView?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": open = String.UnicodeScalarView()
      case "⟧":
        marked.append(String(open ?? String.UnicodeScalarView()))
        open = nil
      default:
        plain.append(scalar)
        open?.append(scalar)
      }
    }
    return (String(plain), marked)
  }
}

/// What the whole house says about a text.
enum Review {
  /// The day the examples are read on.
  static let asOf = CivilDate(dayNumber: 20_778)

  /// The letter with all findings.
  static func of(_ text: String) throws -> (letter: Letter, findings: [Finding]) {
    let letter = try Fixture.letter(text)
    let analysed = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let book = Rulebook.embedded
    let facts = LetterUnderstanding.facts(of: letter, text: analysed, rulebook: book)
    let findings = CheckRunner.findings(
      letter: letter, text: analysed, facts: facts, rulebook: book, asOf: asOf)
    return (letter, findings)
  }
}

/// Ways a letter's text comes out of real files without saying anything else.
enum Disguise: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case decomposed, softHyphens, noBreakSpaces, lineBreaks, preamble

  var testDescription: String { rawValue }

  /// The text in this disguise.
  func applied(to text: String) -> String {
    switch self {
    case .decomposed: replaced(text, ["å": "a\u{30A}", "Å": "A\u{30A}", "é": "e\u{301}"])
    case .softHyphens: inLongWords(text)
    case .noBreakSpaces: replaced(text, [" kr.": "\u{A0}kr.", "§ ": "§\u{A0}", " uger": "\u{A0}uger"])
    case .lineBreaks: wrapped(text)
    case .preamble: "\n\n" + text + "\n\n"
    }
  }

  private func replaced(_ text: String, _ pairs: [String: String]) -> String {
    pairs.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  /// A soft hyphen in the middle of every word of twelve letters and more.
  private func inLongWords(_ text: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      if word.count >= 12 {
        let middle = word.index(word.startIndex, offsetBy: word.count / 2)
        word.insert("\u{AD}", at: middle)
      }
      result += word
      word = ""
    }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// Paragraphs of running text broken into lines of about 80 characters, as a letter saved as text has them.
  private func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.count > 90 else { return String(line) }
      var lines: [String] = []
      var current = ""
      for word in line.split(separator: " ") {
        if current.count + word.count > 80 {
          lines.append(current)
          current = ""
        }
        current += current.isEmpty ? String(word) : " " + word
      }
      return (lines + [current]).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
