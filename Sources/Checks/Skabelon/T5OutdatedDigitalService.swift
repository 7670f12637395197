import DanishText
import LetterModel
import Rulebook
import Understanding

/// NemID and other services that are closed.
enum T5OutdatedDigitalService: Rule {
  static let card = RuleCard(
    id: "T5", slug: "outdated-digital-service", title: "Forældet digital tjeneste", severity: .warning,
    basis: nil,
    explanation:
      "Brevet henviser til en digital tjeneste, der er lukket. I dag bruger du MitID og Digital Post.",
    staffMessage: "Skriv MitID eller Digital Post.", complaintPoint: nil,
    cues: ["NemID", "Nem-ID", "nmkn.dk", "e-Boks som den eneste postkasse"],
    traps: [
      "Omtale af tiden, før tjenesten lukkede.", "Breve, der selv siger, at tjenesten er lukket.",
      "e-Boks som en af flere postkasser.",
    ],
    examples: [
      .fires(ExampleLetter.refusal(after: "Du kan følge sagen på borger.dk med ⟦NemID⟧.")),
      .fires(ExampleLetter.grant(next: "Log på med ⟦Nem-ID⟧ senest den 1. april 2026, og vælg en klinik.")),
      .fires(ExampleLetter.refusal(after: "Breve fra os kan du kun læse i ⟦e-Boks⟧.")),
      .fires(ExampleLetter.grant(next: "Du får besked i ⟦e-Boks⟧ senest den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Du logger på med ⟦nøglekort⟧ senest den 1. april 2026.")),
      .quiet(ExampleLetter.refusal(after: "Du kan følge sagen på borger.dk med MitID.")),
      .quiet(ExampleLetter.grant()),
      .nearly(ExampleLetter.refusal(after: "Du underskrev ansøgningen med NemID den 3. maj 2021.")),
      .nearly(ExampleLetter.grant(next: "Du får et nøglekort til kælderen senest den 1. april 2026.")),
      .nearly(ExampleLetter.grant(next: "Du får et brev i din e-Boks senest den 1. april 2026.")),
      .nearly(ExampleLetter.refusal(after: "Log på med MitID. NemID kan ikke bruges længere.")),
      .nearly(
        ExampleLetter.refusal(after: "Du finder brevet i Digital Post, fx i e-Boks eller på borger.dk.")),
    ])

  /// Services that are closed and have no second meaning; other renamed services need more context than one word.
  private static let services: Set<String> = ["nemid", "nmkn-dk"]

  static func findings(in context: RuleContext) -> [Finding] {
    let lone = context.cues(.onlyMailbox)
    let hits = context.renamedHits { services.contains($0.id) || $0.id == mailbox }
    let namesOthers = namesOtherMailbox(context)
    return hits.compactMap { hit in
      guard let sentence = context.sentence(at: hit.span), let change = hit.entry.changedOn,
        (context.facts.date?.value ?? context.asOf) >= change, !context.isHistory(sentence, before: change),
        !context.cues(.closedNow).contains(where: { sentence.span.contains($0) })
      else { return nil }
      // A card of that name may open a door too.
      if context.folded(hit.span).hasPrefix("nøglekort"), !context.holds(login, sentence) { return nil }
      guard hit.entry.id == mailbox else {
        return finding(
          [.at(hit.span)], confidence: .high,
          message: "\(context.letter.string(hit.span)) er lukket. Skriv \(hit.entry.newName).")
      }
      // e-Boks is one of four places to read Digital Post, so it is wrong only as the sole one.
      let isOnly = !namesOthers && !isReaders(hit.span, context)
      guard isOnly || lone.contains(where: { sentence.span.contains($0) }) else { return nil }
      return finding(
        [.at(hit.span)], confidence: .medium,
        message: "\(context.letter.string(hit.span)) er ikke den eneste postkasse. Skriv Digital Post.")
    }
  }

  /// "i din e-Boks": the mailbox this reader uses, and no word that there is no other.
  private static func isReaders(_ span: Span, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: span) else { return false }
    let before = sentence.sentence.tokens.last { context.text.tokens[$0].span.end <= span.start }
    return before.map { owners.contains(context.text.folded, context.text.tokens[$0].span) } ?? false
  }

  private static let owners: ClosedWords = ["din", "jeres", "deres", "egen"]
  private static let mailbox = "eboks-eneste"
  private static let login: ClosedWords = [
    "log", "logge", "logger", "login", "underskriv", "underskrive", "underskriver", "mitid", "nemid",
    "borger.dk",
  ]

  /// Whether the letter names Digital Post or another place to read it.
  private static func namesOtherMailbox(_ context: RuleContext) -> Bool {
    let whole = context.folded(context.letter.wholeSpan)
    return ["digital post", "digitale post", "borger.dk", "mit.dk", "virk.dk"].contains { whole.contains($0) }
  }
}
