import DanishText
import LetterModel
import Testing

/// The texts that a pattern hits.
private func hits(
  _ pattern: String, _ text: String, classes: [String: [String]] = [:], category: String = "cue"
) throws -> [String] {
  let made = try PhraseTable(patterns: [(category, "k", pattern)], classes: classes)
  let table = PhraseTable(encoded: made.encoded())
  let analysed = TextAnalyser.analyse(letter(text), phrases: table)
  return analysed.hits.map { String(decoding: analysed.bytes[$0.span.range], as: UTF8.self) }
}

@Suite struct PhraseTests {
  private static let bodies = ["body": ["Ankestyrelsen", "Folketingets Ombudsmand", "*nævnet"]]

  @Test(arguments: [
    ("afslag", "Du får AFSLAG.", ["AFSLAG"]),
    ("får|fik afslag", "Du fik afslag. Du får ikke afslag.", ["fik afslag"]),
    ("bevilg* hjælp", "Vi bevilger hjælp", ["bevilger hjælp"]),
    ("*ydelse", "Din merudgiftsydelse ophører", ["merudgiftsydelse"]),
    ("kan (ikke) klage", "Du kan klage. Du kan ikke klage.", ["kan klage", "kan ikke klage"]),
    ("kan ikke? klage", "Du kan klage. Du kan ikke klage.", ["kan klage", "kan ikke klage"]),
    (
      "klage (til kommunen) senest", "klage senest, klage til kommunen senest",
      ["klage senest", "klage til kommunen senest"]
    ),
    ("inden {num} uger", "inden 4 uger eller inden fire uger", ["inden 4 uger", "inden fire uger"]),
    ("senest den {date}", "senest den 3. juli 2025", ["senest den 3. juli 2025"]),
    ("på {amount}", "på 5.100 kr. og på kr. 20 og på 500,- nu", ["på 5.100 kr.", "på kr. 20", "på 500,-"]),
    (
      "efter {section} i", "efter § 100, stk. 1, nr. 2, i loven og efter § 12 b, stk. 1 i loven",
      ["efter § 12 b, stk. 1 i"]
    ),
    (
      "{section} ,? i", "efter § 100, stk. 1, nr. 2, litra b, 2. pkt., i loven",
      ["§ 100, stk. 1, nr. 2, litra b, 2. pkt., i"]
    ),
    (
      "klage til {body}", "klage til Folketingets Ombudsmand, klage til Planklagenævnet",
      ["klage til Folketingets Ombudsmand", "klage til Planklagenævnet"]
    ),
    ("{body}|byretten", "Folketingets Ombudsmand og byretten", ["Folketingets Ombudsmand", "byretten"]),
    ("du ..3 afslag", "du får nu et afslag", ["du får nu et afslag"]),
    ("du ..3 afslag", "du får, desværre, afslag", []),
    ("du ...5 afslag", "du får, desværre, afslag", ["du får, desværre, afslag"]),
    ("du ..3 afslag", "du får. Et afslag", []),
    ("^ du kan", "Du kan klage. Nu kan du kan.", ["Du kan"]),
    ("^ du kan", "1. \"Du kan klage.\"", ["Du kan"]),
    ("ikke opfyldt $", "Det er ikke opfyldt. Det er ikke opfyldt nu.", ["ikke opfyldt"]),
    ("jf. {section}", "jf. § 4", ["jf. §", "jf. § 4"]),
    ("og/eller", "kost og/eller logi", ["og/eller"]),
    ("{cap} kommune", "Eksempelby Kommune og vores kommune", ["Eksempelby Kommune"]),
    ("du , der", "du, der bor her", ["du, der"]),
  ])
  func `a pattern hits what it says`(_ pattern: String, _ text: String, _ expected: [String]) throws {
    #expect(try hits(pattern, text, classes: PhraseTests.bodies) == expected)
  }

  @Test(arguments: [
    "", "..3 a", "a ..3", "(a", "a)", "{ukendt} a", "a||b", "a*b", "..0 a b", "((a) b)", "a ..99 b",
  ])
  func `a pattern that cannot be read is refused`(_ pattern: String) {
    #expect(throws: PatternError.self) { try PhraseTable(patterns: [("cue", "k", pattern)]) }
  }

  @Test func `of overlapping terms only the longest is given, of cues all`() throws {
    let table = try PhraseTable(patterns: [
      ("term", "a", "træffe"), ("term", "b", "træffe afgørelse"), ("term", "c", "afgørelse"),
      ("cue", "d", "træffe"), ("cue", "e", "træffe ..2 afgørelse"),
    ])
    let analysed = TextAnalyser.analyse(letter("Vi kan træffe afgørelse."), phrases: table)
    let keys = analysed.hits.map { table.entries[$0.entry].key }
    #expect(Set(keys) == ["b", "d", "e"])
    #expect(analysed.hits(at: 2).count == 3)
  }

  @Test func `the encoded form does not depend on the order of the patterns`() throws {
    let patterns = [("cue", "a", "en to|tre"), ("term", "b", "en"), ("cue", "c", "^ en to|tre fire $")]
    let one = try PhraseTable(patterns: patterns.map { (category: $0.0, key: $0.1, pattern: $0.2) })
    let two = try PhraseTable(
      patterns: patterns.reversed().map { (category: $0.0, key: $0.1, pattern: $0.2) })
    #expect(one.encoded() == two.encoded())
  }

  @Test func `hostile text cannot make matching quadratic`() throws {
    let table = try PhraseTable(patterns: [
      ("cue", "a", "a ...40 a ...40 a ...40 b"), ("cue", "b", "a* ..9 *a c"),
    ])
    let clock = ContinuousClock()
    let short = TextAnalyser.analyse(letter(String(repeating: "a ", count: 500)))
    let long = TextAnalyser.analyse(letter(String(repeating: "a ", count: 5_000)))
    let one = clock.measure { _ = table.matches(in: short) }
    let ten = clock.measure { _ = table.matches(in: long) }
    #expect(ten < one * 30 + .milliseconds(100))
  }
}
