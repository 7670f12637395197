import DanishText
import LetterModel
import Testing

/// Holds the matcher against a plain search that tries every token.
@Suite struct PhraseSearchTests {
  private static let words = ["alfa", "beta", "gamma", "delta", "omega"]
  private static let list = ["alfa beta", "gamma", "delta delta omega"]

  /// Numbers that follow from a seed.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    mutating func word() -> String { PhraseSearchTests.words[roll(PhraseSearchTests.words.count)] }
    mutating func element() -> String {
      switch roll(6) {
      case 0: word() + "|" + word()
      case 1: "{list}"
      case 2: "*a"
      default: word()
      }
    }
    /// Two to five elements, some with a gap between.
    mutating func pattern() -> [String] {
      var elements = [element()]
      for _ in 0...roll(4) {
        if roll(3) == 0 { elements.append((roll(2) == 0 ? ".." : "...") + String(1 + roll(4))) }
        elements.append(element())
      }
      return elements
    }
    mutating func text() -> [String] {
      (0..<(5 + roll(25))).map { _ in roll(7) == 0 ? [",", ";"][roll(2)] : word() }
    }
  }

  @Test func `what is woken is what a plain search finds`() throws {
    var dice = Dice(state: 20_261_122)
    var found = 0
    for _ in 0..<3_000 {
      let pattern = dice.pattern()
      let text = dice.text()
      let table = try PhraseTable(
        patterns: [("cue", "k", pattern.joined(separator: " "))], classes: ["list": PhraseSearchTests.list])
      let analysed = TextAnalyser.analyse(letter(text.joined(separator: " ")), phrases: table)
      try #require(analysed.tokens.map(analysed.string) == text)
      let expected = text.indices.flatMap { start in
        Set(PhraseSearchTests.ends(pattern[...], text, start)).sorted().map { start..<$0 }
      }
      #expect(analysed.hits.map(\.tokens) == expected, "\(pattern) in \(text)")
      found += expected.count
    }
    // The patterns and texts are such that this tells something.
    #expect(found > 1_000)
  }

  /// Where the pattern ends when it begins at the token; of a gap the shortest that fits.
  private static func ends(_ pattern: ArraySlice<String>, _ text: [String], _ at: Int) -> [Int] {
    guard let first = pattern.first else { return [at] }
    guard at < text.count else { return [] }
    let rest = pattern.dropFirst()
    if first.hasPrefix("..") {
      let isWide = first.hasPrefix("...")
      for token in at...min(text.count - 1, at + (Int(first.drop { $0 == "." }) ?? 0)) {
        let found = ends(rest, text, token)
        if !found.isEmpty { return found }
        if text[token] == ";" || text[token] == "," && !isWide { return [] }
      }
      return []
    }
    if first == "{list}" {
      return list.flatMap { entry in
        let words = entry.split(separator: " ").map(String.init)
        return text[at...].starts(with: words) ? ends(rest, text, at + words.count) : []
      }
    }
    let fits =
      first == "*a" ? text[at].hasSuffix("a") : first.split(separator: "|").contains { $0 == text[at] }
    return fits ? ends(rest, text, at + 1) : []
  }

  @Test func `a long sentence that holds all that a pattern wants takes no more than its share`() throws {
    let table = try PhraseTable(patterns: [
      ("cue", "a", "a ...40 a ...40 a ...40 b"), ("cue", "b", "a* ..9 *a c"),
    ])
    let clock = ContinuousClock()
    let short = TextAnalyser.analyse(letter("b c " + String(repeating: "a ", count: 100) + "b c"))
    let long = TextAnalyser.analyse(letter("b c " + String(repeating: "a ", count: 300) + "b c"))
    let one = clock.measure { _ = table.matches(in: short) }
    let three = clock.measure { _ = table.matches(in: long) }
    #expect(three < one * 9 + .milliseconds(100))
  }
}
