import LetterModel
import Testing

@testable import Checks

/// What one finding says, no second one repeats.
@Suite struct ReportedOnceTests {
  private static func finding(_ id: String, decision: Int? = nil, at span: Span = Span(0, 4)) throws
    -> Finding
  {
    Finding(
      id: try #require(RuleID(id)), slug: id, severity: .warning, title: id, message: id, complaintPoint: nil,
      basis: nil,
      confidence: .high, decision: decision, evidence: [.at(span)])
  }

  private static func kept(_ findings: [Finding]) -> [String] {
    ReportedOnce.kept(of: findings).map(\.id.description)
  }

  @Test func `no reasons at all is said once`() throws {
    let found = try ["G1", "G2", "G3", "G4", "G10", "H1"].map { try Self.finding($0, decision: 0) }
    #expect(Self.kept(found) == ["G1"])
  }

  @Test func `no guidance at all is said once`() throws {
    let found = try ["K1", "K2", "K3", "K13", "K15"].map { try Self.finding($0, decision: 0) }
    #expect(Self.kept(found) == ["K1"])
  }

  @Test func `another decision keeps its own faults`() throws {
    let found = [try Self.finding("G1", decision: 0), try Self.finding("G4", decision: 1)]
    #expect(Self.kept(found) == ["G1", "G4"])
  }

  @Test func `an empty reason gets one name, the most telling`() throws {
    let found = try ["G3", "G4", "G6", "G8", "G12"].map { try Self.finding($0, decision: 0) }
    #expect(Self.kept(found) == ["G3", "G4", "G12"])
  }

  @Test func `two remarks on the same words become one, on other words they stay`() throws {
    let same = [try Self.finding("F9"), try Self.finding("F2")]
    #expect(Self.kept(same) == ["F9"])
    let apart = [try Self.finding("F9"), try Self.finding("F2", at: Span(10, 14))]
    #expect(Self.kept(apart) == ["F9", "F2"])
  }

  @Test func `an abolished body is not also a missing one`() throws {
    let found = [try Self.finding("K2", decision: 0), try Self.finding("T4")]
    #expect(Self.kept(found) == ["T4"])
  }
}
