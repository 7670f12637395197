import LetterModel
import Rulebook
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    (1999, "1999-04-04"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
    (2023, "2023-04-09"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
    (2027, "2027-03-28"), (2038, "2038-04-25"),
  ])
  func `Easter falls where the church says`(year: Int, date: String) {
    #expect(DanishCalendar.easter(year) == day(date))
  }

  @Test(arguments: [
    ("2026-01-01", "nytårsdag"), ("2026-04-02", "skærtorsdag"), ("2026-04-03", "langfredag"),
    ("2026-04-05", "påskedag"), ("2026-04-06", "2. påskedag"), ("2026-05-14", "Kristi himmelfartsdag"),
    ("2026-05-24", "pinsedag"), ("2026-05-25", "2. pinsedag"), ("2026-12-25", "juledag"),
    ("2026-12-26", "2. juledag"),
  ])
  func `a holiday has its name and its neighbours their own`(date: String, name: String) {
    #expect(DanishCalendar.holiday(day(date)) == name)
    #expect(DanishCalendar.holiday(day(date).adding(days: -1)) != name)
    #expect(DanishCalendar.holiday(day(date).adding(days: 1)) != name)
  }

  @Test func `store bededag was a holiday up to 2023`() {
    #expect(DanishCalendar.holiday(day("2023-05-05")) == "store bededag")
    #expect(DanishCalendar.holiday(day("2024-04-26")) == nil)
    #expect(DanishCalendar.rolled(day("2023-05-05")) == day("2023-05-08"))
    #expect(DanishCalendar.rolled(day("2024-04-26")) == day("2024-04-26"))
  }

  @Test func `working days leave out weekends and holidays`() {
    #expect(DanishCalendar.workingDay(6, after: day("2025-04-14")) == day("2025-04-25"))
    #expect(DanishCalendar.workingDay(1, after: day("2026-03-13")) == day("2026-03-16"))
    #expect(DanishCalendar.workingDay(0, after: day("2026-03-14")) == day("2026-03-14"))
  }

  @Test func `dates are written as Danes write them`() {
    #expect(DanishCalendar.written(day("2026-04-09")) == "torsdag den 9. april 2026")
  }

  @Test func `every year from 1990 to 2060 has ten holidays, eleven with store bededag`() {
    for year in 1990...2060 {
      let first = CivilDate(year: year, month: 1, day: 1) ?? day("1990-01-01")
      let count = (0..<366).map { first.adding(days: $0) }
        .filter { $0.year == year && DanishCalendar.holiday($0) != nil }.count
      #expect(count == (year <= 2023 ? 11 : 10), "\(year)")
    }
  }
}
