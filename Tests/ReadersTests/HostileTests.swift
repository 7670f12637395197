import LetterModel
import Readers
import TestSupport
import Testing

/// Broken and hostile files give a letter or a Danish message, never a crash.
@Suite struct HostileTests {
  /// A fixed sequence of numbers, so that a failure can be repeated (Lehmer generator, multiplier 48271).
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state * 48_271 % 2_147_483_647
      return Int(state) % sides
    }
  }

  private func survives(_ bytes: [UInt8]) -> Bool {
    do {
      let letter = try LetterReading.read(bytes: bytes, name: "brev")
      return letter.blocks.allSatisfy { $0.span.end <= letter.bytes.count }
    } catch {
      return !error.message.isEmpty
    }
  }

  @Test func `a PDF with flipped bytes`() {
    let whole = TinyPDF([
      TinyPDF.lines(
        ["Du har søgt om hjælp til kørsel, og vi har set på din sag.", "Vi giver afslag."], top: 100),
      [TinyPDF.Text("Side 2 af 2", y: 800), TinyPDF.Text("Klagevejledning", y: 100, bold: true)],
    ]).bytes
    var dice = Dice(state: 4711)
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0...dice.roll(6) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      #expect(survives(bytes))
    }
  }

  @Test func `text made of anything`() {
    let parts = [
      "§ 1. ", "Stk. 2. ", "\n", "\n\n", "\u{0C}", "Side 1 af 9", "- ", "Dato:", "Kære Ida",
      "Med venlig hilsen", "\u{AD}",
      "a\u{30A}", "\u{FB01}", "1) ", "8000 Aarhus", "\t", "   ", "Klagevejledning:", "du får ikke ", "«", "]",
      "•", "-\n",
    ]
    var dice = Dice(state: 42)
    for _ in 0..<200 {
      let text = (0..<dice.roll(60)).map { _ in parts[dice.roll(parts.count)] }.joined()
      #expect(survives(Array(text.utf8)))
    }
    for _ in 0..<100 {
      let bytes = (0..<dice.roll(300)).map { _ in UInt8(dice.roll(256)) }
      #expect(survives(bytes))
    }
  }

  @Test func `a page with absurd sizes`() {
    let lines = TinyPDF.lines(
      ["Du får ikke hjælp til kørsel, fordi der er for kort vej til skolen."], top: 100)
    let text = String(decoding: TinyPDF([lines]).bytes, as: Unicode.ASCII.self)
    for box in ["[0 0 0 0]", "[0 0 -5 -9]", "[0 0 1e30 1e30]", "[nan 0 9 9]", "[0 0 99999999999999999999 1]"]
    {
      let parts = text.split(separator: "[0 0 595 842]", maxSplits: 1)
      #expect(parts.count == 2)
      #expect(survives(Array((parts[0] + box + parts[1]).utf8)))
    }
  }

  @Test func `text beside the page`() {
    let lines = ["Du får ikke hjælp til kørsel, fordi der er for kort vej til skolen."]
    for (x, y) in [(700, 100), (-900, 100), (70, 5000), (70, -300)] {
      #expect(survives(TinyPDF([TinyPDF.lines(lines, x: x, top: y)]).bytes))
    }
  }

  @Test(arguments: ["a\n", "ord ", "§ 1. ", "(", "- ", "Dato: ", "\u{AD}", "A f g ø "])
  func `one thing repeated a hundred thousand times`(part: String) {
    #expect(survives(Array(String(repeating: part, count: 100_000 / part.utf8.count).utf8)))
  }
}
