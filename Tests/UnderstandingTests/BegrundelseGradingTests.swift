import LetterModel
import Testing

@testable import Understanding

/// The graded examples of the legal reference (law.md § 2.6), with a letter around them.
@Suite struct BegrundelseGradingTests {
  private static let complaint = """

    Klagevejledning
    Du kan klage til Ankestyrelsen inden 4 uger efter, at du har modtaget afgørelsen. Send klagen til Borgerservice, \
    Torvet 1, 9999 Nørrelund.
    """

  private func grade(_ heading: String, _ body: String) throws -> [Status] {
    let facts = try Letters.facts(heading, body + "\n" + BegrundelseGradingTests.complaint)
    #expect(facts.kind == .decision)
    let reasons = facts.begrundelse
    return [reasons.retsregel.status, reasons.hovedhensyn.status, reasons.faktum.status]
  }

  @Test func `a formula alone is no reason`() throws {
    let grades = try grade(
      "Afslag på hjælp til rengøring",
      "Vi giver dig afslag på hjælp til rengøring. Efter en konkret og individuel vurdering opfylder du ikke betingelserne."
    )
    #expect(grades == [.missing, .missing, .missing])
  }

  @Test func `a source without what it says is an incomplete fact`() throws {
    let grades = try grade(
      "Afslag på hjælp til rengøring",
      """
      Vi giver dig afslag på hjælp til rengøring. Afgørelsen er truffet efter § 83 i serviceloven. Vi har lagt vægt på de \
      lægelige oplysninger.
      """)
    #expect(grades == [.present, .missing, .incomplete])
  }

  @Test func `an observation and what follows from it are fact and consideration`() throws {
    let grades = try grade(
      "Afslag på elektrisk lænestol",
      """
      Du får ikke en elektrisk lænestol. Afgørelsen er truffet efter § 112, stk. 1, i serviceloven. Ergoterapeuten så den \
      4. februar 2026, at du selv kan rejse dig med armlæn. Derfor vil en elektrisk stol ikke i væsentlig grad lette din \
      hverdag.
      """)
    #expect(grades == [.present, .present, .present])
  }

  @Test func `a standard alone is neither rule nor consideration`() throws {
    let grades = try grade(
      "Afgørelse om rengøring",
      """
      Du får rengøring hver tredje uge. Du søgte om rengøring hver uge. Kommunens kvalitetsstandard giver højst rengøring \
      hver tredje uge. Derfor får du rengøring hver tredje uge.
      """)
    #expect(grades == [.missing, .missing, .missing])
  }

  @Test func `a rule of procedure is an incomplete rule`() throws {
    let grades = try grade(
      "Afslag på din ansøgning om kontanthjælp",
      """
      Vi giver dig afslag på kontanthjælp. Du har ikke sendt lønsedler for april, som vi bad om i brev af 2. februar 2026 \
      med frist den 16. februar 2026. Derfor kan vi ikke beregne din ydelse, jf. retssikkerhedslovens § 11.
      """)
    #expect(grades == [.incomplete, .notRequired, .present])
  }

  @Test func `a judgement of behaviour without rule or fact grades nothing`() throws {
    let grades = try grade(
      "Stop for dine sygedagpenge", "Du samarbejder ikke om din sag, og derfor stopper vi dine sygedagpenge.")
    #expect(grades[0] == .missing)
    #expect(grades[2] == .missing)
  }

  @Test func `full medhold needs no reasons`() throws {
    let facts = try Letters.facts(
      "Bevilling af hjælp til briller", "Din ansøgning er imødekommet. Du får det, du har søgt om.")
    #expect(facts.outcomes == [.grant])
    #expect(facts.begrundelse.status == .notRequired)
    #expect(facts.klagevejledning.status == .notRequired)
  }

  @Test func `less than was applied for is partial and must be reasoned`() throws {
    let facts = try Letters.facts(
      "Afgørelse om støtte",
      "Du får 6 timers støtte om ugen. Du søgte om 12 timer. Vi mener, at 6 timer er nok.")
    #expect(facts.outcomes == [.partial])
    #expect(facts.begrundelse.retsregel.status == .missing)
    #expect(facts.begrundelse.status != .notRequired)
  }

  @Test func `reasons in an enclosure that is not here cannot be judged`() throws {
    let facts = try Letters.facts(
      "Afslag på hjælp til briller",
      "Vi giver dig afslag på hjælp til briller.\n\nBegrundelse: Se vedlagte notat." + "\n"
        + BegrundelseGradingTests.complaint)
    #expect(facts.begrundelse.status == .cannotTell)
  }

  @Test func `a page of quoted law is a rule and nothing else`() throws {
    let grades = try grade(
      "Afslag på hjælpemiddel",
      """
      Vi giver dig afslag på hjælpemidlet. Se begrundelsen nedenfor.

      Begrundelse
      I servicelovens § 112, stk. 1, hedder det: "Kommunalbestyrelsen skal yde støtte til hjælpemidler til personer med \
      varigt nedsat fysisk eller psykisk funktionsevne, når hjælpemidlet i væsentlig grad kan afhjælpe de varige følger \
      af den nedsatte funktionsevne, eller er nødvendigt for, at den pågældende kan udøve et erhverv."
      """)
    #expect(grades[0] == .present)
    #expect(grades[2] == .missing)
  }

  @Test func `contested facts that are weighed are facts`() throws {
    let grades = try grade(
      "Afslag på invalideparkering",
      """
      Du får afslag på kort til parkering. Du oplyser, at du ikke kan gå mere end 50 meter. Lægen skriver i attest af \
      9. februar 2026, at du kan gå 300 meter. Vi lægger lægens oplysning til grund, fordi den bygger på en gangtest samme dag.
      """)
    #expect(grades[2] == .present)
  }
}
