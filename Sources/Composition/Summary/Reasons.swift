import DanishText
import LetterModel
import Understanding

extension Material {
  /// The letter's own reasons: facts, then the rule, then what counted; at most five lines.
  func reasons(_ decision: Decision, index: Int) -> [ComposedSentence] {
    let reasons = decision.begrundelse
    switch reasons.status {
    case .notRequired:
      return best(grounds(of: decision).filter { isWeighing($0) }, limit: 2).flatMap(\.lines)
    case .missing: return [noReasons(decision, index: index)]
    case .cannotTell:
      let found = grounds(decision)
      guard found.isEmpty else { return found }
      let line = say(
        "Det er uklart, om brevet forklarer hvorfor. Måske mangler der noget af brevet.",
        "It is unclear whether the letter gives reasons (begrundelse).")
      return [ComposedSentence(line, .unclear, absence(["O6"], lookedFor: ["begrundelse"]))]
    case .present, .incomplete:
      let found = grounds(decision)
      let isUntold =
        reasons.faktum.status == .missing && [.missing, .incomplete].contains(reasons.hovedhensyn.status)
      // A rule and nothing of the case: the citizen should hear that no reason is given.
      if isUntold, found.count <= 1 { return found + [noReasons(decision, index: index)] }
      return found.isEmpty ? [pointToReasons(decision)] : found
    }
  }

  private func noReasons(_ decision: Decision, index: Int) -> ComposedSentence {
    let hasFormula = !decision.begrundelse.formulas.isEmpty
    let line =
      hasFormula
      ? say(
        "Brevet giver kun en fast vending og forklarer ikke, hvad der talte i din sag.",
        "The letter only uses a set phrase and does not explain what counted in your case.")
      : say("Brevet siger ikke hvorfor.", "The letter does not say why (begrundelse).")
    let formulas = decision.begrundelse.formulas.prefix(1).compactMap { span($0).map { Evidence.at($0) } }
    return ComposedSentence(
      line, .notStated, formulas + absence(["G1", "G3", "G4"], lookedFor: ["begrundelse"]))
  }

  private func pointToReasons(_ decision: Decision) -> ComposedSentence {
    let grounds = decision.begrundelse.grounds.compactMap { span($0) }
    guard let first = grounds.first, let last = grounds.last else {
      return ComposedSentence(
        say("Brevet siger kun lidt om hvorfor.", "The letter says little about why."), .notStated,
        absence(["G3", "G4"], lookedFor: ["begrundelse"]))
    }
    let place = heading(above: first).map { "»\($0)«" }
    let line =
      place.map { say("Læs grunden i brevet under \($0).", "Read the reason in the letter under \($0).") }
      ?? say("Læs grunden i brevet.", "Read the reason in the letter.")
    return ComposedSentence(line, .stated, [.at(first.union(last))])
  }

  /// The heading above a place, as written.
  func heading(above span: Span) -> String? {
    let above = letter.blocks.last { $0.role == .heading && $0.span.start <= span.start }
    return above.map { text($0.span).withoutStop }
  }

  private func grounds(_ decision: Decision) -> [ComposedSentence] {
    let usable = grounds(of: decision)
    let weighing = usable.filter { isWeighing($0) }
    let factual = usable.filter { !isWeighing($0) && isFactual($0) }
    var weighed = best(weighing, limit: 2)
    if weighed.isEmpty { weighed = orQuoted(weighing) }
    if weighed.isEmpty {
      let named = usable.filter { !factual.contains($0) && isNamed($0, in: decision.begrundelse.hovedhensyn) }
      weighed = best(named, limit: 2)
      if weighed.isEmpty { weighed = orQuoted(named) }
    }
    if weighed.count < 2 {
      let told = Set(weighed.flatMap(\.places))
      weighed += best(usable.filter { appliesRule($0) && !told.contains($0) }, limit: 2 - weighed.count)
    }
    let taken = Set(weighed.flatMap(\.places))
    var facts = best(factual.filter { !taken.contains($0) }, limit: weighing.isEmpty ? 3 : 2)
    if facts.isEmpty { facts = orQuoted(factual.filter { !taken.contains($0) }) }
    return unmetConditions + told(facts, weighed, rule: rule(decision))
  }

  /// The reasons in the order of the letter, so that what leans on a sentence stands after it; the rule stands before
  /// what counted.
  private func told(_ facts: [Reason], _ weighed: [Reason], rule: ComposedSentence?) -> [ComposedSentence] {
    let all = (facts + weighed).sorted { $0.index < $1.index }
    let firstWeighed = weighed.map(\.index).min()
    var lines: [ComposedSentence] = []
    var openRule = rule
    for (place, reason) in all.enumerated() {
      let isNext = reason.index == firstWeighed
      // No rule between two sentences of which one leans on the other.
      let nextLeans = place + 1 < all.count && all[place + 1].index == firstWeighed && all[place + 1].leans
      if let rule = openRule, isNext || nextLeans && !reason.leans {
        lines.append(rule)
        openRule = nil
      }
      lines += reason.lines
    }
    return lines + (openRule.map { [$0] } ?? [])
  }

  /// The fullest of the sentences quoted whole: a reason is not left out because it is long.
  private func orQuoted(_ indices: [Int]) -> [Reason] {
    let fullest = indices.filter { isQuotable($0) && !isNoReason($0) && (!leans($0) || isAboutPerson($0)) }
      .max {
        facts.sentences[$0].caseContent < facts.sentences[$1].caseContent
      }
    guard let index = fullest, let span = span(index) else { return [] }
    let line = ComposedSentence(PlainLanguage.quoted(text(span)) + ".", .stated, [.at(span)])
    return [Reason(index: index, places: [index], lines: [line], leans: false)]
  }

  func isQuotable(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = text(span)
    return Lix.words(in: sentence) <= Material.longestQuotation && !sentence.hasSuffix(":")
      && !sentence.hasSuffix(",") && isBalanced(sentence) && FiniteVerb.stands(in: sentence)
      && !PlainLanguage.hasQuotation(sentence)
      && !sentence.contains("|") && !isActSentence(index)
  }

  /// Whether the sentence was found to be what the element rests on.
  func isNamed(_ index: Int, in element: Element) -> Bool {
    guard [.present, .cannotTell].contains(element.status), let span = span(index),
      !facts.sentences[index].has(.ruleText),
      !text(span).contains("til grund")
    else { return false }
    return element.evidence.contains { if case .at(let place) = $0 { span.overlaps(place) } else { false } }
  }

  /// The sentences that carry the reasons and are not told elsewhere.
  func grounds(of decision: Decision) -> [Int] {
    let shown = Set(
      decision.sentences.filter { !isReasonOfResult($0, decision) } + effectSentences
        + decision.begrundelse.formulas + demands.map(\.sentence))
    let grounds = decision.begrundelse.grounds
    let blocks = Set(
      grounds.filter { facts.sentences.indices.contains($0) }.map { facts.sentences[$0].sentence.block })
    // Why the result follows is a reason in whatever words, where it stands among the others.
    let concluding = facts.sentences.indices.filter {
      !grounds.contains($0) && blocks.contains(facts.sentences[$0].sentence.block) && concludes($0)
    }
    return (grounds + concluding).filter {
      facts.sentences.indices.contains($0) && !shown.contains($0) && isTelling($0) && !isAboutComplaint($0)
        && !isAboutTime($0) && !isHangingItem($0) && !isFragment($0)
    }
  }

  /// Whether the sentence is among those on the result, which others tell, only because it judges.
  private func isReasonOfResult(_ index: Int, _ decision: Decision) -> Bool {
    judgesOnly(index) && decision.sentences.contains { $0 != index && isTelling($0) && !judgesOnly($0) }
  }

  /// Whether the words are a cell of a table or a heading rather than a sentence ("158.400 kr.").
  func isFragment(_ index: Int) -> Bool {
    guard let span = span(index) else { return true }
    return text(span).words.count { hasLetter($0) } < 4
  }

  /// Whether the line is an item that makes no sense without the words above its list.
  private func isHangingItem(_ index: Int) -> Bool {
    guard let span = span(index) else { return true }
    let block = facts.sentences[index].sentence.block
    guard letter.blocks[block].role == .listItem else { return false }
    let words = PlainLanguage.withoutListMarker(text(span))
    return words.hasSuffix(",") || words.hasSuffix(";") || words.first?.isLowercase ?? true
  }

  /// Whether the sentence only says when something begins or must be done ("Afgørelsen gælder fra …", "Fristen er …").
  private func isAboutTime(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    // The first three words lie within the first few dozen bytes.
    let start = Span(span.start, min(span.end, span.start + 120))
    let words = text(start).firstWords(3).map { bareWord($0) }
    return ["fristen", "søgsmålsfristen"].contains(words.first)
      || ["afgørelsen", "bevillingen", "hjælpen", "tilladelsen"].contains(words.first)
        && words.dropFirst().first == "gælder"
  }

  /// The rule the decision rests on, as the letter writes it.
  private func rule(_ decision: Decision) -> ComposedSentence? {
    let places = decision.begrundelse.retsregel.evidence.compactMap { place -> Span? in
      if case .at(let span) = place { span } else { nil }
    }
    let references = facts.legalReferences.filter { reference in
      reference.role == .own && reference.section != nil
        && places.contains { $0.overlaps(reference.span) || $0.contains(reference.span) }
    }
    guard let reference = references.first(where: { $0.law != nil }) ?? references.first else { return nil }
    let place = wholeReference(reference, among: references)
    let written = named(text(place), reference)
    return ComposedSentence(
      say("Reglen er \(ReferenceText.inSentence(written))".withStop, "The rule is »\(written)«."), .stated,
      [.at(place)])
  }

  /// The reference with the name of its act where the letter named that earlier.
  private func named(_ written: String, _ reference: LegalReference) -> String {
    guard !reference.isLawNamed, let law = reference.law, !written.contains(law) else { return written }
    let bare = written.hasPrefix("lovens ") ? String(written.dropFirst("lovens ".count)) : written
    return "\(bare) i \(law)"
  }

  /// A reference with those that stand right beside it ("§§ 8 og 21") and the act named after them.
  private func wholeReference(_ reference: LegalReference, among references: [LegalReference]) -> Span {
    var place = reference.span
    for other in references.sorted(by: { $0.span < $1.span })
    where other.span.start >= place.end && other.span.start - place.end <= 5 && other.law == reference.law {
      place = place.union(other.span)
    }
    let end = min(place.end + 60, letter.bytes.count)
    let following = String(decoding: letter.bytes[place.end..<end], as: UTF8.self)
    let words = following.words
    guard following.hasPrefix(" i ") || following.hasPrefix("\ni "), words.count > 1,
      bareWord(words[1]).hasSuffix("loven")
    else { return place }
    let name = words[1].prefix { $0.isLetter }
    return Span(place.start, min(place.end + 3 + name.utf8.count, letter.bytes.count))
  }
}
