import LetterModel
import Understanding

/// A sentence of more than 25 words.
enum S1LongSentence: Rule {
  static let card = RuleCard(
    id: "S1", slug: "long-sentence", title: "Lang sætning", severity: .advice, basis: nil,
    explanation: "Sætningen er så lang, at den er svær at følge. Læs den i bidder.",
    staffMessage: "Del sætningen: ét budskab i hver.", complaintPoint: nil,
    cues: ["mere end 25 ord i en sætning i brødteksten"],
    traps: ["Lister, citeret lovtekst, adresser og beregninger."],
    examples: [
      .fires(
        ExampleLetter.grant(
          next: """
            ⟦Høreklinikken, som kommunen har en aftale med, og som du selv kan vælge mellem tre afdelinger af, ringer til dig i \
            løbet af de næste to uger for at finde en tid, der passer dig, hvorefter apparatet bliver tilpasset.⟧
            """)),
      .fires(
        ExampleLetter.letter(
          heading: "Til orientering om ny parkeringsplads",
          """
          ⟦Vi går i gang med at bygge en ny parkeringsplads bag rådhuset, så borgere, der kommer langvejs fra, i fremtiden kan \
          finde et sted at holde, uden at de skal køre rundt i de små gader i timevis.⟧
          """)),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.meeting()),
      .nearly(
        ExampleLetter.grant(
          next:
            "Høreklinikken ringer til dig i løbet af de næste to uger og finder sammen med dig en tid, der passer dig godt."
        )),
      .nearly(
        ExampleLetter.grant(
          next: """
            Lovgrundlag

            § 112. Kommunalbestyrelsen skal yde støtte til hjælpemidler til personer med varigt nedsat fysisk eller psykisk \
            funktionsevne, når hjælpemidlet i væsentlig grad kan afhjælpe de varige følger af den nedsatte funktionsevne.
            """)),
    ])

  /// Longest sentence that passes, in words (the guide for social workers sets 25).
  static let limit = 25

  static func findings(in context: RuleContext) -> [Finding] {
    context.running.compactMap { sentence in
      let words = context.words(in: sentence)
      guard words > limit, !context.isCalculation(sentence) else { return nil }
      return finding(
        [.at(sentence.span)], confidence: .high, message: "Sætningen har \(words) ord. \(card.staffMessage)")
    }
  }
}
