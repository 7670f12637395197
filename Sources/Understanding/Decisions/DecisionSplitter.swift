import LetterModel
import Rulebook

/// Parts one result into decisions where it rests on acts whose complaints go to different bodies:
/// a building permit and a dispensation from a local plan are two decisions (law.md § 0, point 8).
struct DecisionSplitter {
  let rulebook: Rulebook
  let references: [LegalReference]
  let topics: [String]
  let date: CivilDate?

  /// The acts to judge apart, in order of mention; empty when the letter decides once.
  func acts() -> [String] {
    var acts: [String] = []
    var bodies: [ComplaintBody] = []
    for reference in references where reference.role == .own {
      guard let statute = reference.statute, reference.section != nil, !acts.contains(statute) else {
        continue
      }
      let query = RegimeQuery(
        citations: [
          CitedSection(statute: statute, section: reference.section, subsection: reference.subsection)
        ],
        topics: topics, date: date)
      guard case .regime(let regime, let confidence) = rulebook.regime(for: query), confidence != .low,
        let body = regime.body, DecisionSplitter.apart.contains(body), !bodies.contains(body)
      else { continue }
      acts.append(statute)
      bodies.append(body)
    }
    return acts.count > 1 ? acts : []
  }

  /// Bodies of plan, building, nature and roads, whose acts are applied side by side in one letter. Social acts cited
  /// together are mostly one decision.
  private static let apart: Set<ComplaintBody> = [
    .planklagenaevnet, .byggeklageenheden, .miljoeOgFoedevareklagenaevnet, .vejdirektoratet,
    .byfornyelsesnaevnet,
  ]
}
