import DanishText

/// The findings of one letter as `check` shows them: the review, and a klagevejledning to insert where one is wrong.
public struct LetterCheck: Sendable {
  private let pipeline: ReviewPipeline
  private let options: ReviewOptions

  /// Makes a check.
  public init(_ pipeline: ReviewPipeline, options: ReviewOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  /// Checks a whole letter, or the part of one that the file holds.
  ///
  /// - Throws: `ReadFailure` when the file holds no letter that can be read.
  public func checked(
    bytes: [UInt8], path: String, part: LetterPart? = nil, law: String? = nil
  ) throws(ReadFailure) -> CheckedLetter {
    guard let part else {
      return LetterCheck.withBlocks(
        CheckedLetter(try pipeline.review(bytes: bytes, name: path, options: options), path: path))
    }
    let letter = try pipeline.read(bytes: bytes, name: path, options: options)
    let frame = PartFrame(part: part, law: law, asOf: options.asOf)
    let framed = frame.framed(letter)
    let review = frame.unframed(pipeline.review(framed, options: options), of: letter)
    var checked = CheckedLetter(review, path: path)
    checked.part = part
    return part == .klagevejledning ? LetterCheck.withBlocks(checked, in: framed) : checked
  }

  /// Whether a text names an act the rulebook knows: "servicelovens § 100", "§ 100 i lov om social service".
  public static func knows(law text: String, rulebook: Rulebook = .embedded) -> Bool {
    let words = text.inLowerCase.words.map { $0.filter { !",.;:()".contains($0) } }.filter { !$0.isEmpty }
    return words.indices.contains { start in
      (start..<min(words.count, start + 14)).contains { end in
        !rulebook.statute(named: words[start...end].joined(separator: " ")).isEmpty
      }
    }
  }

  /// Rules about the content of a klagevejledning that a right text would mend.
  private static let mended: Set<String> = [
    "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K11", "K13", "K14",
  ]

  /// Whether something about the klagevejledning of a decision is to be mended.
  static func needs(_ decision: Int, _ findings: [Finding], section: Span? = nil) -> Bool {
    findings.contains { finding in
      guard finding.severity > .advice, (finding.decision ?? decision) == decision else { return false }
      if mended.contains(finding.id.description) { return true }
      // A closed authority or service matters here only where it stands in the guidance.
      return ["T4", "T5"].contains(finding.id.description)
        && finding.evidence.contains { evidence in
          if case .at(let span) = evidence { section?.contains(span) ?? false } else { false }
        }
    }
  }

  /// Adds the text that the law of each decision asks for where the letter's own is missing or wrong.
  ///
  /// - Parameter letter: the letter the facts are of; a part's facts are those of the part in its frame.
  private static func withBlocks(_ checked: CheckedLetter, in letter: Letter? = nil) -> CheckedLetter {
    var checked = checked
    let letter = letter ?? checked.review.letter
    let facts = checked.review.facts
    for (index, decision) in facts.decisions.enumerated() {
      guard
        needs(
          index, checked.review.findings,
          section: checked.part == nil ? decision.klagevejledning.section : nil),
        let expected = decision.klagevejledning.expected,
        expected.confidence != .low,
        let text = KlagevejledningBlock.text(
          for: expected.regime, in: GuidanceFrame(for: decision, in: letter, facts: facts)),
        !checked.blocks.contains(where: { $0.text == text })
      else { continue }
      checked.blocks.append(CheckedLetter.Block(decision: index, text: text))
    }
    return checked
  }
}
