import DanishText
import LetterModel
import Understanding

/// Words that threaten or talk down.
enum S12ThreateningTone: Rule {
  static let card = RuleCard(
    id: "S12", slug: "threatening-tone", title: "Truende eller nedladende tone", severity: .warning,
    basis: nil,
    explanation:
      "Brevet taler ned til dig eller truer. Du må gerne sige, at tonen er forkert. Det ændrer ikke din ret.",
    staffMessage: "Sig roligt, hvad der sker, hvornår, og efter hvilken regel.", complaintPoint: nil,
    cues: ["du burde vide", "som du burde", "uden yderligere varsel", "store bogstaver"],
    traps: [
      "Advarsler, som loven kræver.", "Citater af, hvad andre har sagt.",
      "Forkortelser og navne i store bogstaver.",
    ],
    examples: [
      .fires(ExampleLetter.grant(next: "⟦Du burde vide⟧, at klinikken ringer inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "⟦Det er din egen skyld⟧, at tiden først er den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Klinikken ringer. ⟦DETTE SKAL OVERHOLDES⟧ inden den 1. april 2026.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.grant(
          next: "Hvis du ikke svarer inden den 1. april 2026, stopper hjælpen, og du får besked.")),
      .nearly(
        ExampleLetter.grant(next: "SÅDAN FÅR DU TID: Klinikken ringer inden den 1. april 2026.")),
      .nearly(
        ExampleLetter.grant(
          next: "Du skriver: \"Du burde vide bedre.\" NORDDAL KOMMUNE ringer inden den 1. april 2026.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let said = context.cuesOutsideGuidance(.threat).filter { isOwnWords($0, context) }
    let warned = context.cuesOutsideGuidance(.noFurtherNotice).filter { isOwnWords($0, context) }
    let shouted = context.running.compactMap { shouting(in: $0, context) }
    return (said + shouted).map { finding([.at($0)], confidence: .medium) }
      // The law may want the warning; how it is said is a matter of advice.
      + warned.map { finding([.at($0)], confidence: .low, severity: .advice) }
  }

  private static func isOwnWords(_ span: Span, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: span) else { return false }
    return [.body, .listItem].contains(context.blockRole(sentence)) && !sentence.has(.ruleText)
      && !context.isQuoted(span)
  }

  /// Three words in capitals in a row, in a sentence that also has small letters or ends in an exclamation mark.
  private static func shouting(in sentence: RoleSentence, _ context: RuleContext) -> Span? {
    let text = context.text
    var run: [Span] = []
    for index in sentence.sentence.tokens {
      let token = text.tokens[index]
      if token.kind == .word, !holdsSmall(token.span, text.bytes), isCapitals(text.string(token)) {
        run.append(token.span)
      } else {
        if run.count >= 3 { break }
        run = []
      }
    }
    guard run.count >= 3, let found = run.first?.union(run[run.count - 1]) else { return nil }
    // "DU HAR RET TIL AT": small words in capitals belong to it.
    let whole = widened(found, in: sentence, context)
    let (first, last) = (Span(whole.start, whole.start), Span(whole.end, whole.end))
    if first.start <= sentence.span.start + 1, isRunOnHeading(before: last.end, text.bytes) { return nil }
    if context.facts.isTemplate { return nil }
    let isAll = first.start <= sentence.span.start + 1 && last.end + 1 >= sentence.span.end
    // A line all in capitals is a heading that lost its shape.
    return isAll && text.bytes[sentence.span.end - 1] != UInt8(ascii: "!") ? nil : found
  }

  /// The run with the words in capitals beside it that are too short to count by themselves.
  private static func widened(_ run: Span, in sentence: RoleSentence, _ context: RuleContext) -> Span {
    let tokens = sentence.sentence.tokens
    func isShort(_ index: Int) -> Bool {
      let word = context.text.string(context.text.tokens[index])
      return word.unicodeScalars.count <= 2 && word == word.uppercased() && word != word.lowercased()
    }
    var whole = run
    for index in tokens.reversed() where context.text.tokens[index].span.end <= whole.start {
      guard isShort(index) else { break }
      whole = whole.union(context.text.tokens[index].span)
    }
    for index in tokens where context.text.tokens[index].span.start >= whole.end {
      guard isShort(index) else { break }
      whole = whole.union(context.text.tokens[index].span)
    }
    return whole
  }

  /// "DU HAR RET TIL AT" above a list, "KLAGE OVER AFSLAGET: Du kan …", "SÅDAN KLAGER DU Send …": a heading that ran into
  /// what stands below it. A sentence that began in capitals goes on with a small letter.
  private static func isRunOnHeading(before end: Int, _ bytes: [UInt8]) -> Bool {
    let behind = bytes[end..<min(end + 6, bytes.count)].drop { $0 == 0x20 || $0 == 0x2E || $0 == 0x3F }
    guard let next = behind.first else { return false }
    if next == 0x0A || next == 0x2D || next == 0x3A || next == 0xE2 || next &- 0x41 < 26 { return true }
    return next == 0xC3 && (behind.dropFirst().first ?? 0xFF) < 0xA0
  }

  /// Whether a small letter of ASCII stands in the word: then it is none in capitals, and most end here.
  private static func holdsSmall(_ span: Span, _ bytes: [UInt8]) -> Bool {
    for index in span.range where bytes[index] &- 0x61 < 26 { return true }
    return false
  }

  private static func isCapitals(_ word: String) -> Bool {
    word.unicodeScalars.count >= 3 && word == word.uppercased() && word != word.lowercased()
  }
}
