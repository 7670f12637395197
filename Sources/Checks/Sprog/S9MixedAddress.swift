import DanishText
import LetterModel
import Understanding

/// The reader is "du" here and "De" or "borgeren" there.
enum S9MixedAddress: Rule {
  static let gate = Gate(kinds: [.decision, .hearing, .intendedDecision, .reassessment, .request, .meeting])
  static let card = RuleCard(
    id: "S9", slug: "mixed-address", title: "Skifter mellem du, De og borgeren", severity: .warning,
    basis: nil,
    explanation: "Brevet kalder dig skiftevis du, De og borgeren. Det er dig, der er ment alle steder.",
    staffMessage: "Brug \"du\" hele vejen.", complaintPoint: nil,
    cues: ["du og borgeren om samme person", "du og De i samme brev"],
    traps: [
      "Borgere i almindelighed og citeret lovtekst.", "Breve om et barn eller en afdød.",
      "De som flertal: de andre.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦Borgeren⟧ har den 3. marts 2026 oplyst, at han har haft udgifter til bus.")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\nVi har den 3. marts 2026 modtaget ⟦Deres⟧ regninger.")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nTungest vejer for os, at ⟦borgeren⟧ kan nå indkøb og apotek til fods den 20. februar 2026."
        )),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\n⟦Ansøger⟧ har den 3. marts 2026 oplyst, at hun bor alene."
        )),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nOrdningen er for borgere, der ikke kan bruge bus. De får et kort.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDu skal sende:\n\n- De fire regninger fra marts 2026\n- Deres bilag fra banken")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nI brevet af 3. marts 2011 stod der: \"Kommunen kan ikke imødekomme Deres anmodning, da De ikke har svaret.\""
        )
      ),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nTilskuddet er 4.000 kr. om året, og borgeren betaler selv resten af prisen.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nKommunen skal altid vurdere, om borgeren selv kan dække udgiften.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let text = context.text
    var isAddressed = false
    var stray: Span?
    for sentence in context.outsideGuidance {
      var words = OwnWords(sentence, in: context)
      while let index = words.next() {
        if text.token(index, is: "du") || text.token(index, is: "dig") || text.token(index, is: "din") {
          isAddressed = true
        } else if stray == nil, isStray(index, in: sentence, isFirst: words.isFirst, context) {
          stray = text.tokens[index].span
        }
      }
    }
    guard isAddressed, let stray else { return [] }
    return [finding([.at(stray)], confidence: .medium)]
  }

  /// The words of a sentence that stand in no quotation, telling which of them open a line of their own.
  private struct OwnWords {
    private let text: AnalysedText
    private let end: Int
    private var at: Int
    private var isOpening = true
    private var isQuoted: Bool
    /// Whether the word given last opens the sentence, a line, or what follows a colon or a mark.
    private(set) var isFirst = true

    init(_ sentence: RoleSentence, in context: RuleContext) {
      text = context.text
      at = sentence.sentence.tokens.lowerBound
      end = sentence.sentence.tokens.upperBound
      // A quotation may have begun in an earlier sentence of the paragraph.
      let block = context.letter.blocks[sentence.sentence.block].span
      isQuoted = OwnWords.opens(text.bytes, min(block.start, sentence.span.start)..<sentence.span.start)
    }

    /// Whether the stretch opens more quotations than it closes.
    private static func opens(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
      var isOpen = false
      for index in range {
        switch bytes[index] {
        case 0x22: isOpen.toggle()
        // » and «
        case 0xBB, 0xAB: if index > range.lowerBound, bytes[index - 1] == 0xC2 { isOpen.toggle() }
        // “, ” and „
        case 0x9C...0x9E:
          if index > range.lowerBound + 1, bytes[index - 1] == 0x80, bytes[index - 2] == 0xE2 {
            isOpen.toggle()
          }
        default: break
        }
      }
      return isOpen
    }

    mutating func next() -> Int? {
      while at < end {
        let index = at
        at += 1
        let token = text.tokens[index]
        if token.kind == .punctuation || token.kind == .listMarker {
          if OwnWords.opens(text.bytes, token.span.range) { isQuoted.toggle() }
          if !text.token(index, is: ",") { isOpening = true }
          continue
        }
        let isNewLine =
          index > 0
          && text.bytes[text.tokens[index - 1].span.end..<token.span.start].contains(0x0A)
        isFirst = isOpening || isNewLine
        isOpening = false
        if !isQuoted { return index }
      }
      return nil
    }
  }

  /// A formal or distant word for the reader of this letter.
  private static func isStray(_ index: Int, in sentence: RoleSentence, isFirst: Bool, _ context: RuleContext)
    -> Bool
  {
    let token = context.text.tokens[index]
    // All of them begin with a, d or b.
    guard [0x61, 0x64, 0x62].contains(context.text.folded[token.span.start]) else { return false }
    switch context.text.string(token) {
    case "Deres", "Dem", "De": return !isFirst
    case "borgeren", "Borgeren", "ansøgeren", "Ansøgeren", "ansøger", "Ansøger":
      return isThisCitizen(index, sentence, context)
    default: return false
    }
  }

  /// "Borgeren har den 2. marts søgt", "borgeren underskrev": told of one citizen in this case, where the law would say
  /// "borgeren kan". Somebody who writes for another is no such reader.
  private static func isThisCitizen(_ index: Int, _ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    guard !sentence.has(.ruleText) else { return false }
    return isTold(index, sentence, context) && !isForAnother(context)
  }

  /// Whether the sentence tells what the citizen at the index did, or what weighed for the writers.
  private static func isTold(_ index: Int, _ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    let text = context.text
    // "Tungest vejer for os, at borgeren kan nå indkøb": weighed in this case by those who write.
    if text.token(index - 1, is: "at"), weighs(sentence, text) { return true }
    guard sentence.caseContent > 0 else { return false }
    let next = index + 1..<min(index + 3, sentence.sentence.tokens.upperBound)
    if next.contains(where: { told.contains(text.word($0)) }) { return true }
    guard let first = next.first, text.token(first, is: "har") else { return false }
    let rest = first..<min(first + 9, sentence.sentence.tokens.upperBound)
    return rest.contains { hasDone.contains(text.word($0)) }
  }

  /// Whether the writers tell what they weighed: "vi har lagt vægt på", "vejer for os".
  private static func weighs(_ sentence: RoleSentence, _ text: AnalysedText) -> Bool {
    let words = sentence.sentence.tokens.map { text.word($0) }
    return words.contains { ["vi", "os", "jeg", "mig"].contains($0) }
      && words.contains { ["vægt", "vejer", "vejet", "afgørende", "vurderer", "vurderet"].contains($0) }
      && !words.contains { ["skal", "altid", "loven", "hvis"].contains($0) }
  }

  private static func isForAnother(_ context: RuleContext) -> Bool {
    context.text.tokens.contains { others.contains(context.text.folded, $0.span) }
  }

  private static let others: ClosedWords = ["vegne", "værge", "fuldmagt", "partsrepræsentant", "leverandør"]

  private static let told: Set<String> = [
    "søgte", "ansøgte", "oplyste", "oplyser", "fortalte", "fortæller", "skrev", "skriver", "anførte",
    "anfører",
    "underskrev", "modtog", "fik", "klagede", "svarede", "henvendte", "sendte", "indsendte", "ønskede",
    "mødte",
  ]
  private static let hasDone: Set<String> = [
    "søgt", "ansøgt", "oplyst", "fortalt", "skrevet", "anført", "underskrevet", "modtaget", "fået", "klaget",
    "svaret", "henvendt", "sendt", "indsendt", "fremsendt", "ønsket", "anmodet", "haft", "udtalt",
    "forklaret",
  ]
}
