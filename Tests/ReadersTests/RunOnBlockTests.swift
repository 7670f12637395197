import LetterModel
import Testing

@testable import Readers

/// Paragraphs that text recognition parts because their lines are of uneven length.
@Suite struct RunOnBlockTests {
  /// Blocks of one line each, 12 points high, one below the other.
  private func joined(_ blocks: [String], gap: Float = 2, indent: [Float] = []) -> [String] {
    var page = RecognisedPage()
    page.width = 595
    for (index, text) in blocks.enumerated() {
      let x = 60 + (index < indent.count ? indent[index] : 0)
      let y = 100 + Float(index) * (12 + gap)
      let words = text.split(separator: " ").enumerated().map { place, word in
        RecognisedPage.Word(
          text: String(word),
          box: Box(x0: x + Float(place) * 40, y0: y, x1: x + Float(place) * 40 + 35, y1: y + 12))
      }
      page.blocks.append([words])
    }
    page.joinRunOnBlocks()
    return page.blocks.map { $0.joined().map(\.text).joined(separator: " ") }
  }

  @Test(arguments: [
    ["Klagen sendes til udvalget på adressen", "ovenfor eller i Digital Post."],
    ["Vi skal have klagen, før der er gået", "4 uger efter, at brevet kom frem."],
    ["Du har oplyst, at du ikke kan", "gå uden støtte."],
  ])
  func `a sentence that goes on right below is one paragraph`(lines: [String]) {
    #expect(joined(lines) == [lines.joined(separator: " ")])
  }

  @Test(arguments: [
    ["Du kan klage inden fire uger.", "klagen sendes til kommunen"],
    ["Sådan klager du", "du sender klagen til kommunen"],
    ["Du kan klage til Ankestyrelsen på", "Torvet 1"],
    ["Vi har set på disse oplysninger:", "lægens udtalelse"],
    ["Du kan klage til kommunen på", "4. Ring først"],
  ])
  func `what ends, is a heading or begins anew stays apart`(lines: [String]) {
    #expect(joined(lines) == lines)
  }

  @Test func `a line further down or at another margin is another paragraph`() {
    let lines = ["Klagen sendes til udvalget på adressen", "ovenfor eller i Digital Post."]
    #expect(joined(lines, gap: 20) == lines)
    #expect(joined(lines, indent: [0, 200]) == lines)
  }
}
