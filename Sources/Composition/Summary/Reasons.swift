import DanishText
import LetterModel
import Understanding

extension Material {
  /// The letter's own reasons: facts, then the rule, then what counted; at most five lines.
  func reasons(_ decision: Decision, index: Int) -> [ComposedSentence] {
    let reasons = decision.begrundelse
    switch reasons.status {
    case .notRequired: return best(grounds(of: decision).filter { isWeighing($0) }, limit: 2)
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
    let factLines = orQuoted(best(factual, limit: weighing.isEmpty ? 3 : 2), factual)
    var weighLines = orQuoted(best(weighing, limit: 2), weighing)
    if weighLines.isEmpty {
      let named = usable.filter { !factual.contains($0) && isNamed($0, in: decision.begrundelse.hovedhensyn) }
      weighLines = orQuoted(best(named, limit: 2), named)
    }
    var lines = unmetConditions + factLines
    if let rule = rule(decision) { lines.append(rule) }
    lines += weighLines
    return lines
  }

  /// The lines, else the fullest of the sentences quoted whole: a reason is not left out because it is long.
  private func orQuoted(_ lines: [ComposedSentence], _ indices: [Int]) -> [ComposedSentence] {
    guard lines.isEmpty else { return lines }
    let fullest = indices.filter { isQuotable($0) }.max {
      facts.sentences[$0].caseContent < facts.sentences[$1].caseContent
    }
    guard let index = fullest, let span = span(index) else { return [] }
    return [ComposedSentence(PlainLanguage.quoted(text(span)) + ".", .stated, [.at(span)])]
  }

  private func isQuotable(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = text(span)
    return Lix.words(in: sentence) <= Material.longestQuotation && !sentence.hasSuffix(":")
      && !sentence.hasSuffix(",") && isBalanced(sentence) && !PlainLanguage.hasQuotation(sentence)
      && !sentence.contains("|") && !isActSentence(index) && !isAdvice(index)
  }

  /// Whether the sentence was found to be what the element rests on.
  private func isNamed(_ index: Int, in element: Element) -> Bool {
    guard element.status == .present, let span = span(index), !facts.sentences[index].has(.ruleText),
      !text(span).contains("til grund")
    else { return false }
    return element.evidence.contains { if case .at(let place) = $0 { span.overlaps(place) } else { false } }
  }

  /// The sentence that says most of what counted against the citizen; nil where the letter only states facts.
  func mainGround(of decision: Decision) -> Span? {
    let weighing = grounds(of: decision).filter {
      isWeighing($0) || isNamed($0, in: decision.begrundelse.hovedhensyn)
    }
    let chosen = weighing.filter { isQuotable($0) }.max { weight($0) < weight($1) }
    return chosen.flatMap { span($0) }
  }

  /// The sentences that carry the reasons and are not told elsewhere.
  private func grounds(of decision: Decision) -> [Int] {
    let shown = Set(
      decision.sentences + effectSentences + decision.begrundelse.formulas + demands.map(\.sentence))
    return decision.begrundelse.grounds.filter {
      facts.sentences.indices.contains($0) && !shown.contains($0) && isTelling($0) && !isAboutComplaint($0)
        && !isAboutTime($0) && !isHangingItem($0) && !isFragment($0)
    }
  }

  /// Whether the words are a cell of a table or a heading rather than a sentence ("158.400 kr.").
  private func isFragment(_ index: Int) -> Bool {
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

  private func isWeighing(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    return (sentence.has(.consideration) || sentence.has(.answer)) && sentence.caseContent > 0
  }

  private func isFactual(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    guard !sentence.has(.application) else { return false }
    return sentence.has(.fact) || (sentence.caseContent > 0 && !sentence.has(.ruleText))
  }

  /// The fullest of the sentences that can be told in short sentences, in text order.
  private func best(_ indices: [Int], limit: Int) -> [ComposedSentence] {
    let told = indices.compactMap { index -> (index: Int, lines: [ComposedSentence])? in
      guard isWhole(index), !isAdvice(index) else { return nil }
      let list = statedList(index)
      let lines = list.isEmpty ? stated(index).filter { !$0.text.hasPrefix("Se ") } : list
      return lines.isEmpty ? nil : (index, lines)
    }
    let ranked = told.sorted {
      let left = weight($0.index)
      let right = weight($1.index)
      return left == right ? $0.index < $1.index : left > right
    }
    let chosen = Set(ranked.prefix(limit).map(\.index))
    return told.filter { chosen.contains($0.index) }.flatMap { entry in
      (chosen.count == 1 ? leanedOn(by: entry.index) : []) + entry.lines
    }
  }

  /// The sentence before one that leans on it ("Det er 150 gange over kriteriet"), where no line has told it.
  private func leanedOn(by index: Int) -> [ComposedSentence] {
    guard let span = span(index), leans(index, text(span)), isTelling(index - 1),
      !isActSentence(index - 1), !isAboutComplaint(index - 1), !text(span).contains("følgende")
    else { return [] }
    let lines = stated(index - 1)
    return lines.count == 1 && !lines[0].text.hasPrefix("»") ? lines : []
  }

  /// "Har du en lav indtægt, kan du søge …": advice for another day and no ground of this decision.
  private func isAdvice(_ index: Int) -> Bool {
    guard let words = span(index).map({ text($0).firstWords(2).map { bareWord($0) } }), words.count == 2
    else {
      return false
    }
    return ["har", "får", "vil", "ønsker", "kan", "er", "skulle", "mener"].contains(words[0])
      && ["du", "i", "de"].contains(words[1])
  }

  private func leans(_ index: Int, _ sentence: String) -> Bool {
    Material.leaning.contains(bareWord(sentence.firstWord ?? "")) && !opensParagraph(index)
  }

  /// How much the sentence says of the case; what happened to the papers says least.
  private func weight(_ index: Int) -> Int {
    let content = facts.sentences[index].caseContent
    guard let span = span(index) else { return content }
    let sentence = text(span).inLowerCase
    if Material.process.contains(where: { sentence.contains($0) }) { return content - 10 }
    // What leans on a sentence that may not be told says little alone; a figure of the case says much.
    let figures = sentence.words.contains { startsWithNumber($0) }
    return content - (leans(index, sentence) ? 3 : 0) + (figures ? 1 : 0)
  }

  private func opensParagraph(_ index: Int) -> Bool {
    index == 0 || facts.sentences[index - 1].sentence.block != facts.sentences[index].sentence.block
  }

  private static let leaning: Set<String> = [
    "det", "den", "de", "dette", "denne", "disse", "dem", "her", "der", "dér", "så", "dog", "også", "han",
    "hun", "dengang", "begge", "ellers", "sådan",
  ]

  private static let process = [
    "er modtaget den", "modtog din ansøgning", "modtaget deres ansøgning", "modtaget din ansøgning",
    "modtaget jeres ansøgning", "været forelagt", "i høring", "partshør", "havde bemærkninger",
    "til gennemsyn", "til udtalelse", "sendte dig udkast", "sendte jer udkast", "sendte dig opgørelse",
    "mulighed for at kommentere", "spurgte, om du", "mødtes", "tak, ", "tak for", "sagens papirer",
    "igennem sammen", "er vedlagt", "bilag 1",
  ]

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
