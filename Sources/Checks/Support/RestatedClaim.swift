import DanishText
import LetterModel
import Understanding

/// What the reader must pay by the result, held against what the letter calls the same claim further down.
struct RestatedClaim {
  private let decision: Decision
  private let context: RuleContext

  init(_ decision: Decision, _ context: RuleContext) {
    self.decision = decision
    self.context = context
  }

  /// The claim and another sum for it; nil when they agree.
  var contradiction: (Amount, Amount)? {
    guard let claim = claim else { return nil }
    let other =
      totals.first { isOther($0, than: claim) } ?? called.first { isOther($0, than: claim) && isAlone($0) }
    return other.map { (claim, $0) }
  }

  private var amounts: [Amount] { context.facts.amounts }

  private var claim: Amount? {
    let spans = decision.sentences.map { context.facts.sentences[$0].span }
    let found = amounts.filter { amount in spans.contains { $0.contains(amount.span) } }
    return Set(found.map(\.oere)).count == 1 ? found.first : found.first { $0.role == .repayment }
  }

  /// The sums that are called the whole claim.
  private var totals: [Amount] {
    context.cuesOutsideGuidance(.totalClaim).compactMap { hit in
      amounts.first { $0.span.overlaps(hit) && $0.span.end == hit.end }
    }
  }

  /// A total that is the claim and another amount of the letter together is no contradiction, nor is what a day costs.
  private func isOther(_ total: Amount, than claim: Amount) -> Bool {
    let isShare = decision.outcome == .sanction && total.oere > 0 && claim.oere % total.oere == 0
    return total.oere != claim.oere && !isShare
      && !amounts.contains { $0.oere + claim.oere == total.oere || $0.oere + total.oere == claim.oere }
  }

  /// Sums named as known already: "de 8.240 kr.", "beløbet på 8.240 kr.", "skal altså betale 8.240 kr.".
  private var called: [Amount] {
    amounts.filter { amount in
      guard let index = context.sentenceIndex(at: amount.span), context.isOutsideGuidance[index] else {
        return false
      }
      let sentence = context.facts.sentences[index]
      let tokens = sentence.sentence.tokens
      guard context.blockRole(sentence) == .body, !context.holds(RestatedClaim.shares, sentence),
        let at = tokens.first(where: { context.text.tokens[$0].span.end > amount.span.start }),
        at > tokens.lowerBound
      else { return false }
      let isCollected = tokens.contains { RestatedClaim.paying.begin(context.text.word($0)) }
      guard isCollected else { return false }
      if context.text.token(at - 1, is: "de") { return true }
      if context.text.token(at - 1, is: "på"), at > tokens.lowerBound + 1 {
        return RestatedClaim.claims.contains(context.text.word(at - 2))
      }
      return context.holds(O7OutcomeContradiction.concluding, sentence)
        && tokens.contains { context.text.token($0, is: "tilbage") }
    }
  }

  /// Whether the sum stands nowhere else, so that nothing in the letter explains it.
  private func isAlone(_ amount: Amount) -> Bool {
    amounts.filter { $0.oere == amount.oere }.count == 1
  }

  private static let claims: ClosedWords = [
    "beløbet", "kravet", "gælden", "regningen", "opkrævningen", "girokortet", "fakturaen",
    "tilbagebetalingen",
  ]
  private static let paying: WordParts = ["opkræv", "betal", "tilbagebetal", "indbetal"]
  /// Words of what is a part, a rest, or counted otherwise.
  private static let shares: ClosedWords = [
    "rate", "rater", "raten", "afdrag", "afdraget", "måneden", "måned", "månedligt", "første", "anden",
    "sidste", "resten", "restgæld", "rest", "allerede", "skat", "netto", "brutto", "heraf", "deraf", "renter",
    "rente", "gebyr", "hver", "for", "skylder", "fik", "fået", "havde", "udbetalt", "hvis", "højst", "mindst",
    "ad", "kvartal",
  ]
}
