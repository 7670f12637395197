import Testing

@testable import Writers

@Suite struct MarginNumberTests {
  @Test func `numbers of one line and of the next never cover each other`() {
    var numbers = MarginNumbers(pageHeight: 1.414)
    let tops: [Float] = [0.40, 0.40, 0.412, 0.412, 0.424, 0.436, 0.60]
    let places = tops.map { ($0 * 1.414, numbers.left(at: $0)) }
    for (index, one) in places.enumerated() {
      for other in places[..<index] {
        #expect(abs(one.0 - other.0) >= 0.04 || abs(one.1 - other.1) >= 0.04, "\(one) \(other)")
      }
    }
    #expect(places[0].1 == places[6].1)
  }

  @Test func `a line with more findings than there is room for still shows them`() {
    var numbers = MarginNumbers(pageHeight: 1.414)
    let places = (0..<20).map { _ in numbers.left(at: 0.5) }
    #expect(places.allSatisfy { (0..<1).contains($0) })
  }
}
