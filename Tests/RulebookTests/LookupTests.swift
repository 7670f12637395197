import LetterModel
import Rulebook
import Testing

/// A day that the tests write as text.
func day(_ text: String) -> CivilDate {
  CivilDate(iso: text) ?? CivilDate(dayNumber: 0)
}

private let law = Rulebook.embedded

@Suite struct StatuteLookupTests {
  @Test(arguments: [
    ("serviceloven", ["sel"]), ("servicelovens", ["sel"]), ("lov om social service", ["sel"]),
    ("barnets lovs", ["bl"]), ("bl", ["bl", "byggeloven"]), ("pl", ["pensionsloven", "planloven"]),
    ("retssikkerhedsloven", ["rsl", "tvangsindgrebsloven"]), ("kagerloven", []),
  ])
  func `an act is found by its names, and collisions give all`(name: String, ids: [String]) {
    #expect(law.statute(named: name).map(\.id) == ids)
  }

  @Test func `discretion follows the section`() {
    let date = day("2026-03-12")
    #expect(law.discretion(statute: "sel", section: "100", asOf: date) == .discretionary)
    #expect(law.discretion(statute: "sel", section: "100", subsection: "1", asOf: date) == .discretionary)
    #expect(law.discretion(statute: "sel", section: "3a", asOf: date) == .bound)
    #expect(law.discretion(statute: "las", section: "999", asOf: date) == .unknown)
    #expect(law.discretion(statute: "las", section: "25", asOf: date) == .bound)
  }

  @Test func `sections that are not listed follow the act where it is of one kind`() {
    let date = day("2026-03-12")
    #expect(law.discretion(statute: "sel", section: "84", asOf: date) == .discretionary)
    #expect(law.discretion(statute: "sel", section: nil, asOf: date) == .discretionary)
    #expect(law.discretion(statute: "boligstoetteloven", section: "21", asOf: date) == .bound)
    #expect(law.discretion(statute: "pensionsloven", section: "17", asOf: date) == .discretionary)
    #expect(law.discretion(statute: "las", section: nil, asOf: date) == .unknown)
  }

  @Test func `an act says nothing before it is in force`() {
    #expect(law.discretion(statute: "bl", section: "86", asOf: day("2023-12-31")) == .unknown)
    #expect(law.discretion(statute: "bl", section: "86", asOf: day("2024-01-01")) == .discretionary)
  }
}

@Suite struct SectionRuleTests {
  @Test func `a child's merudgifter moved to barnets lov on 1 January 2024`() {
    #expect(
      law.movedSection(statute: "sel", section: "41", asOf: day("2023-12-31"), isChildCase: true) == nil)
    let moved = law.movedSection(statute: "sel", section: "41", asOf: day("2024-01-01"), isChildCase: true)
    #expect(moved?.newReference == "barnets lov § 86")
  }

  @Test(arguments: ["83", "112", "113 b", "114", "116", "117", "117 a", "118", "119", "122"])
  func `sections that barnets lov § 90 lends to children are never stale`(section: String) {
    #expect(
      law.movedSection(statute: "sel", section: section, asOf: day("2026-05-01"), isChildCase: true) == nil)
  }

  @Test func `home care for the old is doubtful only from 1 July 2025 and never for others`() {
    func moved(_ date: String, elderly: Bool) -> Confidence? {
      law.movedSection(
        statute: "sel", section: "83", asOf: day(date), isChildCase: false, isElderly: elderly)?.confidence
    }
    #expect(moved("2025-06-30", elderly: true) == nil)
    #expect(moved("2025-07-01", elderly: true) == .low)
    #expect(moved("2025-07-01", elderly: false) == nil)
  }

  @Test func `a number that was not found is not named`() {
    let moved = law.movedSection(statute: "sel", section: "51", asOf: day("2025-01-01"), isChildCase: true)
    #expect(moved != nil)
    #expect(moved?.newReference == nil)
  }

  @Test func `fourteen weeks go for the listed help only`() {
    #expect(law.noticePeriodRequired(statute: "sel", section: "96")?.period == Period(14, .weeks))
    #expect(law.noticePeriodRequired(statute: "sel", section: "100") == nil)
    #expect(law.noticePeriodRequired(statute: "bl", section: "87", subsection: "4") != nil)
    #expect(law.noticePeriodRequired(statute: "bl", section: "87", subsection: "1") == nil)
  }
}

@Suite struct BodyNameTests {
  @Test func `a body is found by name and genitive`() {
    #expect(law.body(named: "ankestyrelsens", asOf: nil)?.body == .ankestyrelsen)
    #expect(
      law.body(named: "miljø- og fødevareklagenævnet", asOf: nil)?.body == .miljoeOgFoedevareklagenaevnet)
    #expect(law.body(named: "foreningen", asOf: nil) == nil)
  }

  @Test func `an old name is right until its day`() {
    let before = law.body(named: "natur- og miljøklagenævnet", asOf: day("2017-01-31"))
    #expect(before?.isOutdated == false)
    let after = law.body(named: "natur- og miljøklagenævnet", asOf: day("2017-02-01"))
    #expect(after?.isOutdated == true)
    #expect(after?.successor != nil)
  }

  @Test func `an old word counts from its day on`() {
    #expect(law.renamed(named: "uddannelseshjælp", asOf: day("2025-06-30")).isEmpty)
    #expect(
      law.renamed(named: "uddannelseshjælp", asOf: day("2025-07-01")).map(\.newName) == ["kontanthjælp"])
  }
}
