import DanishText
import LetterModel
import Understanding

/// The number of somebody else's case in the letter.
enum D6OtherCaseNumber: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "D6", slug: "other-case-number", title: "Et andet nummer end hovedets", severity: .error,
    basis: nil,
    explanation: """
      Et sted i brevet står et andet sagsnummer eller CPR-nummer end øverst. Det kan være tekst fra en anden sag. Spørg, \
      hvilket nummer der er dit, før du skriver det på en klage.
      """,
    staffMessage:
      "Et andet sagsnummer eller CPR-nummer end hovedets står i teksten. Tjek, om noget er kopieret fra en anden sag.",
    complaintPoint: nil,
    cues: [
      "sagsnr. 26-01243, hvor der øverst står 26-01234", "din sag (j.nr. …)", "sagsnummeret i sidefoden",
      "et andet CPR-nummer ved samme navn",
    ],
    traps: [
      "En anden sag, som brevet siger er en anden.", "Nævnets eller en tidligere sags nummer.",
      "Dokumentnumre.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: ExampleLetter.guidance + " Oplys sagsnummer ⟦26-01243⟧, når du klager.")),
      .fires(
        ExampleLetter.refusal(after: "Skriv sagsnr. ⟦26-04321⟧, hvis du sender os flere oplysninger.")),
      .fires(ExampleLetter.refusal(heading: "Afslag på dækning af merudgifter, sagsnr. ⟦26-09112⟧")),
      .fires(ExampleLetter.refusal(after: "Du kan altid bede om at se din sag (sagsnr. ⟦25-11234⟧).")),
      .fires(
        ExampleLetter.refusal(
          outcome:
            "Du får afslag på at få dækket udgiften til en elcykel. Vi har behandlet din ansøgning i sag nr. ⟦26-07788⟧."
        )),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal(after: "Skriv sagsnr. 26-01234, når du sender os noget.")),
      .fires(ExampleLetter.refusal(after: "Afgørelsen er truffet i sag ⟦26-08830⟧.")),
      .fires(
        ExampleLetter.refusal(
          caseNumber: "Sagsnr. 26-01234\nVedr. Emil Prøve, CPR 010112-0001",
          after: "Emil (CPR ⟦020213-0005⟧) går i 2. klasse.")),
      .nearly(
        ExampleLetter.refusal(
          caseNumber: "Sagsnr. 26-01234\nVedr. Emil Prøve, CPR 010112-0001",
          after: "Emil (CPR 010112-0001) har en søster, Alma (CPR 020213-0005).")),
      .nearly(
        ExampleLetter.refusal(
          after: "Din ansøgning om handicapbil behandler vi for sig i en anden sag (sagsnr. 26-04321).")),
      .nearly(
        ExampleLetter.refusal(
          after: "Den 3. april 2024 gav vi dig afslag i sagsnr. 24-00817. Du klagede ikke.")),
      .nearly(ExampleLetter.refusal(after: "Oplys vores sagsnr. 26-01234 eller dokumentnr. 26-01234-7.")),
      .nearly(
        ExampleLetter.refusal(
          after: "Ring til sygehuset på 00 11 22 33, og oplys journalnr. 2026-445-B, når du bestiller tid.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.isPhraseFile else { return [] }
    return (otherCases(context) + OtherCitizenNumber(context).places).sorted().map {
      finding([.at($0)], confidence: .high)
    }
  }

  private static func otherCases(_ context: RuleContext) -> [Span] {
    guard let own = context.facts.caseNumber else { return [] }
    let heads = headNumbers(context) + [own.value]
    return context.text.tokens.indices.compactMap { index in
      let token = context.text.tokens[index]
      guard token.kind == .caseNumber, token.span != own.span, token.span.length >= 6 else { return nil }
      let value = context.text.string(token)
      guard shape(of: value) == shape(of: own.value), !heads.contains(value),
        isCalledCase(index, context.text), isForThisCase(index, context)
      else { return nil }
      return token.span
    }
  }

  /// What stands in the head of the letter, whatever it is called there.
  private static func headNumbers(_ context: RuleContext) -> [String] {
    let head = context.letter.blocks.filter {
      [.meta, .letterhead, .address].contains($0.role) && $0.document == 0
    }.map(\.span)
    return context.text.tokens.filter { token in
      token.kind == .caseNumber && head.contains { $0.contains(token.span) }
    }.map { context.text.string($0) }
  }

  /// Digits as one sign, letters as another, marks as they are: numbers of one system have one shape.
  private static func shape(of number: String) -> [UInt8] {
    number.utf8.map { byte in
      if (0x30...0x39).contains(byte) { return 0x39 }
      return byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) ? 0x61 : byte
    }
  }

  /// "sagsnr. X", "sagsnummer: X", "sag nr. X", "j.nr. X", "sag X".
  private static func isCalledCase(_ index: Int, _ text: AnalysedText) -> Bool {
    let before = text.tokens[max(0, index - 3)..<index].reversed()
    for token in before {
      let word = text.foldedString(token)
      if labels.contains(word) || word.hasSuffix("sag") { return true }
      guard ["nr", "nr.", "nummer", ":", ".", "har", "id"].contains(word) else { return false }
    }
    return false
  }

  private static let labels: Set<String> = [
    "sagsnr", "sagsnr.", "sagsnummer", "sagsnummeret", "sagen", "sags-id", "sagsid", "sags-nr.", "j.nr",
    "j.nr.",
    "jnr", "jnr.", "journalnr", "journalnr.", "journalnummer", "journalnummeret", "sags",
  ]

  /// Whether the number is given as this letter's own: in a heading or at the foot of the page, to be quoted by the
  /// reader, or as the number of "din sag". What a sentence calls another case, or tells of an earlier day, is not.
  private static func isForThisCase(_ index: Int, _ context: RuleContext) -> Bool {
    let span = context.text.tokens[index].span
    guard let block = context.letter.blocks.first(where: { $0.span.contains(span) }), block.document == 0,
      ![.meta, .letterhead, .address, .quotedLaw].contains(block.role)
    else { return false }
    guard let sentence = context.sentence(at: span) else { return block.role == .footer }
    let words = context.foldedWords(of: sentence)
    guard
      !words.contains(where: { word in
        others.contains(word) || otherStems.contains { word.hasPrefix($0) }
      })
    else { return false }
    if block.role == .footer || block.role == .heading { return true }
    if let date = context.facts.date?.value, context.isHistory(sentence, before: date) { return false }
    return words.contains { asks.contains($0) }
      || zip(words, words.dropFirst()).contains { owner, thing in
        ["din", "jeres", "deres", "denne", "vores", "dit", "sagens"].contains(owner)
          && (thing.hasPrefix("sag") || thing.hasPrefix("journaln") || thing == "nummer")
      }
      || sentence.has(.outcome) || sentence.has(.complaintWay)
      || zip(words, words.dropFirst()).contains { $0 == "ansøgning" && $1 == "i" }
      || words.first == "afgørelsen" && words.contains("truffet")
  }

  /// Words that ask the reader to use the number.
  private static let asks: Set<String> = [
    "oplys", "oplyse", "oplyses", "angiv", "angive", "angives", "skriv", "skrive", "skrives", "anfør",
    "anføre",
    "anføres", "henvis", "henvise", "henvises", "mærk", "mærkes", "mærket", "brug", "bruge", "bruges",
    "opgiv",
    "opgive", "opgives", "nævn", "nævne", "nævnes", "husk", "påfør", "påføres", "indtast",
  ]

  private static let others: Set<String> = [
    "anden", "andet", "andre", "forrige", "også", "begge", "sagerne", "sager", "særskilt", "separat",
    "samtidig",
    "gamle", "gammel", "hidtidige", "lukket", "afsluttet", "nævnets", "rettens", "politiets", "sygehuset",
    "regionens",
    "desuden", "lignende", "nabosag", "nabosagen", "selvstændig", "parallel", "mors", "fars", "mands",
    "kones",
    "brors", "søsters",
  ]
  private static let otherStems = [
    "tidligere", "søskend", "søster", "bror", "nabo", "klagesag", "tilknytte", "sammenhæng", "oprindelig",
    "ankestyrelse", "klagenævn", "klageenhed", "ægtefælle", "samlever", "overfør", "hovedsag",
  ]
}
