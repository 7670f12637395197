import DanishText
import LetterModel
import Understanding

// The figures of a letter that a reader must not miss: how much, how many, by when, on what terms.
extension Material {
  /// The sentence told again; quoted whole where it holds figures and is too long to be told short.
  func toldOrQuoted(_ index: Int) -> [ComposedSentence] {
    let lines = stated(index)
    let isCut = lines.contains { $0.text.contains("…") }
    guard lines.isEmpty || isCut, let span = span(index), holdsFigure(index), isQuotable(index) else {
      return lines
    }
    let words = PlainLanguage.withoutListMarker(text(span))
    return [ComposedSentence(PlainLanguage.quoted(words) + ".", .stated, [.at(span)])]
  }

  /// Whether the sentence holds a figure with its unit, or a day.
  func holdsFigure(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    return facts.dates.contains { span.contains($0.span) }
      || facts.amounts.contains { span.contains($0.span) }
      || tellsMeasure(text(span))
  }

  /// Of the sentences on the result the first, and of the others those that hold a figure before those that do not; at
  /// most three, in text order.
  func weightiest(_ results: [Int]) -> [Int] {
    guard results.count > 2, let first = results.first else { return results }
    let rest = results.dropFirst()
    let figures = rest.filter { holdsFigure($0) }.prefix(2)
    return [first] + (figures.isEmpty ? Array(rest.prefix(1)) : Array(figures))
  }

  /// The terms a permission or a yes is given on: "på disse vilkår:" with its items, or its lines one by one where they
  /// do not fit into a list; at most four.
  func terms(_ decision: Decision) -> [ComposedSentence] {
    guard [.permit, .dispensation, .grant, .partial].contains(decision.outcome), !isEnglish else { return [] }
    for index in facts.sentences.indices {
      guard let span = span(index), !isAboutComplaint(index), opensTerms(index) else { continue }
      let items = termItems(after: index)
      let lines = items.prefix(4).flatMap { item -> [ComposedSentence] in
        let told = stated(item)
        return told.count == 1 ? told : []
      }
      guard lines.count > 1 else { continue }
      let opening = ComposedSentence(say("Vilkårene er:", "The terms are:"), .stated, [.at(span)])
      return [opening]
        + lines.map { ComposedSentence("– \($0.text.loweredStart)", $0.origin, $0.evidence) }
    }
    return []
  }

  /// "Tilladelsen gives på disse vilkår:", "Vilkår".
  private func opensTerms(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    guard Material.termParts.stand(in: memory.folded, sentence.sentence.span) else { return false }
    let words = bareWords(sentence.sentence.span)
    guard words.contains(where: { ["vilkår", "vilkårene", "betingelser"].contains($0) }) else { return false }
    let isHeading = sentence.has(.heading) && words.count <= 5
    return isHeading || text(sentence.sentence.span).hasSuffix(":")
  }

  private static let termParts: WordParts = ["vilkår", "betingelse"]

  /// The items of the list below a sentence or a heading.
  private func termItems(after index: Int) -> [Int] {
    var opened = -1
    var items: [Int] = []
    for next in facts.sentences.indices.dropFirst(index + 1) {
      let block = facts.sentences[next].sentence.block
      guard letter.blocks.indices.contains(block), letter.blocks[block].role == .listItem else { break }
      // What an item says after its first sentence is left out.
      if block != opened { items.append(next) }
      opened = block
    }
    return items
  }

  /// What an order orders, where the sentence on the result only names it or its rule: what must be done stands beside it.
  func orderContent(_ decision: Decision, around results: [Int]) -> [Int] {
    guard decision.outcome == .order else { return [] }
    let limits = limits(beside: results)
    let orders: ClosedWords = ["skal", "påbydes", "pålægges", "forbydes", "påbyder", "pålægger", "forbyder"]
    guard
      !results.contains(where: { index in
        span(index).map { bareWords($0).contains { orders.contains($0) } } ?? false
      })
    else { return limits }
    let opening = results.first ?? facts.sentences.indices.first { facts.sentences[$0].has(.outcome) } ?? 0
    return Array(
      facts.sentences.indices.filter { index in
        abs(index - opening) <= 2 && !results.contains(index) && isTelling(index) && !isAboutComplaint(index)
          && !facts.sentences[index].has(.ruleText) && !facts.sentences[index].has(.consideration)
          && (span(index).map { bareWords($0).contains { orders.contains($0) } } ?? false)
      }.prefix(2))
  }

  /// "Støjen må højst være 40 dB(A)": what is allowed, beside the sentences that order it.
  private func limits(beside results: [Int]) -> [Int] {
    let blocks = Set(results.map { facts.sentences[$0].sentence.block })
    return Array(
      facts.sentences.indices.filter { index in
        guard blocks.contains(facts.sentences[index].sentence.block), !results.contains(index),
          isTelling(index), !isAboutComplaint(index), !facts.sentences[index].has(.ruleText),
          let span = span(index)
        else { return false }
        let words = bareWords(span)
        return zip(words, words.dropFirst()).contains {
          $0 == "må" && ["højst", "højest", "kun", "ikke", "maksimalt"].contains($1)
        }
      }.prefix(1))
  }

  /// The days of a table that sets what must be done beside its day ("Støjgrænsen overholdes | 1. marts 2027"); at most
  /// three.
  var tableDays: [ComposedSentence] {
    guard let letterDay = facts.date?.value, !isEnglish else { return [] }
    let notDuties = ["klag", "domstol", "søgsmål", "dato", "født", "periode", "modtaget", "møde"]
    var lines: [ComposedSentence] = []
    for block in letter.blocks where block.role == .tableRow && block.document == 0 {
      let cells = block.cells.filter { !text($0).isEmpty }
      guard cells.count == 2, lines.count < 3,
        let day = facts.dates.first(where: { cells[1].contains($0.span) }), day.date > letterDay,
        cells[1].length - day.span.length < 12
      else { continue }
      let label = text(cells[0]).withoutColon
      let folded = label.inLowerCase
      guard Lix.words(in: label) >= 2, !notDuties.contains(where: { folded.contains($0) }) else { continue }
      lines.append(
        ComposedSentence("☐ \(label): \(text(cells[1]))".withStop, .stated, [.at(cells[0]), .at(cells[1])]))
    }
    return lines
  }

  /// "4.975 kr. om ugen før skat." under "Hvor meget?": figures that stand without a verb below the heading they answer.
  func figuresUnderHeading(_ decision: Decision) -> [ComposedSentence] {
    guard ![.refusal, .order].contains(decision.outcome), !isEnglish else { return [] }
    for index in facts.sentences.indices {
      guard let span = span(index), isTelling(index), !isAboutComplaint(index),
        facts.amounts.contains(where: { span.contains($0.span) }), !FiniteVerb.stands(in: text(span)),
        let above = heading(above: span)
      else { continue }
      let folded = above.inLowerCase
      guard Lix.words(in: text(span)) <= 12,
        ["hvor meget", "beløb", "din ydelse", "udbetaling", "satsen", "hvor stor"].contains(where: {
          folded.contains($0)
        })
      else { continue }
      let line = "\(above.withoutStop.withoutQuestion): \(text(span))".withStop
      return [ComposedSentence(line, .stated, [.at(span)])]
    }
    return []
  }

  /// The letter's heading where it tells an amount that no line has told ("Kontanthjælpen bliver 1.644 kr. lavere").
  func headingWithAmount(_ decision: Decision, told: [ComposedSentence]) -> [ComposedSentence] {
    guard [.sanction, .reduction, .grant, .partial].contains(decision.outcome), !isEnglish else { return [] }
    for index in facts.sentences.indices.prefix(40) where facts.sentences[index].has(.heading) {
      let span = facts.sentences[index].sentence.span
      guard let amount = facts.amounts.first(where: { span.contains($0.span) }),
        !told.contains(where: { $0.text.contains(text(amount.span)) }), FiniteVerb.stands(in: text(span)),
        let words = calm(withoutLabel(text(span))), Lix.words(in: words) <= PlainLanguage.longestSentence,
        !words.hasSuffix("?"), !isAboutComplaint(index)
      else { continue }
      return [ComposedSentence(words.withStop, .stated, [.at(span)])]
    }
    return []
  }

  /// "795 kr. på konto 3201-4471220 senest den 9. juli 2024.": a sum with its last day and without a verb.
  var payment: [ComposedSentence] {
    for index in facts.sentences.indices {
      guard let span = span(index), isTelling(index), !isAboutComplaint(index), !isEnglish,
        facts.amounts.contains(where: { span.contains($0.span) }), !FiniteVerb.stands(in: text(span)),
        facts.dates.contains(where: { span.contains($0.span) && $0.date >= (facts.date?.value ?? $0.date) }),
        bareWords(span).contains(where: { ["senest", "inden"].contains($0) }),
        let above = heading(above: span), above.inLowerCase.contains("betal"),
        Lix.words(in: text(span)) <= PlainLanguage.longestSentence
      else { continue }
      let line = "☐ \(above.withoutStop.withoutQuestion): \(text(span))".withStop
      return [ComposedSentence(line, .stated, [.at(span)])]
    }
    return []
  }

  /// What the decision that is upheld did, where it did it in figures; the letter tells it above its own result.
  func earlierDecision(_ decision: Decision) -> [ComposedSentence] {
    guard decision.outcome == .upheld, let result = decision.sentences.first(where: { isTelling($0) }) else {
      return []
    }
    let earlier = facts.sentences.indices.prefix(result).first { index in
      guard let span = span(index), isTelling(index) else { return false }
      return facts.amounts.contains { span.contains($0.span) }
        && bareWords(span).contains { $0.hasPrefix("afgørelse") || $0.hasPrefix("afgift") }
    }
    return earlier.map { toldOrQuoted($0) } ?? []
  }

  /// How soon something will happen ("kommer inden for 7 hverdage"), outside reasons and guidance.
  func promises(_ index: Int) -> Bool {
    guard let span = span(index), isTelling(index), !isAboutComplaint(index) else { return false }
    let words = bareWords(span)
    return zip(words, words.dropFirst()).contains { number, unit in
      (startsWithNumber(number) || Material.numerals.contains(number)) && Material.spans.contains(unit)
    }
  }

  private static let spans: ClosedWords = [
    "hverdage", "arbejdsdage", "uger", "dage", "måneder", "ugers", "dages", "måneders", "timer",
  ]
}
