import LetterModel
import Testing

@Suite struct `days of the calendar` {
  @Test func `every day from 1900 to 2100 goes to its number and back`() throws {
    let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2100, month: 12, day: 31))
    var expected = first
    for number in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: number)
      #expect(date == expected && date.dayNumber == number)
      expected = date.adding(days: 1)
    }
  }

  @Test func `21 November 2026 is a Saturday`() {
    #expect(CivilDate(iso: "2026-11-21")?.weekday == 6)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-04-31", "26-04-01", "2026/04/01", "", "2026-4-1"])
  func `a text that names no day gives no date`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `a month after 31 January is the last day of February`() {
    #expect(CivilDate(iso: "2026-01-31")?.adding(months: 1).description == "2026-02-28")
    #expect(CivilDate(iso: "2024-01-31")?.adding(months: 1).description == "2024-02-29")
  }

  @Test(arguments: [
    ("P4W", "2026-12-01"), ("P14D", "2026-11-17"), ("P6M", "2027-05-03"), ("P1Y", "2027-11-03"),
  ])
  func `a period from 3 November 2026 ends on the right day`(period: String, end: String) throws {
    let start = try #require(CivilDate(iso: "2026-11-03"))
    #expect(Period(iso: period)?.end(after: start).description == end)
    #expect(Period(iso: period)?.description == period)
  }

  @Test(arguments: ["4W", "P4", "PW", "P-4W", "P4X", ""])
  func `a text that is no period gives none`(text: String) {
    #expect(Period(iso: text) == nil)
  }
}
