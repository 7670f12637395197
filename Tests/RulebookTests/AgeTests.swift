import LetterModel
import Rulebook
import Testing

@Suite struct AgeTests {
  private let law = Rulebook.embedded

  @Test func `a fresh rulebook needs no warning`() {
    #expect(law.ageWarnings(asOf: law.date).isEmpty)
    #expect(law.ageWarnings(asOf: law.date.adding(months: 12)).isEmpty)
  }

  @Test func `after a year it says so`() {
    #expect(law.ageWarnings(asOf: law.date.adding(months: 12).adding(days: 1)).count == 1)
  }

  @Test func `employment law is doubtful from 1 January 2027 and other fields are not`() {
    #expect(law.ageWarnings(asOf: day("2026-12-31"), fields: ["beskæftigelse"]).isEmpty)
    #expect(law.ageWarnings(asOf: day("2027-01-01"), fields: ["beskæftigelse"]).count == 1)
    #expect(law.ageWarnings(asOf: day("2027-01-01"), fields: ["social"]).isEmpty)
  }
}
