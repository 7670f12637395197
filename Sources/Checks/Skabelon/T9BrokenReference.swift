import DanishText
import LetterModel
import Understanding

/// A reference to a part of the letter that is not there.
enum T9BrokenReference: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "T9", slug: "broken-reference", title: "Henvisning, der ikke peger på noget", severity: .warning,
    basis: nil,
    explanation:
      "Brevet henviser til et afsnit, et bilag eller en tabel, som ikke er der. Spørg, om du mangler noget.",
    staffMessage: "Henvisningen peger ikke på noget i brevet. Ret den, eller indsæt det, der mangler.",
    complaintPoint: nil,
    cues: ["se afsnit 9 i et brev med seks", "skemaet nedenfor", "bilag 3, hvor bilag 1 og 2 er nævnt"],
    traps: [
      "Afsnit i en lov, en lokalplan eller en vedlagt rapport.", "Bilag, der kan være sendt for sig.",
    ],
    examples: [
      .fires(numbered("Vi har lagt mest vægt på lægens attest, se ⟦afsnit 7⟧.")),
      .fires(numbered("Som nævnt i ⟦punkt 6⟧ kan du selv klare indkøb.")),
      .fires(ExampleLetter.refusal(after: "Du kan se, hvordan vi har regnet, i ⟦skemaet nedenfor⟧.")),
      .fires(ExampleLetter.refusal(after: "Læs mere i ⟦afsnittet \"Sådan har vi målt\"⟧.")),
      .fires(
        ExampleLetter.refusal(
          after: "Lægens attest er ⟦bilag 3⟧.",
          signature: ExampleLetter.signature + "\n\nBilag 1: Attest\nBilag 2: Referat")),
      .fires(ExampleLetter.refusal(after: "Vi har gjort alle udgifter op i ⟦afsnit 5⟧.")),
      .fires(ExampleLetter.refusal(after: "Vi henviser til ⟦afsnittet om arbejdsprøvning⟧.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(numbered("Vi har lagt mest vægt på lægens attest, se afsnit 2.")),
      .nearly(numbered("Lokalplanens afsnit 7 siger det samme.")),
      .nearly(numbered("Det står i afsnit 9 i vejledningen om hjælpemidler.")),
      .nearly(
        ExampleLetter.refusal(
          after: "Priserne står i skemaet nedenfor:\n\n- Cykel: 9.400 kr.\n- Hjelm: 400 kr.")),
      .nearly(ExampleLetter.refusal(after: "Læs mere i afsnittet \"Begrundelse\".")),
      .nearly(ExampleLetter.refusal(after: "Vi henviser til afsnittet om klagemuligheder.")),
      .nearly(ExampleLetter.refusal(after: "Udgifterne er gjort op i afsnit 5 i ergoterapeutens rapport.")),
      .nearly(
        ExampleLetter.meeting(
          companion: "Du må tage en bisidder med. Vælg afsnittet \"Faste tider\" på skærmen.")),
      .nearly(ExampleLetter.refusal(after: "Ergoterapeutens rapport er vedlagt, se afsnit 4.")),
    ])

  private static func numbered(_ sentence: String) -> String {
    ExampleLetter.letter(
      heading: "Afslag på dækning af merudgifter",
      "1. Afgørelse\n\nDu får afslag på at få dækket udgiften til en elcykel, som du søgte om den 2. februar 2026.",
      "2. Begrundelse\n\n" + ExampleLetter.reasons + " " + sentence,
      "3. Du kan klage\n\n" + ExampleLetter.guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.isPhraseFile, context.isWholeLetter,
      context.facts.doubts.isDisjoint(with: [.missingPages, .damagedText, .fragment])
    else { return [] }
    let parts = LetterParts(context)
    return context.facts.sentences.flatMap { sentence -> [Finding] in
      let role = context.blockRole(sentence)
      guard role == .body || role == .listItem || role == .footnote else { return [] }
      let tokens = sentence.sentence.tokens
      return tokens.compactMap { index in
        let span =
          section(at: index, in: tokens, parts, context) ?? enclosure(at: index, in: tokens, parts, context)
          ?? named(at: index, in: tokens, context) ?? table(at: index, in: tokens, context)
        return span.map { finding([.at($0)], confidence: .medium) }
      }
    }
  }

  /// "se afsnit 9", "som nævnt i punkt 6", where the letter's own sections stop before.
  private static func section(
    at index: Int, in range: Range<Int>, _ parts: LetterParts, _ context: RuleContext
  ) -> Span? {
    let text = context.text
    guard sections.contains(text.folded, text.tokens[index].span), index > range.lowerBound,
      index + 1 < range.upperBound, let number = parts.number(at: index + 1),
      points.contains(text.word(index - 1)), parts.lacks(number), !isElsewhere(index, in: range, text)
    else { return nil }
    // Where the letter numbers nothing, a "punkt" may be counted by hand, and any document named may be meant.
    if parts.sections.isEmpty {
      guard number > 1, chapters.contains(text.folded, text.tokens[index].span) || parts.count < number,
        !range.contains(where: { isDocument($0, text) })
      else { return nil }
    }
    return text.tokens[index].span.union(text.tokens[index + 1].span)
  }

  private static let sections: ClosedWords = ["afsnit", "punkt", "pkt.", "pkt", "kapitel"]
  private static let chapters: ClosedWords = ["afsnit", "kapitel"]
  private static let points: ClosedWords = [
    "se", "jf.", "jf", "i", "under", "til", "jævnfør", "nævnt", "også", "fra", "af",
  ]

  /// "bilag 3", where the list at the end has bilag 1 and 2.
  private static func enclosure(
    at index: Int, in range: Range<Int>, _ parts: LetterParts, _ context: RuleContext
  ) -> Span? {
    let text = context.text
    guard text.token(index, is: "bilag"), index + 1 < range.upperBound, !opensLine(index, text),
      // "Bilag 1: mail. Bilag 2: foto.": the list itself.
      !(index + 2 < range.upperBound && text.token(index + 2, is: ":")),
      let number = parts.number(at: index + 1), !parts.enclosures.isEmpty, !parts.enclosures.contains(number),
      !isElsewhere(index, in: range, text)
    else { return nil }
    return text.tokens[index].span.union(text.tokens[index + 1].span)
  }

  private static func opensLine(_ index: Int, _ text: AnalysedText) -> Bool {
    let start = text.tokens[index].span.start
    return start == 0 || text.bytes[start - 1] == 0x0A
  }

  /// Whether the reference is to another document: "i vejledningen" behind it, or a law, an address or an enclosure in the
  /// sentence.
  private static func isElsewhere(_ index: Int, in range: Range<Int>, _ text: AnalysedText) -> Bool {
    let behind = index + 2..<max(index + 2, min(index + 7, range.upperBound))
    if let to = behind.first, ["i", "af", "til", "for"].contains(text.word(to)),
      behind.contains(where: { isDocument($0, text) })
    {
      return true
    }
    if index - 1 > range.lowerBound, isDocument(index - 1, text) { return true }
    return range.contains { at in
      let token = text.tokens[at]
      let word = text.foldedString(token)
      return token.kind == .sectionMark || token.kind == .url || word.hasPrefix("vedlag")
        || word.hasPrefix("vedhæft")
    }
  }

  private static func isDocument(_ index: Int, _ text: AnalysedText) -> Bool {
    let word = text.word(index)
    return documents.contains { word.hasPrefix($0) || word.hasSuffix($0) || word.hasSuffix($0 + "en") }
  }

  private static let documents = [
    "lov", "loven", "lokalplan", "bekendtgørelse", "vejledning", "cirkulære", "forordning", "regulativ",
    "rapport",
    "notat", "udredning", "aftale", "kvalitetsstandard", "tilladelse", "udtalelse", "attest", "ansøgning",
    "skema", "plan",
    "principmeddelelse", "dom", "erklæring", "skrivelse", "høringssvar", "brev", "referat", "standard",
    "pjece", "folder",
    "vedtægt", "deklaration", "kontrakt", "tegning", "redegørelse", "vurdering", "blanket", "planens", "stk.",
    "nr.",
    "reglement", "bestemmelse", "beskrivelse", "undersøgelse", "vilkår", "bilaget", "planer", "planerne",
  ]

  /// "afsnittet »Sådan har vi målt«", where no other words of the letter are called so.
  private static func named(at index: Int, in range: Range<Int>, _ context: RuleContext) -> Span? {
    let text = context.text
    guard names.contains(text.folded, text.tokens[index].span) else { return nil }
    if let topic = topic(at: index, in: range, context) { return topic }
    guard let open = (index + 1..<min(index + 3, range.upperBound)).first(where: { isQuote($0, text) }),
      let close = (open + 2..<max(open + 2, min(open + 12, range.upperBound))).first(where: {
        isQuote($0, text)
      }),
      !isElsewhere(index, in: range, text),
      !range.contains(where: {
        [
          "hjemmeside", "hjemmesiden", "borger.dk", "selvbetjening", "side", "siden", "vælg", "klik", "tryk",
          "log",
        ]
        .contains(text.word($0))
      })
    else { return nil }
    let called = context.folded(text.tokens[open + 1].span.union(text.tokens[close - 1].span))
    let own = text.tokens[index].span.start
    let rest =
      context.folded(Span(0, own)) + "\n"
      + context.folded(Span(text.tokens[close].span.end, text.bytes.count))
    guard !rest.contains(called) else { return nil }
    return text.tokens[index].span.union(text.tokens[close].span)
  }

  private static let names: ClosedWords = ["afsnittet", "overskriften", "boksen"]

  /// "afsnittet om arbejdsprøvning", where no other word of the letter begins like it.
  private static func topic(at index: Int, in range: Range<Int>, _ context: RuleContext) -> Span? {
    let text = context.text
    guard index > range.lowerBound, points.contains(text.word(index - 1)), index + 2 < range.upperBound,
      text.token(index + 1, is: "om"), text.tokens[index + 2].kind == .word,
      !isElsewhere(index, in: range, text),
      !range.contains(where: { isDocument($0, text) })
    else { return nil }
    let stem = text.word(index + 2).prefix(5)
    guard stem.count == 5 else { return nil }
    let isThere = text.tokens.indices.contains { $0 != index + 2 && text.word($0).hasPrefix(stem) }
    return isThere ? nil : text.tokens[index].span.union(text.tokens[index + 2].span)
  }

  private static func isQuote(_ index: Int, _ text: AnalysedText) -> Bool {
    ["\"", "»", "«", "“", "”", "„", "'"].contains(text.string(text.tokens[index]))
  }

  /// "skemaet nedenfor", "nedenstående tabel", where nothing below has rows or figures; and the same above.
  private static func table(at index: Int, in range: Range<Int>, _ context: RuleContext) -> Span? {
    let text = context.text
    guard index + 1 < range.upperBound else { return nil }
    let (first, second) = (text.tokens[index].span, text.tokens[index + 1].span)
    let isBelow =
      tables.contains(text.folded, first) && below.contains(text.folded, second)
      || text.token(index, is: "nedenstående") && tables.contains(text.folded, second)
    let isAbove =
      tables.contains(text.folded, first) && above.contains(text.folded, second)
      || text.token(index, is: "ovenstående") && tables.contains(text.folded, second)
    if isAbove { return holdsRows(before: first.start, context) ? nil : first.union(second) }
    guard isBelow else { return nil }
    let from = text.tokens[index].span.end
    let isThere =
      context.letter.blocks.contains { block in
        block.span.end > from
          && (block.role == .tableRow || block.role == .listItem || block.role == .footnote)
      }
      || text.tokens.contains { $0.span.start > from && $0.kind == .number && isFigure($0, context) }
      || context.letter.bytes[from...].contains(0x09)
    return isThere ? nil : text.tokens[index].span.union(text.tokens[index + 1].span)
  }

  private static let below: ClosedWords = ["nedenfor", "herunder"]
  private static let above: ClosedWords = ["ovenfor", "herover"]

  /// Whether rows, a list or figures of the letter itself stand above.
  private static func holdsRows(before end: Int, _ context: RuleContext) -> Bool {
    context.letter.blocks.contains { $0.span.end <= end && ($0.role == .tableRow || $0.role == .listItem) }
      || context.text.tokens.contains { $0.span.end <= end && $0.kind == .number && isFigure($0, context) }
      || context.letter.bytes[..<end].contains(0x09)
  }

  /// A number in running content that is no paragraph's.
  private static func isFigure(_ token: Token, _ context: RuleContext) -> Bool {
    guard let index = context.sentenceIndex(at: token.span) else { return false }
    return context.isOutsideGuidance[index]
      && !context.facts.legalReferences.contains { $0.span.overlaps(token.span) }
  }

  private static let tables: ClosedWords = [
    "skema", "skemaet", "tabel", "tabellen", "oversigt", "oversigten", "opgørelse", "opgørelsen", "figur",
    "figuren", "liste", "listen", "diagram", "diagrammet", "regnestykket", "regnestykke",
  ]
}

/// The numbered parts of a letter: its sections and the enclosures it lists.
private struct LetterParts {
  /// Numbers that open a heading, a list item or a paragraph.
  let sections: Set<Int>
  /// Numbers of lines that begin with "Bilag 1".
  let enclosures: Set<Int>
  /// How many items of lists and headings there are to count by hand.
  let count: Int
  private let text: AnalysedText

  init(_ context: RuleContext) {
    text = context.text
    count = context.letter.blocks.count { $0.role == .listItem || $0.role == .heading }
    var sections: Set<Int> = []
    var enclosures: Set<Int> = []
    for index in text.tokens.indices {
      let token = text.tokens[index]
      let start = token.span.start
      guard start == 0 || text.bytes[start - 1] == 0x0A else { continue }
      if let number = LetterParts.leading(text.word(index)) { sections.insert(number) }
      if LetterParts.names.contains(text.folded, token.span),
        index + 1 < text.tokens.count,
        let number = LetterParts.leading(text.word(index + 1))
      {
        sections.insert(number)
      }
      if text.token(index, is: "bilag"), index + 1 < text.tokens.count,
        let number = LetterParts.leading(text.word(index + 1))
      {
        enclosures.insert(number)
      }
    }
    self.sections = sections
    self.enclosures = enclosures
  }

  /// Whether the letter's sections stop before the number, or there are none.
  func lacks(_ number: Int) -> Bool {
    guard let last = sections.max() else { return true }
    return sections.count > 1 && number > last
  }

  /// The number a token is; nil for another token.
  func number(at index: Int) -> Int? {
    let token = text.tokens[index]
    guard token.kind == .number else { return nil }
    return LetterParts.leading(text.foldedString(token))
  }

  private static let names: ClosedWords = ["afsnit", "punkt", "pkt.", "kapitel"]

  /// `4`, `4.` and `4)`, up to 40.
  private static func leading(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard word.dropFirst(digits.count).allSatisfy({ [".", ")", ":"].contains($0) }), let number = Int(digits),
      (1...40).contains(number)
    else { return nil }
    return number
  }
}
