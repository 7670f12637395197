import Composition
import LetterModel
import Rulebook
import Testing
import Understanding

/// What a summary asks of the citizen, what it only tells, and what it takes for a reason.
@Suite struct `What the letter asks, and what it only tells` {
  /// The boxes of a refusal with one more sentence that the cues take for a demand.
  private func boxes(_ sentence: String, _ roles: [SentenceRole] = [.demand]) -> [String] {
    var fixture = Fixture.refusal()
    fixture.add(sentence, roles)
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    return summary.texts(.actions).filter { $0.hasPrefix("☐") && !$0.contains("klage") }
  }

  @Test(arguments: [
    "Kommunen beslutter senere, om du skal have et fleksjob.",
    "Rapporten viser, at du skal have hjælp til badet.",
    "Lægen vurderer, hvor du skal bo fremover.",
    "Nævnet afgør, hvornår du skal flytte.",
    "Teamet har talt om, hvad du skal lære først.",
  ])
  func `a duty in a clause that others decide or find is not asked for`(sentence: String) {
    #expect(boxes(sentence).isEmpty)
  }

  @Test(arguments: [
    "Du skal sende dine lønsedler.", "Vi beder om, at du skal have svaret på skemaet.",
    "Det betyder, at du skal betale 400 kr.",
  ])
  func `a duty of the citizen's own is asked for`(sentence: String) {
    #expect(boxes(sentence).count == 1, "\(boxes(sentence))")
  }

  @Test(arguments: ["11.200 kr.", "Ja, 6 timer.", "3 børn."])
  func `a cell of a table is no reason`(cell: String) {
    var fixture = Fixture.refusal()
    let index = fixture.add(cell, [.fact], content: 5)
    fixture.facts.decisions[0].begrundelse.grounds.insert(index, at: 0)
    let lines = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.why)
    #expect(!lines.contains(cell) && !lines.isEmpty, "\(lines)")
  }

  @Test func `a letter with a rule and nothing of the case is said to give no reason`() {
    var fixture = Fixture.refusal()
    fixture.facts.decisions[0].begrundelse.status = .incomplete
    fixture.facts.decisions[0].begrundelse.faktum = Element(.missing, [])
    fixture.facts.decisions[0].begrundelse.hovedhensyn = Element(.missing, [])
    let full = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.why)
    #expect(!full.contains("Brevet siger ikke hvorfor."), "what counted is told, whatever its status")
    fixture.facts.decisions[0].begrundelse.grounds = []
    let bare = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.why)
    #expect(bare.last == "Brevet siger ikke hvorfor.", "\(bare)")
  }
}
