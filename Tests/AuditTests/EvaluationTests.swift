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

  private func rolesRead(_ labels: String, in letter: String) throws -> RoleScores {
    let bytes = Array(letter.utf8)
    let pipeline = ReviewPipeline()
    let review = try pipeline.review(
      bytes: bytes, name: "brev.txt", options: ReviewOptions(asOf: pipeline.rulebook.date))
    let value = try JSONValue(parsing: Array(labels.utf8))
    var evaluation = Evaluation()
    evaluation.add(
      try #require(RoleLabels(value)), letter: review.letter, sentences: review.facts.sentences,
      name: "brev.txt")
    return evaluation.roles
  }

  private let letter = """
    Nørrelund Kommune

    Afslag på hjælp til rengøring

    Vi giver dig afslag på
    hjælp til rengøring.

    - Du bor alene i en lejlighed på 42 m2.

    Du bor alene i en lejlighed på 42 m2.
    """

  @Test func `roles of sentences are held against labels by beginning and order`() throws {
    let scores = try rolesRead(
      #"""
      {"sentences": [{"text": "Vi giver dig afslag på hjælp", "roles": ["outcome"]},
        {"text": "Du bor alene i en", "roles": ["fact"]}, {"text": "Du bor alene i en", "roles": ["effect"]},
        {"text": "Du bor alene i en", "roles": ["demand"]}]}
      """#, in: letter)
    #expect(scores.sentences == 4 && scores.unmet == 1)
    #expect(scores.roles[.outcome]?.hits == 1)
    #expect(scores.roles[.fact]?.hits == 1 && scores.roles[.fact]?.falseAlarms == 1)
    #expect(scores.roles[.effect]?.misses == 1)
    #expect(scores.roles[.demand]?.misses == 1)
  }

  @Test func `labels that name an unknown role are refused`() throws {
    let value = try JSONValue(
      parsing: Array(#"{"sentences": [{"text": "Du", "roles": ["facts"]}]}"#.utf8))
    #expect(RoleLabels(value) == nil)
  }

  @Test func `the harmonic mean stands between precision and recall`() {
    var score = Score()
    score.hits = 3
    score.falseAlarms = 1
    score.misses = 2
    #expect(score.precision == 0.75 && score.recall == 0.6)
    #expect(score.f1 == 6.0 / 9.0)
    #expect(Score().f1 == nil)
  }
}
