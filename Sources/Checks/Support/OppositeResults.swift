import DanishText
import LetterModel
import Understanding

/// Yes in one place and no in another to the same thing: heading against result, result against conclusion.
struct OppositeResults {
  private let decision: Decision
  private let context: RuleContext

  init(_ decision: Decision, _ context: RuleContext) {
    self.decision = decision
    self.context = context
  }

  private enum Answer { case yes, no }

  /// The two sentences; nil when all agree.
  var contradiction: (Span, Span)? { headingAgainstResult ?? resultAgainstConclusion }

  /// "Afslag på elcykel" over "Vi bevilger dig en elcykel".
  private var headingAgainstResult: (Span, Span)? {
    let sentences = context.facts.sentences
    let results = results
    let top = context.running.first?.span.start ?? 0
    guard T7WrongTemplateForOutcome.findings(in: context).isEmpty,
      let heading = sentences.first(where: {
        context.blockRole($0) == .heading && $0.span.start < top && context.tellsResult($0)
      }),
      let told = answer(heading), let first = results.first, let given = answer(first), given != told,
      !results.contains(where: { answer($0) != given }),
      SharedThing.isThere(between: heading, and: first, context), !isLimited(first), !isLimited(heading)
    else { return nil }
    return (heading.span, first.span)
  }

  /// "Vi dækker ikke svømning. … På den baggrund bevilger vi 275 kr. til svømningen."
  private var resultAgainstConclusion: (Span, Span)? {
    let results = results
    guard let top = results.first else { return nil }
    for conclusion in conclusions where conclusion.span.start > top.span.end {
      guard let told = answer(conclusion) else { continue }
      let before = results.filter {
        $0.span.start < conclusion.span.start && $0.sentence.block != conclusion.sentence.block
      }
      // A thing that is both given and refused in the result is given in part.
      let same = before.filter { isSame($0, conclusion, unanimous: before) }
      guard let first = same.first,
        same.allSatisfy({ answer($0) != nil && answer($0) != told && !isLimited($0) })
      else { continue }
      return (first.span, conclusion.span)
    }
    return nil
  }

  /// Whether both are about one thing; the application as a whole where the letter knows only one answer.
  private func isSame(_ result: RoleSentence, _ conclusion: RoleSentence, unanimous all: [RoleSentence])
    -> Bool
  {
    if SharedThing.isThere(between: result, and: conclusion, context) { return true }
    let isWhole = context.holds(OppositeResults.whole, conclusion)
    let answers = Set(all.map { answer($0).map { $0 == .yes ? 1 : 0 } ?? 2 })
    return isWhole && answers.count == 1 && !answers.contains(2)
  }

  private static let whole: ClosedWords = ["ansøgning", "ansøgningen", "ansøgte"]

  /// The sentences of running text that tell the result, in text order.
  private var results: [RoleSentence] {
    context.outsideGuidance.filter {
      [.body, .listItem].contains(context.blockRole($0)) && $0.has(.outcome) && isOfToday($0)
        && !context.outcomes(of: $0).isSubset(of: [.other])
    }
  }

  /// The sentences that draw the conclusion from what was weighed.
  private var conclusions: [RoleSentence] {
    context.outsideGuidance.filter { sentence in
      context.blockRole(sentence) == .body && context.holds(O7OutcomeContradiction.concluding, sentence)
        && !isLimited(sentence) && isOfToday(sentence)
        && (sentence.has(.outcome) || isEntitled(sentence))
    }
  }

  private func isOfToday(_ sentence: RoleSentence) -> Bool {
    guard !sentence.has(.citizenView), !context.holds(OppositeResults.earlier, sentence) else { return false }
    guard let date = context.facts.date?.value else { return true }
    return sentence.has(.application) || !context.isHistory(sentence, before: date)
  }

  /// Yes or no; nil where a sentence says both, or neither for certain.
  private func answer(_ sentence: RoleSentence) -> Answer? {
    let told = context.outcomes(of: sentence).subtracting([.other])
    let isDenied = context.holds(OppositeResults.no, sentence)
    if told.isEmpty { return isEntitled(sentence) ? (isDenied ? .no : .yes) : nil }
    let isHeading = context.blockRole(sentence) == .heading
    if isHeading, isDenied, context.holds(OppositeResults.given, sentence) { return nil }
    if told.isSubset(of: [.grant, .permit, .dispensation]), !isDenied { return .yes }
    if told == [.refusal], isDenied || isHeading {
      // "ikke bevilge mere end 3.000 kr.": a no to a part.
      let spans = context.facts.amounts.map(\.span)
      return spans.contains { sentence.span.contains($0) } ? nil : .no
    }
    return nil
  }

  /// "har ret til en elcykel", "er berettiget til hjælpen"; not a right to do something.
  private func isEntitled(_ sentence: RoleSentence) -> Bool {
    let words = context.foldedWords(of: sentence)
    return words.indices.contains { at in
      (words[at] == "ret" || words[at] == "berettiget") && at + 2 < words.count && words[at + 1] == "til"
        && words[at + 2] != "at" && words[..<at].contains { ["du", "i", "de"].contains($0) }
    }
  }

  private func isLimited(_ sentence: RoleSentence) -> Bool {
    context.holds(OppositeResults.parts, sentence)
  }

  private static let no: ClosedWords = [
    "ikke", "afslag", "afslås", "afslår", "afslået", "ingen", "nej", "afviser", "afvist", "afvises",
    "hverken",
  ]
  private static let given: ClosedWords = [
    "bevilling", "bevilget", "bevilges", "tilladelse", "godkendt", "ja", "tilskud", "får", "dispensation",
  ]
  private static let earlier: ClosedWords = [
    "tidligere", "hidtil", "dengang", "bevilgede", "gav", "fik", "allerede", "oprindeligt", "siden",
  ]
  private static let parts: ClosedWords = O7OutcomeContradiction.limiting.subtracting([
    "om", "en", "stadig", "fortsat", "selv",
  ]).union([
    "mere", "hele", "fuldt", "fulde", "yderligere", "flere", "større", "længere", "alle", "ud", "over",
    "stedet", "også", "øvrig", "delvis", "delvist", "del", "delen", "dele", "resten", "sidste", "fuld",
    "andre", "nye", "midlertidigt", "foreløbig", "foreløbigt", "søge",
  ])
}
