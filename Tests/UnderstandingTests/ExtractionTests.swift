import DanishText
import LetterModel
import Rulebook
import Testing

@testable import Understanding

@Suite struct `dates as letters write them` {
  private func dates(_ text: String) -> [String] {
    let bytes = Array(text.lowercased().utf8)
    return DateExtraction.run(folded: bytes, in: Span(0, bytes.count)).dates.map { $0.date.description }
  }

  @Test(arguments: [
    ("den 4. maj 2025", "2025-05-04"), ("d. 28. september 2017", "2017-09-28"), ("04-05-2025", "2025-05-04"),
    ("04.05.2025", "2025-05-04"), ("27/08/2024", "2024-08-27"), ("4/5 2025", "2025-05-04"),
    ("2026-03-27", "2026-03-27"), ("den 21-11-2025 10:15", "2025-11-21"), ("4.5.25", "2025-05-04"),
    ("15. jan. 2026", "2026-01-15"), ("1. februar, 2026", "2026-02-01"),
  ])
  func `a date in each of its forms is read`(text: String, expected: String) {
    #expect(dates(text) == [expected])
  }

  @Test(arguments: [
    "27.36.00-G01-12-25", "sag 2025-014567", "tlf. 12 34 56 78", "§ 4, stk. 5", "1.234,50 kr.", "uge 10/11",
    "24/7", "matr.nr. 7c", "kl. 9.30-11.30",
  ])
  func `numbers that are no dates are left alone`(text: String) {
    #expect(dates(text).isEmpty)
  }

  @Test func `the 31st of April and a wrong weekday are impossible`() {
    let bytes = Array("mandag den 31. april 2026 og tirsdag den 4. marts 2026".utf8)
    let found = DateExtraction.run(folded: bytes, in: Span(0, bytes.count)).impossible
    #expect(found.map(\.reason) == [.noSuchDay, .weekday])
  }

  @Test func `a right weekday is not remarked on`() {
    let bytes = Array("onsdag den 4. marts 2026".utf8)
    #expect(DateExtraction.run(folded: bytes, in: Span(0, bytes.count)).impossible.isEmpty)
  }
}

@Suite struct `amounts as letters write them` {
  @Test(arguments: [
    ("9.400 kr.", 940_000), ("kr. 9.400,50", 940_050), ("1.200,-", 120_000), ("12.550 kroner", 1_255_000),
    ("500 kr", 50_000), ("2 214 kr.", 221_400), ("9132 kr. i alt", 913_200),
  ])
  func `an amount is read in øre`(text: String, oere: Int) {
    let bytes = Array(text.utf8)
    #expect(AmountExtraction.run(folded: bytes, in: Span(0, bytes.count)).map(\.oere) == [oere])
  }

  @Test(arguments: ["12 timer", "§ 100", "4 uger", "2,5 km", "2026"])
  func `other numbers are no amounts`(text: String) {
    let bytes = Array(text.utf8)
    #expect(AmountExtraction.run(folded: bytes, in: Span(0, bytes.count)).isEmpty)
  }
}

@Suite struct `references to law` {
  private func sections(_ text: String) -> [String] {
    let bytes = Array(text.lowercased().utf8)
    return SectionScanner(folded: bytes).run(in: Span(0, bytes.count)).map { raw in
      [raw.section, raw.subsection.map { "stk " + $0 }, raw.number.map { "nr " + $0 }]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("§ 26, stk. 1, nr. 1", ["26 stk 1 nr 1"]), ("§ 58 stk. 1", ["58 stk 1"]),
    ("§ 12 b, stk. 1", ["12 b stk 1"]),
    ("§ 12 h, stk. 5, 3. pkt.", ["12 h stk 5"]), ("§§ 75, 78 og 80", ["75", "78", "80"]),
    ("§§ 20, 21", ["20", "21"]),
    ("§ 9, stk. 4, jf. § 33, stk. 3", ["9 stk 4", "33 stk 3"]), ("§ 26, stk. 1 og 2", ["26 stk 1"]),
    ("§§ 24-25", ["24", "25"]), ("paragraf 83", ["83"]), ("§42", ["42"]),
    ("§ 62, stk. 1 i planloven", ["62 stk 1"]),
    ("§ 28 i miljøbeskyttelsesloven", ["28"]), ("§§ 83 og 83 a", ["83", "83 a"]), ("§ 109e", ["109 e"]),
  ])
  func `a reference in each of its forms is read`(text: String, expected: [String]) {
    #expect(sections(text) == expected)
  }
}
