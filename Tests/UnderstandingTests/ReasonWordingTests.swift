import LetterModel
import Testing

@testable import Understanding

/// Ways of weighing that letters use, and sentences that only sound like it.
@Suite struct ReasonWordingTests {
  static let weighing: [String] = [
    "En ugentlig hjælp ville tage den træning fra dig, som gulvene giver.",
    "Vi forstår godt, at du gerne vil have det oftere, men boligen bliver ren nok på to uger.",
    "Det tæller mest, at du selv kan holde køkkenet.",
    "Så længe du kan dele opgaven op over dagen, er der ikke brug for en hjælper.",
    "Vi har lagt vægt på, at hjælpen ikke svarer til det sædvanlige i området.",
    "Derfor måtte ønsket om en fast dag, som du har haft i mange år, vige.",
  ]

  static let notWeighing: [String] = [
    "Hjælpen skal være nødvendig og rimelig for personer med nedsat funktionsevne.",
    "Efter servicelovens § 83 skal kommunen tilbyde hjælp til personer, der ikke selv kan udføre opgaverne.",
    "Vi sendte dig den 2. marts 2026 de oplysninger, som vi ville lægge til grund.",
    "Der henvises i øvrigt til det anførte ovenfor.",
    "Vi har lagt vægt på de lægelige oplysninger.",
  ]

  private func reasons(_ sentence: String) throws -> Begrundelse {
    try Letters.facts(
      "Afslag på hjælp til rengøring",
      "Vi giver dig afslag på hjælp til rengøring efter servicelovens § 83. "
        + "Du viste den 4. februar 2026, at du kan støve af og gå 200 meter. " + sentence
    ).begrundelse
  }

  @Test(arguments: weighing) func `a weighing in plain words is a main consideration`(_ sentence: String)
    throws
  {
    #expect(try reasons(sentence).hovedhensyn.status == .present, "\(sentence)")
  }

  @Test(arguments: notWeighing) func `rule, procedure and reference weigh nothing`(_ sentence: String) throws
  {
    #expect(try reasons(sentence).hovedhensyn.status == .missing, "\(sentence)")
  }

  @Test(arguments: [
    "Vi skrev til dig den 5. januar 2026 og spurgte, om du havde bemærkninger. Vi fik ikke svar.",
    "Du har fået lejlighed til at udtale dig i vores brev af 1. februar 2026 og har ikke svaret.",
    "Du blev partshørt den 3. februar 2026 og er ikke kommet med bemærkninger.",
  ]) func `how the citizen was heard is no fact of the case`(_ body: String) throws {
    let facts = try Letters.facts("Afgørelse", "Vi stopper din hjælp til rengøring. " + body)
    #expect(facts.begrundelse.faktum.status == .missing, "\(body)")
  }

  @Test(arguments: [
    "Udledning fra Kærvej 9 er tilladt på vilkår: tanken tømmes hvert år.",
    "Vi giver tilladelse til overkørslen. Vilkår: bredden må højst være 4 meter.",
  ]) func `a permit on conditions must give reasons`(_ body: String) throws {
    #expect(try Letters.facts("Tilladelse", body).begrundelse.status != .notRequired, "\(body)")
  }

  @Test func `a permit without conditions needs none`() throws {
    let facts = try Letters.facts(
      "Tilladelse", "Vi giver tilladelse til overkørslen. Tilladelsen er givet uden vilkår.")
    #expect(facts.begrundelse.status == .notRequired)
  }
}
