package import DanishText
package import LetterModel
package import Rulebook

/// The signs of the sentences of one decision, as fitting needs them.
package struct GroundExample: Sendable {
  /// For each sentence its signs by name, with how strongly they show.
  package let sentences: [[(sign: String, value: Float)]]
}

/// Gathers the signs of the decisions of one letter while it is read.
final class SignCollector {
  private(set) var examples: [GroundExample] = []

  func take(_ signs: GroundSigns, sentences: [Int], result: Int?) {
    examples.append(
      GroundExample(
        sentences: sentences.map { index in
          var sink = NameSink()
          signs.signs(of: index, result: result, to: &sink)
          return sink.signs
        }))
  }
}

/// Keeps the signs by name.
private struct NameSink: SignSink {
  private(set) var signs: [(sign: String, value: Float)] = []

  mutating func take(_ key: UInt64, _ value: Float, name: @autoclosure () -> String) {
    signs.append((name(), value))
  }
}

extension LetterUnderstanding {
  /// The signs of each decision of the letter beside what is understood without the fitted weights' help.
  /// - Parameters:
  ///   - letter: the letter as read.
  ///   - text: its tokens and sentences with the hits of `Rulebook.phrases`.
  ///   - rulebook: the law and the cues.
  package static func groundExamples(of letter: Letter, text: AnalysedText, rulebook: Rulebook)
    -> (examples: [GroundExample], facts: Facts)
  {
    let collector = SignCollector()
    let facts = facts(of: letter, text: text, rulebook: rulebook, book: .embedded, collector: collector)
    return (collector.examples, facts)
  }
}
