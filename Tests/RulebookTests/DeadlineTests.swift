import LetterModel
import Rulebook
import Testing

private let law = Rulebook.embedded
private let fourWeeks = Period(4, .weeks)

private func safe(_ received: String, _ period: Period = fourWeeks) -> CivilDate? {
  law.complaintDeadline(period, from: .receipt, letterDate: day(received), delivery: .digital)?.safeDay
}

@Suite struct DeadlineTests {
  @Test(arguments: [
    ("2026-11-03", "2026-12-01"), ("2026-11-27", "2026-12-28"), ("2026-11-28", "2026-12-28"),
    ("2026-12-03", "2026-12-31"), ("2027-02-25", "2027-03-30"), ("2027-04-08", "2027-05-07"),
    ("2027-05-08", "2027-06-07"), ("2024-08-23", "2024-09-20"),
  ])
  func `the worked vectors come out`(received: String, last: String) {
    #expect(safe(received) == day(last))
  }

  @Test(arguments: [("2026-12-03", "2027-01-04"), ("2027-04-08", "2027-05-10")])
  func `a closing day gives a later possible day but not a later safe one`(received: String, later: String) {
    let deadline = law.complaintDeadline(
      fourWeeks, from: .receipt, letterDate: day(received), delivery: .digital)
    #expect(deadline?.possibleDay == day(later))
  }

  /// Letters that would end the day before, on, and after each holiday of 2026 and 2027.
  @Test(arguments: [
    ("2026-03-04", "2026-04-01"), ("2026-03-05", "2026-04-07"), ("2026-03-06", "2026-04-07"),
    ("2026-03-08", "2026-04-07"), ("2026-03-09", "2026-04-07"), ("2026-03-10", "2026-04-07"),
    ("2026-03-11", "2026-04-08"), ("2026-04-15", "2026-05-13"), ("2026-04-16", "2026-05-15"),
    ("2026-04-17", "2026-05-15"), ("2026-04-24", "2026-05-22"), ("2026-04-26", "2026-05-26"),
    ("2026-04-27", "2026-05-26"), ("2026-04-28", "2026-05-26"), ("2026-11-26", "2026-12-24"),
    ("2026-11-27", "2026-12-28"), ("2026-11-30", "2026-12-28"), ("2026-12-04", "2027-01-04"),
    ("2026-12-07", "2027-01-04"), ("2023-04-06", "2023-05-04"), ("2023-04-07", "2023-05-08"),
    ("2024-03-29", "2024-04-26"),
  ])
  func `holidays move the last day and nothing else does`(received: String, last: String) {
    #expect(safe(received) == day(last))
  }

  @Test(arguments: [
    ("2026-01-31", Period(1, .months), "2026-03-02"), ("2026-03-12", Period(6, .months), "2026-09-14"),
    ("2026-03-12", Period(14, .days), "2026-03-26"), ("2026-03-12", Period(6, .weeks), "2026-04-23"),
    ("2024-02-29", Period(1, .years), "2025-02-28"), ("2026-03-12", Period(12, .months), "2027-03-12"),
  ])
  func `months, days, weeks and years count by the calendar`(received: String, period: Period, last: String) {
    #expect(safe(received, period) == day(last))
  }

  @Test func `unknown delivery counts from the letter's date and tells the later day`() {
    let deadline = law.complaintDeadline(fourWeeks, from: .receipt, letterDate: day("2025-03-12"))
    #expect(deadline?.safeDay == day("2025-04-09"))
    #expect(deadline?.possibleDay == day("2025-04-22"))
    #expect(deadline?.steps.last?.isVerified == true)
  }

  @Test func `the postal presumption is no longer confirmed from 2026 on`() {
    #expect(law.presumption("post", on: day("2025-12-31"))?.provenance.isVerified == true)
    #expect(law.presumption("post", on: day("2026-01-01"))?.provenance.isVerified == false)
    #expect(law.presumption("quickbrev", on: day("2025-12-31"))?.deliveryDays == 2)
    #expect(law.presumption("quickbrev", on: day("2026-01-01")) == nil)
    let deadline = law.complaintDeadline(
      fourWeeks, from: .receipt, letterDate: day("2026-03-12"), delivery: .post)
    #expect(deadline?.safeDay == day("2026-04-09"))
    #expect(deadline?.steps.last?.isVerified == false)
  }

  @Test func `a known day of receipt beats presumptions`() {
    let deadline = law.complaintDeadline(
      fourWeeks, from: .receipt, letterDate: day("2026-03-12"), received: day("2026-03-17"), delivery: .post)
    #expect(deadline?.safeDay == day("2026-04-14"))
    #expect(deadline?.possibleDay == nil)
  }

  @Test func `a period from the letter's date or from publication takes no presumption`() {
    for start in [ComplaintDeadline.Start.letterDate, .publication, .event] {
      let deadline = law.complaintDeadline(
        fourWeeks, from: start, letterDate: day("2026-03-12"), received: day("2026-03-20"))
      #expect(deadline?.safeDay == day("2026-04-09"))
      #expect(deadline?.possibleDay == nil)
    }
  }

  @Test func `without a day there is no deadline`() {
    #expect(law.complaintDeadline(fourWeeks, from: .receipt, letterDate: nil) == nil)
    #expect(law.complaintDeadline(fourWeeks, from: .publication, letterDate: nil) == nil)
  }

  @Test(arguments: [
    ("2026-04-08", ComplaintDeadline.NamedDay.tooEarly), ("2026-04-09", .fits), ("2026-04-10", .fits),
    ("2026-04-20", .fits), ("2026-04-21", .tooLate),
  ])
  func `a named day is wrong only outside letter date and post`(
    named: String, verdict: ComplaintDeadline.NamedDay
  ) {
    let deadline = law.complaintDeadline(fourWeeks, from: .receipt, letterDate: day("2026-03-12"))
    #expect(deadline?.judge(named: day(named)) == verdict)
  }

  @Test func `each step says where it comes from`() {
    let deadline = law.complaintDeadline(fourWeeks, from: .receipt, letterDate: day("2026-11-27"))
    #expect(deadline?.steps.map(\.kind) == [.start, .length, .roll, .later])
    #expect(deadline?.steps.allSatisfy { !$0.source.isEmpty } == true)
    #expect(
      deadline?.basis
        == "4 uger fra brevets dato 27. november 2026, som er den sikreste dag at regne fra, rykket fra fredag den 25. december 2026"
    )
  }
}
