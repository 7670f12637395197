import LetterModel
import Rulebook
import Understanding

/// A rule that was repealed or had moved on the day of the letter.
enum H3OutdatedLaw: Rule {
  static let card = RuleCard(
    id: "H3", slug: "outdated-law", title: "Ophævet eller flyttet regel", severity: .error,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Brevet henviser til en regel, som ikke længere gjaldt eller var flyttet til en anden lov, da brevet blev skrevet. \
      Indholdet kan være det samme, men du kan ikke slå den op.
      """,
    staffMessage: "Reglen gjaldt ikke på brevets dato.",
    complaintPoint: "Afgørelsen bygger på en regel, der ikke gjaldt på afgørelsestidspunktet.",
    cues: ["servicelovens § 41 i en børnesag efter 1. januar 2024", "en ophævet lov som grundlag"],
    traps: [
      "Brevet beskriver en ældre periode eller en ældre afgørelse.",
      "Nogle af servicelovens regler gælder stadig for børn gennem barnets lov § 90.",
    ],
    examples: [
      .fires(childRefusal("Merudgifter til børn gives efter ⟦servicelovens § 41⟧.")),
      .fires(childRefusal("Vi har afgjort sagen efter ⟦§ 41, stk. 1, i lov om social service⟧.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .fires(
        childRefusal(
          "Hjælpen blev i 2022 givet efter ⟦servicelovens § 41⟧. Nu afgør vi spørgsmålet efter samme bestemmelse."
        )),
      .nearly(
        childRefusal(
          "Merudgifter gives efter barnets lov § 86. I 2022 fik I dækket bleer efter servicelovens § 41.")),
      .nearly(childRefusal("Hjælpemidler til børn gives efter servicelovens § 112, jf. barnets lov § 90.")),
    ])

  private static func childRefusal(_ rule: String) -> String {
    ExampleLetter.letter(
      heading: "Afslag på merudgifter til jeres søn",
      "I får afslag på dækning af udgiften til en cykel til jeres søn Silas på 8 år, som I søgte om den 2. februar 2026.",
      rule + """
         Silas har diabetes. Lægen skriver den 20. februar 2026, at han kan cykle som andre børn. Vi har lagt vægt på, at \
        en cykel er en almindelig udgift for familier med børn.
        """, "Du kan klage\n\n" + ExampleLetter.guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    // A template without a date is for letters of today.
    guard let date = context.facts.date?.value ?? (context.facts.isTemplate ? context.asOf : nil) else {
      return []
    }
    return context.facts.legalReferences.compactMap { reference in
      guard reference.role == .own || reference.role == .klagevejledning, let statute = reference.statute,
        let change = change(reference, statute, date, context),
        !speaksOfThePast(reference, change.day, context)
      else { return nil }
      return finding(
        [.at(reference.span)], confidence: .high, message: change.message,
        decision: context.judgedDecisions.count == 1 ? context.judgedDecisions[0].index : nil)
    }
  }

  private static func change(
    _ reference: LegalReference, _ statute: String, _ date: CivilDate, _ context: RuleContext
  ) -> (message: String, day: CivilDate)? {
    if let section = reference.section {
      let moved = context.rulebook.movedSection(
        statute: statute, section: section, subsection: reference.subsection, asOf: date,
        isChildCase: context.isChildCase)
      // A move that is only likely is no error; the catalogue knows no lower degree here.
      if let moved, moved.confidence == .high, moved.provenance.isVerified {
        let place = moved.newReference.map { " Nu: \($0)." } ?? ""
        return ("Reglen flyttede den \(Wording.date(moved.changedOn)).\(place)", moved.changedOn)
      }
    }
    // The old data protection act has a rule of its own.
    guard statute != "persondataloven", let act = context.rulebook.statute(id: statute),
      let last = act.validTo,
      last < date, act.provenance.isVerified
    else { return nil }
    return ("\(act.shortName) var ophævet på brevets dato.", last.adding(days: 1))
  }

  /// A citation beside an earlier date, an earlier year or in a sentence about what was decided then is history.
  private static func speaksOfThePast(_ reference: LegalReference, _ day: CivilDate, _ context: RuleContext)
    -> Bool
  {
    guard let index = context.sentenceIndex(at: reference.span) else { return true }
    let sentence = context.facts.sentences[index]
    let span = sentence.span
    // "Hjælpen blev givet efter § 52. Nu afgør vi spørgsmålet efter samme bestemmelse."
    let next = context.facts.sentences[(index + 1)...].prefix(2)
    if next.contains(where: { context.folded($0.span).contains("efter samme bestemmelse") }) { return false }
    if context.facts.dates.contains(where: { span.contains($0.span) && $0.date < day }) { return true }
    return context.cues(.history).contains { span.contains($0) }
      || context.earlierYear(in: span, before: day.year)
  }
}
