import DanishText
import LetterModel

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
  func settle(_ result: inout Begrundelse, by fitted: FittedGrounds) -> [Int] {
    var carriers: [Int] = []
    if [.missing, .incomplete, .cannotTell].contains(result.hovedhensyn.status) {
      carriers += raise(&result.hovedhensyn, by: fitted.hovedhensyn)
    } else if result.hovedhensyn.status == .present {
      if fitted.hovedhensyn.probability < BegrundelseJudge.doubtful {
        result.hovedhensyn = lacking(result.formulas)
      }
    }
    if [.missing, .incomplete, .cannotTell].contains(result.faktum.status) {
      carriers += raise(&result.faktum, by: fitted.faktum)
    }
    return carriers
  }

  private func raise(_ element: inout Element, by verdict: FittedGrounds.Verdict) -> [Int] {
    if verdict.probability >= BegrundelseJudge.surelyThere {
      element = Element(.present, verdict.carriers.map { .at(layer.units[$0].span) })
      return verdict.carriers
    }
    if verdict.probability >= BegrundelseJudge.even {
      if element.status == .missing { element.status = .cannotTell }
    } else if element.status == .cannotTell, verdict.probability < BegrundelseJudge.doubtful {
      element.status = .missing
    }
    return []
  }

  // Chosen on letters that were left out of the fitting: of those read as missing and above `surelyThere` four in five hold the
  // element, below `even` one in twenty.
  private static let surelyThere = 0.8
  private static let even = 0.5
  private static let doubtful = 0.35
}
