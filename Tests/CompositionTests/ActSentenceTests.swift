import Rulebook
import Testing
import Understanding

@testable import Composition

@Suite struct `A sentence that restates an act` {
  private func actions(_ sentence: String, _ roles: [SentenceRole] = [.demand]) -> [String] {
    var fixture = Fixture.refusal()
    fixture.add(sentence, roles)
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    return summary.texts(.actions).filter { !$0.contains("klage") }
  }

  @Test(arguments: [
    "Forvaltningslovens § 15 b lader myndigheden undtage oplysninger, når din interesse bør vige.",
    "Det følger af retssikkerhedslovens § 11, at du skal medvirke til at få sagen oplyst.",
    "Det fremgår af § 49, at personer, der får hjælp, skal give besked om ændringer.",
    "Efter § 8 kan kommunen bede dig om at dokumentere udgiften.",
    "Loven kræver, at ansøgningen skal være underskrevet.",
    "Aktivlovens § 81 forudsætter, at udgiften skal være uforudset.",
  ])
  func `is no action`(_ sentence: String) {
    #expect(actions(sentence).isEmpty)
  }

  @Test(arguments: [
    "Efter § 11 skal du sende os din lønseddel.",
    "Du skal give os besked om ændringer efter retssikkerhedslovens § 11.",
    "Send os din årsopgørelse, så vi kan vurdere sagen efter aktivloven.",
    "Vi beder dig derfor efter § 11 sende os dit regnskab.",
  ])
  func `is an action where it asks the reader`(_ sentence: String) {
    #expect(actions(sentence).count == 1)
  }
}
