import Composition
import DanishText
import LetterModel

/// How hard a letter is to read, section by section, and its hardest sentences with the places to cut them: what a writer
/// needs to see before rewriting.
struct ReadabilityView {
  /// A sentence with its place and, where it can be cut, a sign.
  struct Hard {
    /// The sentence, with ` ‖ ` where a new one can begin; CPR numbers masked when asked for.
    let text: String
    /// Its words.
    let words: Int
    /// Whether the text holds a sign to cut at.
    let canBeCut: Bool
    /// What to do about it, in Danish.
    var advice: String {
      canBeCut
        ? "\(words) ord. Sæt punktum ved ‖, og nævn grundleddet igen."
        : "\(words) ord. Sig det vigtigste først, og giv resten sin egen sætning."
    }
  }

  /// "Lix 47, svær. 312 ord i 18 sætninger."; nil for a text too short to be measured.
  let overall: String?
  /// Heading and verdict of each section long enough to be measured, in text order; empty when there is only one.
  let sections: [(heading: String, verdict: String)]
  /// At most three sentences, the hardest first.
  let hardest: [Hard]

  init(_ letter: Letter, showCPR: Bool) {
    let text = TextAnalyser.analyse(letter)
    func own(_ words: String) -> String { showCPR ? words : CPRMask.masked(words) }
    let figures = Readability.figures(of: text, in: letter)
    overall = figures.shownLIX.map {
      "Lix \($0), \(ReadabilityView.scale($0)). \(figures.words) ord i \(figures.sentences) sætninger."
    }
    let measured = Readability.sections(of: text, in: letter).compactMap { section in
      section.figures.shownLIX.map { lix in
        (
          heading: section.heading.map { own(letter.string($0)) } ?? "Indledning",
          verdict: "lix \(lix), \(ReadabilityView.scale(lix))"
        )
      }
    }
    sections = measured.count > 1 ? measured : []
    hardest = Readability.hardest(3, of: text, in: letter).map { sentence in
      var parts: [String] = []
      var start = sentence.span.start
      for cut in sentence.cuts {
        parts.append(letter.string(Span(start, cut)))
        start = cut
      }
      parts.append(letter.string(Span(start, sentence.span.end)))
      let joined = parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      return Hard(
        text: own(joined.joined(separator: " ‖ ")), words: sentence.words, canBeCut: !sentence.cuts.isEmpty)
    }
  }

  /// The words of Björnsson's scale.
  private static func scale(_ lix: Int) -> String {
    switch lix {
    case ..<25: "meget let"
    case ..<35: "let"
    case ..<45: "middel"
    case ..<55: "svær"
    default: "meget svær"
    }
  }

  /// The view as part of a page; empty for a text too short to be measured. `level` is the heading's.
  func html(level: Int) -> String {
    guard let overall else { return "" }
    var out = ["<h\(level)>Læsbarhed</h\(level)>", "<p>\(HTMLWriter.escaped(overall))</p>"]
    if !sections.isEmpty {
      let rows = sections.map {
        "<tr><th scope=\"row\" class=\"name\">\(HTMLWriter.escaped($0.heading))</th><td>\($0.verdict)</td></tr>"
      }
      out.append("<table>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>")
    }
    if !hardest.isEmpty {
      let items = hardest.map {
        "<li>»\(HTMLWriter.escaped($0.text))« <span class=\"quiet\">\($0.advice)</span></li>"
      }
      out.append("<p>De sværeste sætninger:</p>\n<ol>\n\(items.joined(separator: "\n"))\n</ol>")
    }
    return out.joined(separator: "\n")
  }
}
