import LetterModel
import Understanding

/// The guidance stands where nobody reads: in a footer or in the middle of quoted law.
enum K12GuidanceHidden: Rule {
  static let card = RuleCard(
    id: "K12", slug: "guidance-hidden", title: "Klagevejledningen er gemt", severity: .advice, basis: nil,
    explanation: """
      Klagevejledningen står i sidefoden eller inde i gengivet lovtekst. Den bør have sin egen overskrift, så du finder den.
      """,
    staffMessage: "Giv klagevejledningen sin egen overskrift, fx \"Du kan klage\", i selve brevet.",
    complaintPoint: nil,
    cues: ["klagevejledning i sidefod eller i citeret lov"],
    traps: ["Et eget afsnit sidst i brevet er i orden."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: "",
          after: """
            Lovgrundlag

            § 100. Kommunalbestyrelsen skal yde dækning af nødvendige merudgifter.
            Stk. 2. ⟦Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen, ved at sende \
            klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.⟧
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: "",
          after: """
            § 97. Kommunen skal tilbyde ledsagelse.
            Stk. 2. ⟦Klage til Ankestyrelsen sendes til Borgerservice, Rådhustorvet 1, 9999 Norddal, inden 4 uger fra \
            modtagelsen.⟧
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: "",
          signature: ExampleLetter.signature + "\n\nDu kan klage\n\n" + ExampleLetter.guidance)),
      .nearly(ExampleLetter.refusal(klagevejledning: "")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      guard let section = decision.klagevejledning.section else { return nil }
      let parts = context.facts.sentences.filter { sentence in
        section.contains(sentence.span) && RuleContext.guidanceRoles.contains { sentence.has($0) }
      }
      let hidden = parts.filter { [.footer, .quotedLaw, .footnote].contains(context.blockRole($0)) }
      guard let first = hidden.first, hidden.count == parts.count else { return nil }
      return finding([.at(first.span)], confidence: .medium, decision: index)
    }
  }
}
