import LetterModel
import Testing

@Suite struct TextSearchTests {
  @Test func `a part is found wherever it stands`() {
    let text = "Du har søgt om støtte"
    for part in ["", "D", "søgt", "støtte", "Du har søgt om støtte"] { #expect(text.contains(part)) }
    for part in ["du har", "støtten", "søgd", "Du har søgt om støtte."] { #expect(!text.contains(part)) }
    #expect(text.dropFirst(3).contains("har"))
    #expect(!text.dropFirst(3).contains("Du"))
    #expect(!"".contains("a"))
  }

  @Test func `the quick properties are Unicode's`() {
    for value in UInt32(0)...0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isWhiteSpace == scalar.properties.isWhitespace, "U+\(String(value, radix: 16))")
      #expect(scalar.isLetter == scalar.properties.isAlphabetic, "U+\(String(value, radix: 16))")
      #expect(scalar.isCapital == scalar.properties.isUppercase, "U+\(String(value, radix: 16))")
      #expect(scalar.isSmall == scalar.properties.isLowercase, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `text is split at all white space and nowhere else`() {
    #expect("  §\u{A0}12,\tstk.\n2 ".splitAtWhiteSpace() == ["§", "12,", "stk.", "2"])
    #expect("".splitAtWhiteSpace().isEmpty)
    #expect("ét\u{200B}ord".splitAtWhiteSpace().count == 1)
  }
}
