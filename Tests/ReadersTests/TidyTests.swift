import Testing

@testable import Readers

/// Tidying of lines: `danish-language.md` 2.1 and `formats.md` § 7.
@Suite struct TidyTests {
  private func tidied(_ text: String) -> String {
    String(decoding: TidyLine(RawLine(text)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a\u{030A}r og A\u{030A}r", "år og År"), ("of\u{FB01}ciel", "officiel"), ("§\u{00A0}42", "§ 42"),
    ("kom\u{00AD}mune", "kommune"), ("\u{F0B7} punkt", "• punkt"), ("A f g ø r e l s e", "Afgørelse"),
    ("ord\u{200B}et", "ordet"), ("a  b\tc", "a b c"), ("blå bøger ½ m²", "blå bøger ½ m²"),
    ("\u{FEFF}Kære", "Kære"),
  ])
  func `text comes out as a person would type it`(raw: String, clean: String) {
    #expect(tidied(raw) == clean)
  }

  @Test func `a range of the raw line finds its place in the tidied one`() {
    let line = TidyLine(RawLine("of\u{FB01}ciel  «navn»"))
    let raw = Array("of\u{FB01}ciel  ".utf8).count
    #expect(String(decoding: line.bytes[line.tidied(raw..<(raw + 8))], as: UTF8.self) == "«navn»")
  }
}
