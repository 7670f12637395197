import Composition
import LetterModel
import Understanding

/// What the state of a text keeps klarbrev from saying, told wherever findings are shown: silence about a letter that
/// could not be read whole must not look like praise.
enum LetterDoubts {
  /// One Danish sentence for each doubt, in a fixed order; empty for a letter read whole and clearly.
  static func lines(of review: Review) -> [String] {
    review.facts.doubts.sorted { $0.rawValue < $1.rawValue }.map { doubt in
      switch doubt {
      case .missingPages:
        "Det, der står på manglende sider (side "
          + CheckedLetter.list(review.letter.source.missingPages.map(String.init))
          + "). Derfor er intet meldt som manglende."
      case .damagedText: "Om noget mangler: teksten er for beskadiget til at sige det."
      case .contentElsewhere: "Det, brevet siger står et andet sted."
      case .uncertainKind: "Brevets art er usikker, så fejl efter loven er kun meldt som advarsler."
      case .fragment: "Om noget mangler: filen ligner kun en del af et brev. Brug evt. »check --part«."
      }
    }
  }
}
