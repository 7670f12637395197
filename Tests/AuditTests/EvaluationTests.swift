import Audit
import Testing

@Suite struct EvaluationTests {
  private func evaluated(_ report: String, _ labels: String) throws -> Evaluation {
    var evaluation = Evaluation()
    evaluation.add(
      try JSONValue(parsing: Array(report.utf8)),
      labels: Labels(value: try JSONValue(parsing: Array(labels.utf8))),
      letter: "brev.txt")
    return evaluation
  }

  private let report = """
    {"letter": {"kind": "decision", "date": null}, "findings": [{"id": "K3", "severity": "error"},
     {"id": "G3", "severity": "warning"}, {"id": "S1", "severity": "advice"}]}
    """

  @Test func `only what is labelled counts`() throws {
    let evaluation = try evaluated(report, #"{"letter": {"kind": "decision"}}"#)
    #expect(evaluation.fields.count == 1)
    #expect(evaluation.findings.isEmpty)
  }

  @Test func `a label of null is a label`() throws {
    let evaluation = try evaluated(report, #"{"letter": {"date": null}}"#)
    #expect(evaluation.fields["letter.date"]?.right == 1)
  }

  @Test func `hits, false alarms and misses are told apart, and advice is not held against a letter`() throws
  {
    let labels = #"{"findings": [{"id": "K3", "severity": "error"}, {"id": "K1", "severity": "error"}]}"#
    let evaluation = try evaluated(report, labels)
    #expect(evaluation.findings["K3"]?.hits == 1)
    #expect(evaluation.findings["K1"]?.misses == 1)
    #expect(evaluation.findings["G3"]?.falseAlarms == 1)
    #expect(evaluation.findings["S1"] == nil)
    #expect(evaluation.burdens.precision == 0.5)
  }

  @Test func `a letter without labelled errors is clean only without errors found`() throws {
    let evaluation = try evaluated(report, #"{"findings": []}"#)
    #expect(evaluation.clean.labelled == 1 && evaluation.clean.right == 0)
  }
}
