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
    let review = frame.unframed(pipeline.review(frame.framed(letter), options: options), of: letter)
    var checked = CheckedLetter(review, path: path)
    checked.part = part
    return part == .klagevejledning ? LetterCheck.withBlocks(checked) : checked
  }

  /// Rules about the content of a klagevejledning that a right text would mend.
  private static let mended: Set<String> = ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9"]

  /// Whether something about the klagevejledning of a decision is to be mended.
  static func needs(_ decision: Int, _ findings: [Finding]) -> Bool {
    findings.contains {
      mended.contains($0.id.description) && $0.severity > .advice && ($0.decision ?? decision) == decision
    }
  }

  /// Adds the text that the law of each decision asks for where the letter's own is missing or wrong.
  private static func withBlocks(_ checked: CheckedLetter) -> CheckedLetter {
    var checked = checked
    let facts = checked.review.facts
    for (index, decision) in facts.decisions.enumerated() {
      guard needs(index, checked.review.findings), let expected = decision.klagevejledning.expected,
        expected.confidence != .low,
        let text = KlagevejledningBlock.text(
          for: expected.regime, authority: facts.sender.authority?.value),
        !checked.blocks.contains(where: { $0.text == text })
      else { continue }
      checked.blocks.append(CheckedLetter.Block(decision: index, text: text))
    }
    return checked
  }
}
