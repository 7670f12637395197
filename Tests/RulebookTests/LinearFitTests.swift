import CorpusTools
import Rulebook
import Testing

/// The fitted weights of the signs of reasons, and the fitting itself.
@Suite struct LinearFitTests {
  /// Sign 0 carries, sign 1 stands everywhere, sign 2 takes back what sign 0 says.
  private static func letters() -> [LinearFit.Example] {
    (0..<60).map { number in
      let carries = number % 3 != 0
      let spoiled = number % 5 == 0
      var last: [(sign: Int, value: Double)] = [(1, 1)]
      if carries { last.append((0, 1)) }
      if spoiled { last.append((2, 1)) }
      return LinearFit.Example(sentences: [[(1, 1)], [(1, 0.5)], last], holds: carries && !spoiled)
    }
  }

  @Test func `the sentence that carries is found though only letters are labelled`() {
    let fit = LinearFit(Self.letters(), signs: 3)
    #expect(fit.weights[0] > 1.5)
    #expect(fit.weights[2] < -1)
    #expect(fit.probability([[(1, 1)], [(0, 1), (1, 1)]]) > 0.75)
    #expect(fit.probability([[(1, 1)], [(1, 1)]]) < 0.2)
    #expect(fit.probability([[(0, 1), (2, 1)]]) < 0.5)
  }

  @Test func `the same letters give the same weights, and restraint holds them near zero`() {
    let fit = LinearFit(Self.letters(), signs: 3)
    #expect(fit.weights == LinearFit(Self.letters(), signs: 3).weights)
    let held = LinearFit(Self.letters(), signs: 3, restraint: 100)
    #expect(abs(held.weights[0]) < abs(fit.weights[0]))
  }

  @Test func `the table of weights is sorted, each sign once, and every row says something`() {
    let rows = Rulebook.groundWeights
    #expect(rows.count > 500)
    #expect(rows.map(\.sign) == Set(rows.map(\.sign)).sorted())
    #expect(rows.contains { $0.sign == "bias:" && $0.hovedhensyn < 0 && $0.faktum < 0 })
    #expect(rows.allSatisfy { $0.hovedhensyn != 0 || $0.faktum != 0 })
    #expect(Table.decode(Array(Table.encode(rows).utf8), as: GroundWeight.self) == rows)
  }
}
