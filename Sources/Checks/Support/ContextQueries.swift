import DanishText
import LetterModel
import Rulebook
import Understanding

extension RuleContext {
  /// The stretch from the first to the last block of content; the whole letter when there is none.
  var content: Span {
    let blocks = letter.blocks.filter { $0.role.isContent }
    guard let first = blocks.first, let last = blocks.last else { return letter.wholeSpan }
    return first.span.union(last.span)
  }

  /// Decisions that must give reasons, with their index.
  var judgedDecisions: [(index: Int, decision: Decision)] {
    // A grant that only its heading calls a refusal needs no reasons; T7 says what is wrong.
    guard !hasRefusedGrant else { return [] }
    return facts.decisions.enumerated()
      .filter { $0.element.begrundelse.status != .notRequired }
      .map { ($0.offset, $0.element) }
  }

  /// Decisions with a complaint guidance to be judged, with their index.
  var guidedDecisions: [(index: Int, decision: Decision)] {
    guard !hasRefusedGrant else { return [] }
    return facts.decisions.enumerated()
      .filter { ![.notRequired, .cannotTell].contains($0.element.klagevejledning.status) }
      .map { ($0.offset, $0.element) }
  }

  private var hasRefusedGrant: Bool {
    facts.kind == .decision && T7WrongTemplateForOutcome.refusedGrant(self) != nil
  }

  /// Whether any sentence holds the role.
  func holds(_ role: SentenceRole) -> Bool { facts.sentences.contains { $0.has(role) } }

  /// The sentences that hold the role, in text order.
  func sentences(_ role: SentenceRole) -> [RoleSentence] { facts.sentences.filter { $0.has(role) } }

  /// The role of the block a sentence stands in.
  func blockRole(_ sentence: RoleSentence) -> BlockRole { letter.blocks[sentence.sentence.block].role }

  /// Sentences of running text and lists, without headings, letterhead, signature and quoted law.
  var running: [RoleSentence] {
    facts.sentences.filter { [.body, .listItem].contains(blockRole($0)) }
  }

  /// Sentences of content that are no part of the guidance on complaints and no note to the author.
  var outsideGuidance: [RoleSentence] {
    facts.sentences.indices.filter { isOutsideGuidance[$0] }.map { facts.sentences[$0] }
  }

  /// Judges each sentence once, when the context is made.
  static func outsideGuidance(_ letter: Letter, _ facts: Facts, _ cues: CuePlaces) -> [Bool] {
    let sections = Set(facts.decisions.compactMap(\.klagevejledning.section))
    var result = facts.sentences.map { sentence in
      letter.blocks[sentence.sentence.block].role.isContent
        && !sections.contains { $0.contains(sentence.span) }
        && !guidanceRoles.contains { sentence.has($0) }
    }
    let notes = letter.placeholders.filter { $0.kind == .instruction }.map(\.span) + cues[.authorHelp]
    for note in notes {
      var index = facts.sentences.index(at: note.start)
      while index < facts.sentences.count, facts.sentences[index].span.start < note.end {
        if facts.sentences[index].span.overlaps(note) { result[index] = false }
        index += 1
      }
    }
    return result
  }

  static let guidanceRoles: [SentenceRole] = [
    .complaintBody, .complaintWay, .complaintDeadline, .complaintAfter, .noAppeal, .court,
  ]

  /// The sentence that holds the span; nil when none does.
  func sentence(at span: Span) -> RoleSentence? { sentenceIndex(at: span).map { facts.sentences[$0] } }

  /// Whether a sentence says what the result is; "Afgørelse om din carport" only says that there is one.
  func tellsResult(_ sentence: RoleSentence) -> Bool {
    guard sentence.has(.outcome) else { return false }
    guard blockRole(sentence) == .heading else { return true }
    let words = foldedWords(of: sentence)
    guard words.contains(where: { $0.hasSuffix("afgørelse") || $0.hasSuffix("afgørelsen") }) else {
      return true
    }
    return words.contains { word in
      RuleContext.resultWords.contains(word) || RuleContext.resultStems.contains { word.hasPrefix($0) }
    }
  }

  private static let resultWords: Set<String> = [
    "ikke", "nej", "ja", "får", "fik", "mere", "mindre", "timer", "kr", "kr.", "ny", "nyt", "nye",
  ]
  private static let resultStems = [
    "afsl", "bevil", "giv", "godkend", "imødekom", "tillad", "dispens", "påbud", "forbud", "tilbage", "betal",
    "stop",
    "ophør", "nedsæt", "nedsat", "delvis", "afvis", "medhold", "ændr", "fortsæt", "forlæng", "bortfald",
    "sanktion",
    "krav", "anbring", "flyt", "visit", "opsig", "inddrag", "fradrag", "forhøj", "overtag", "reduc", "udsæt",
  ]

  /// Index into `facts.sentences` of the sentence that holds the span; nil when none does.
  func sentenceIndex(at span: Span) -> Int? {
    let index = facts.sentences.index(at: span.start)
    guard index < facts.sentences.count, facts.sentences[index].span.contains(span) else { return nil }
    return index
  }

  /// Whether the letter says that part of its content stands in another document.
  var pointsElsewhere: Bool {
    facts.doubts.contains(.contentElsewhere) || outsideGuidance.contains { $0.has(.pointer) }
  }

  /// Whether the letter says that reasons, or papers that may hold them, stand in another document. What the citizen
  /// enclosed, a payment slip, a map or a web page hold none.
  var reasonsStandElsewhere: Bool {
    facts.doubts.contains(.contentElsewhere)
      || outsideGuidance.contains { sentence in
        guard sentence.has(.pointer) else { return false }
        let tokens = Array(sentence.sentence.tokens)
        guard tokens.contains(where: isReasonPaper) else { return false }
        return !tokens.contains { isEnclosedByReader($0, from: sentence.sentence.tokens.lowerBound) }
      }
  }

  /// "se notatet", "se side 2", "se vedlagte" with nothing behind it.
  private func isReasonPaper(_ index: Int) -> Bool {
    let word = text.word(index)
    if word == "side" || word == "vedlagte" {
      return index + 1 >= text.tokens.count || text.tokens[index + 1].kind != .word
    }
    return RuleContext.reasonPapers.stand(in: word)
  }

  /// "du har vedlagt", "I selv har vedhæftet", "Ansøgningen er vedlagt tegninger"; not "Du får notatet vedlagt", "står i
  /// vedlagte notat".
  private func isEnclosedByReader(_ index: Int, from first: Int) -> Bool {
    guard RuleContext.enclosed.contains(text.folded, text.tokens[index].span) else { return false }
    let before = max(first, index - 4)..<index
    if before.contains(where: { text.token($0, is: "har") || text.token($0, is: "havde") }) {
      return before.contains(where: isReader)
    }
    return index > first + 1 && text.token(index - 1, is: "er") && text.token(index - 2, is: "ansøgningen")
      && index + 1 < text.tokens.count && text.tokens[index + 1].kind == .word
  }

  /// "I" is the reader only with a capital.
  private func isReader(_ index: Int) -> Bool {
    if text.token(index, is: "i") { return text.bytes[text.tokens[index].span.start] == UInt8(ascii: "I") }
    return RuleContext.readers.contains(text.folded, text.tokens[index].span)
  }

  private static let enclosed: ClosedWords = ["vedlagt", "vedhæftet"]
  private static let readers: ClosedWords = [
    "du", "ansøger", "ansøgeren", "borgeren", "bygherre", "bygherren", "klager",
  ]
  private static let reasonPapers: WordParts = [
    "begrund", "notat", "indstilling", "vurdering", "sagsfremstilling", "redegørelse", "referat", "udskrift",
    "protokol", "udtalelse", "rapport", "undersøgelse", "erklæring", "bilag", "skrivelse", "afgørelse",
    "beslutning", "afsnit", "særskilt", "bagside", "handleplan", "funktionsevne", "sagsakt",
  ]

  /// Whether nothing that weighs the citizen's case stands in the reasons. What was applied for, the municipality's
  /// standard or budget, and that a statement is followed weigh nothing however they are put.
  func lacksConsiderations(_ reasons: Begrundelse) -> Bool {
    guard reasons.hovedhensyn.status != .missing else { return true }
    let isStandard = !cues(.serviceLevel).isEmpty
    if reasons.hovedhensyn.status == .cannotTell {
      return endsInStatement || isStandard && hasOnlyStandards
    }
    let places = reasons.hovedhensyn.evidence.compactMap {
      if case .at(let span) = $0 { sentence(at: span) } else { nil }
    }
    guard reasons.hovedhensyn.status == .present, !places.isEmpty else { return false }
    return places.allSatisfy { isFollowing($0) || isStandard && isOfStandard($0) }
  }

  /// Whether there are thoughts, and each of them only names the standard, the application or the result.
  private var hasOnlyStandards: Bool {
    let thoughts = outsideGuidance.filter { $0.has(.consideration) }
    return !thoughts.isEmpty && thoughts.allSatisfy(isOfStandard)
  }

  /// Beside a standard: what was applied for, the standard itself, and the bare result drawn from it.
  private func isOfStandard(_ sentence: RoleSentence) -> Bool {
    sentence.has(.application) || cues(.serviceLevel).contains { sentence.span.contains($0) }
      || sentence.has(.outcome) && sentence.caseContent == 0 && !holds(RuleContext.grounding, sentence)
  }

  /// "… og vi har bevilget i henhold til hans indstilling": adopts what somebody else has said, and gives no ground for it.
  private func isFollowing(_ sentence: RoleSentence) -> Bool {
    !holds(RuleContext.grounding, sentence)
      && cuesOutsideGuidance(.followsStatement).contains { sentence.span.contains($0) }
  }

  /// Whether the reasons end with a statement that is followed, and nothing among them is a thought: facts are told, and
  /// somebody else has drawn the line from them to the result.
  private var endsInStatement: Bool {
    let sentences = outsideGuidance
    guard let last = sentences.lastIndex(where: isFollowing),
      !sentences.contains(where: { $0.has(.consideration) && !isFollowing($0) })
    else { return false }
    return !sentences[(last + 1)...].contains { $0.caseContent > 0 && $0.has(.fact) && !$0.has(.effect) }
  }

  private static let grounding: ClosedWords = [
    "fordi", "da", "idet", "eftersom", "men", "selvom", "desuden", "også", "derudover", "vægt", "afgørende",
    "betydning",
  ]

  /// Something that is not there: looked for in the content of the letter.
  func absent(_ words: [String]) -> [Evidence] { [.missing(within: content, lookedFor: words)] }

  /// The places a judged element rests on, or where it was looked for; the words are used when the layer gave none.
  func evidence(_ element: Element, lookedFor words: [String]) -> [Evidence] {
    guard element.status == .missing else {
      return element.evidence.isEmpty ? absent(words) : element.evidence
    }
    for case .missing(let within, let lookedFor) in element.evidence {
      return [.missing(within: within, lookedFor: lookedFor.isEmpty ? words : lookedFor)]
    }
    return absent(words)
  }
}

extension Decision {
  /// Whether it takes something from the citizen that was there before, or puts a burden on them.
  var isBurden: Bool { [.stop, .reduction, .repayment, .sanction, .order].contains(outcome) }
}

extension Element {
  /// Whether it was looked for and is not there, or not all there.
  var isFaulty: Bool { status == .missing || status == .incomplete }

  /// The places it rests on.
  var places: [Evidence] { evidence.filter { if case .at = $0 { true } else { false } } }
}

extension RoleSentence {
  /// The sentence's bytes in the letter.
  var span: Span { sentence.span }
}

extension [RoleSentence] {
  /// Index of the first sentence that ends after the byte; the number of sentences when none does.
  func index(at offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
