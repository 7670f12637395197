import DanishText
import LetterModel
import Rulebook

/// What the fitted weights say of the reasons, beside what is read off them (Docs/decisions/0016-fitted-weights.md). Where both
/// say the same it is so; where one is sure and the other has only found nothing, the sure one is followed; between them
/// nothing is told.
extension BegrundelseJudge {
  func groundSigns(_ own: [LegalReference]) -> GroundSigns {
    GroundSigns(layer: layer, words: words, rules: own.map(\.span))
  }

  /// The sentences that may carry reasons.
  func fittable(_ sentences: [Int]) -> [Int] { sentences.filter { !layer.units[$0].isHeading } }

  func firstResult(_ decision: Decision) -> Int? {
    decision.sentences.first { !layer.units[$0].isHeading } ?? decision.sentences.first
  }

  /// Settles considerations and facts; returns the sentences that were found to carry them.
  ///
  /// - Parameter isHeldUp: whether the considerations were read off how facts and rule are held up against each other, or off
  ///   a figure or a "because", with no word of weighing: those cannot be told rather than are missing.
  /// - Parameter isEmpty: whether a sentence only says the rule or the result once more, and so carries nothing.
  func settle(
    _ result: inout Begrundelse, by fitted: FittedGrounds, isHeldUp: Bool, isEmpty: (Int) -> Bool
  ) -> [Int] {
    let isOpen = result.discretion == .unknown
    let thoughts = settle(
      &result.hovedhensyn, by: fitted.hovedhensyn, isHeldUp ? .heldUp : .hovedhensyn, isOpen: isOpen,
      isEmpty: isEmpty
    ) {
      lacking(result.formulas)
    }
    return thoughts
      + settle(&result.faktum, by: fitted.faktum, .faktum, isEmpty: repeatsRule) { lackingFacts() }
  }

  private func settle(
    _ element: inout Element, by verdict: FittedGrounds.Verdict, _ bounds: FittedBounds, isOpen: Bool = false,
    isEmpty: (Int) -> Bool, lacking: () -> Element
  ) -> [Int] {
    switch element.status {
    case .present:
      if verdict.probability < bounds.absent {
        element = lacking()
      } else if verdict.probability < bounds.hardlyThere {
        element.status = .cannotTell
      }
    case .missing, .incomplete, .cannotTell:
      let carriers = verdict.carriers.filter { !isEmpty($0) }
      if verdict.probability >= bounds.surelyThere, !carriers.isEmpty {
        element = Element(.present, carriers.map { .at(layer.units[$0].span) })
        return carriers
      }
      if element.status == .missing, verdict.probability >= bounds.maybeThere, !carriers.isEmpty {
        element.status = .cannotTell
      } else if element.status == .cannotTell, verdict.probability < bounds.absent {
        element.status = .missing
      }
    case .notRequired:
      // The act is not known to bind, and nothing in the letter looks like a weighing: one was due, as far as can be told.
      if isOpen, verdict.probability < bounds.unweighed { element = lacking() }
    }
    return []
  }
}

/// The probabilities from which the fitted weights change what was read. Chosen on letters and bodies left out of the
/// fitting: of 73 considerations and 53 facts read in bodies of nine writers none was there below `hardlyThere`. Older bodies,
/// on which the reading was made, and letters of two sentences are less clear there.
private struct FittedBounds {
  /// What was read as present or could not be told is missing below this; what was read as present cannot be told below
  /// `hardlyThere`. A fact that was read is never called missing.
  let absent: Double
  let hardlyThere: Double
  /// What was read as not required, where the rule may leave a choice, is missing below this.
  let unweighed: Double
  /// What was read as missing cannot be told from here on, and is there from `surelyThere` on.
  let maybeThere: Double
  let surelyThere: Double

  static let hovedhensyn = FittedBounds(
    absent: 0.1, hardlyThere: 0.2, unweighed: 0.05, maybeThere: 0.65, surelyThere: 0.8)
  static let heldUp = FittedBounds(
    absent: 0, hardlyThere: 0.2, unweighed: 0, maybeThere: 0.65, surelyThere: 0.8)
  static let faktum = FittedBounds(
    absent: 0, hardlyThere: 0.2, unweighed: 0, maybeThere: 0.5, surelyThere: 0.95)
}
