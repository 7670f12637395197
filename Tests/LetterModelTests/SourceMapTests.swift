import LetterModel
import Testing

@Suite struct `the way back to the page` {
  /// "høj bil" on one line and "kør" on the next, six points a letter.
  private let bytes = Array("høj bil kør".utf8)

  private var map: SourceMap {
    func edges(_ count: Int) -> [Float] { (0..<count).flatMap { [Float($0) * 6, Float($0) * 6 + 6] } }
    return SourceMap(lines: [
      SourceLine(
        span: Span(0, 8), page: 1, line: 4, box: Box(x0: 0, y0: 10, x1: 42, y1: 20), edges: edges(7)),
      SourceLine(
        span: Span(9, 13), page: 2, line: 1, box: Box(x0: 0, y0: 30, x1: 18, y1: 40), edges: edges(3)),
    ])
  }

  @Test func `a word in the middle of a line gets its own box, letters beyond ASCII counted once`() {
    let place = map.place(of: Span(5, 8), in: bytes)
    #expect(place?.page == 1 && place?.line == 4)
    #expect(place?.boxes == [Box(x0: 24, y0: 10, x1: 42, y1: 20)])
  }

  @Test func `a phrase over a line break gets one box a line`() {
    let place = map.place(of: Span(5, 13), in: bytes)
    #expect(place?.boxes.count == 2)
    #expect(place?.boxes.last == Box(x0: 0, y0: 30, x1: 18, y1: 40))
  }

  @Test func `the blank between two lines counts to the first`() {
    #expect(map.place(of: Span(8, 9), in: bytes)?.line == 4)
  }

  @Test func `an empty map has no places`() {
    #expect(SourceMap(lines: []).place(of: Span(0, 1), in: bytes) == nil)
  }
}

@Suite struct `stretches of text` {
  @Test func `two stretches that only touch do not overlap`() {
    #expect(!Span(0, 4).overlaps(Span(4, 8)))
    #expect(Span(0, 5).overlaps(Span(4, 8)))
    #expect(Span(0, 4).union(Span(6, 8)) == Span(0, 8))
    #expect(Span(0, 8).contains(Span(2, 8)) && !Span(0, 8).contains(8))
  }

  @Test func `findings are ordered as the catalogue is`() {
    let codes = ["T1", "O1", "D1", "A1", "S3", "I1", "F1", "P1", "H3", "K9", "K10", "G2"].compactMap {
      RuleID($0)
    }
    #expect(
      codes.sorted().map(\.description) == [
        "G2", "K9", "K10", "H3", "P1", "F1", "I1", "S3", "A1", "D1", "O1", "T1",
      ])
    #expect(RuleID("g3") == nil && RuleID("G") == nil && RuleID("G0") == nil)
  }
}
