import Audit
import LetterModel
import Testing

@Suite struct AgreementTests {
  private func judgements(_ pairs: [(Bool, Bool?)]) throws -> [Agreement.Judgement] {
    let rule = try #require(RuleID("K1"))
    return pairs.map { Agreement.Judgement(path: "a", rule: rule, tool: $0.0, person: $0.1) }
  }

  @Test func `kappa follows its formula on the textbook's table`() throws {
    // 20 both yes, 5 and 10 apart, 15 both no: observed 0.7, expected 0.5, kappa 0.4.
    let pairs =
      Array(repeating: (true, Bool?.some(true)), count: 20) + Array(repeating: (true, false), count: 5)
      + Array(repeating: (false, true), count: 10) + Array(repeating: (false, false), count: 15)
    let kappa = try #require(Agreement.kappa(try judgements(pairs)))
    #expect(abs(kappa - 0.4) < 1e-9)
  }

  @Test func `without labels, or when both always say the same, there is no kappa`() throws {
    #expect(Agreement.kappa(try judgements([(true, nil)])) == nil)
    #expect(Agreement.kappa(try judgements([(true, true), (true, true)])) == nil)
  }

  @Test func `the sample is the same each time and another with another seed`() {
    let paths = (0..<100).map { "brev\($0).txt" }
    let first = Agreement.sample(paths, count: 10, seed: "1")
    #expect(first == Agreement.sample(paths.reversed(), count: 10, seed: "1"))
    #expect(first != Agreement.sample(paths, count: 10, seed: "2"))
  }

  @Test func `a filled list is read back, also with words around the answer`() {
    let list = "\u{FEFF}Fil;Regel;Titel;Fejl (ja/nej)\r\na.pdf;K1;x;Ja\r\nb.pdf;K1;x;\r\nc.pdf;K2;x;nej \r\n"
    #expect(Agreement.answers(in: list).map(\.answer) == [true, nil, false])
  }
}
