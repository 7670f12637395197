import DanishText
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
      .nearly(
        childRefusal(
          "Den tidligere afgørelse er truffet efter servicelovens § 41. Nu gælder barnets lov § 86.")),
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
    return endedBenefits(date, context) + references(date, context)
  }

  private static func references(_ date: CivilDate, _ context: RuleContext) -> [Finding] {
    context.facts.legalReferences.compactMap { reference in
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
    if let section = reference.section, isNewHelpOfOldAge(reference, date, context),
      let moved = context.rulebook.movedSection(
        statute: statute, section: section, subsection: reference.subsection, asOf: date,
        isChildCase: context.isChildCase, isElderly: true),
      moved.conditions == [.elderly], moved.provenance.isVerified
    {
      let place = moved.newReference.map { " Nu: \($0)." } ?? ""
      return (
        "For ældre flyttede reglen den \(Wording.date(moved.changedOn)).\(place)", moved.changedOn
      )
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
    if context.earlierYear(in: span, before: day.year) { return true }
    let told = context.cues(.history).filter { span.contains($0) }
    // "Afgørelsen er truffet efter § 52, som vi også brugte tidligere": what comes behind the provision takes nothing back.
    let isApplied = context.holds(applying, sentence) && context.foldedWords(of: sentence).contains("efter")
    return told.contains { !isApplied || $0.start < reference.span.start }
  }

  private static let applying: ClosedWords = ["truffet", "træffes", "træffer", "afgjort", "afgør", "afgøres"]

  // MARK: Old age

  /// An answer to somebody far above the folkepensionsalder about help first applied for after ældreloven came into force.
  /// Who is younger, or has a disability that does not come of age, keeps the rules of serviceloven, and so does who has
  /// not been assessed again (serviceloven § 2, stk. 5).
  private static func isNewHelpOfOldAge(
    _ reference: LegalReference, _ date: CivilDate, _ context: RuleContext
  ) -> Bool {
    guard reference.role == .own, let start = CivilDate(year: 2025, month: 7, day: 1), date >= start,
      context.judgedDecisions.contains(where: { [.refusal, .partial].contains($0.decision.outcome) }),
      !context.facts.legalReferences.contains(where: { $0.statute == "aeldreloven" })
    else { return false }
    let applied = context.sentences(.application).map(\.span)
    let days = context.facts.dates.filter { day in applied.contains { $0.contains(day.span) } }.map(\.date)
    guard !days.isEmpty, days.allSatisfy({ $0 >= start }), statesOldAge(context) else { return false }
    return !context.outsideGuidance.contains { sentence in
      context.foldedWords(of: sentence).contains { lifelong.stand(in: $0) }
    }
  }

  /// "Du er 81 år", "Du er 81 år gammel".
  private static func statesOldAge(_ context: RuleContext) -> Bool {
    context.outsideGuidance.contains { sentence in
      let words = context.foldedWords(of: sentence)
      return words.indices.dropFirst(2).dropLast().contains { index in
        words[index + 1] == "år" && (Int(words[index]) ?? 0) >= oldAge && (Int(words[index]) ?? 0) < 110
          && (words[index - 2] == "du" && words[index - 1] == "er"
            || words[index - 2] == "er" && words[index - 1] == "du")
      }
    }
  }

  private static let oldAge = 75
  private static let lifelong: WordParts = [
    "medfødt", "handicap", "udviklingshæm", "sclerose", "sklerose", "spasti", "parese", "rygmarv", "lammet",
    "hjerneskade", "barndom", "revurder", "hidtil", "hjælper-ordning", "bpa",
  ]

  // MARK: Benefits that are gone

  /// "Vi nedsætter din uddannelseshjælp": the result is about a benefit that had ended, and about no time before that.
  private static func endedBenefits(_ date: CivilDate, _ context: RuleContext) -> [Finding] {
    let decided = context.judgedDecisions.filter { $0.decision.outcome != .repayment }
    let hits = context.renamedHits { ended.contains($0.id) && $0.provenance.isVerified }
    var told: Set<Int> = []
    return hits.compactMap { hit in
      guard let change = hit.entry.changedOn, date >= change, let index = context.sentenceIndex(at: hit.span),
        let (number, decision) = decided.first(where: { $0.decision.sentences.contains(index) }),
        !speaksOfTimeBefore(change, decision, context), told.insert(number).inserted
      else { return nil }
      return finding(
        [.at(hit.span)], confidence: .medium,
        message:
          "\(context.letter.string(hit.span)) ophørte den \(Wording.date(change)). Nu: \(hit.entry.newName).",
        decision: number)
    }
  }

  private static func speaksOfTimeBefore(_ day: CivilDate, _ decision: Decision, _ context: RuleContext)
    -> Bool
  {
    context.effects(of: decision).contains { $0.date < day }
      || decision.sentences.contains { index in
        let sentence = context.facts.sentences[index]
        return context.isHistory(sentence, before: day)
          || context.cues(.history).contains { sentence.span.contains($0) }
      }
  }

  private static let ended: Set<String> = ["uddannelseshjaelp", "overgangsydelse", "sho-ydelse"]
}
