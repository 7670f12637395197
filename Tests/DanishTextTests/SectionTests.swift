import DanishText
import LetterModel
import Testing

@Suite struct SectionTests {
  private static let long =
    "Vi ringer til dig i løbet af de næste to uger for at aftale en tid, der passer dig godt, og derefter sender vi et brev "
    + "med tiden til dig i Digital Post."

  @Test func `each section has figures of its own`() {
    let text = letter("Vi har svaret.\n\nDu kan klage. Du har fire uger.")
    let analysed = TextAnalyser.analyse(text)
    let sections = Readability.sections(of: analysed, in: text)
    #expect(sections.map(\.figures.sentences) == [3])
    #expect(sections.allSatisfy { $0.heading == nil })
  }

  @Test func `the hardest sentence says where it can be cut`() {
    let text = letter("Du kan klage.\n\n" + Self.long)
    let hardest = Readability.hardest(3, of: TextAnalyser.analyse(text), in: text)
    #expect(hardest.count == 1)
    #expect(hardest.first?.words == 33)
    let words = hardest.first?.cuts.map { String(decoding: text.bytes[$0...].prefix(2), as: UTF8.self) }
    #expect(words == ["og"])
  }
}
