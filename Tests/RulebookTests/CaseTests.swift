import CorpusTools
import LetterModel
import Rulebook
import Testing

@Suite struct CaseTests {
  @Test func `every worked case comes out`() throws {
    let log = ProblemLog()
    let cases = LawCase.read(try CorpusFolder(reading: corpora), log: log)
    #expect(log.problems.isEmpty)
    #expect(cases.count >= 75)
    for item in cases {
      let mismatch = item.mismatch(with: .embedded)
      #expect(mismatch == nil, "\(item.name): \(mismatch ?? "")")
    }
  }

  @Test func `a case that does not come out is reported with its line`() {
    let folder = CorpusFolder(files: [
      "law/cases/x.yaml":
        "cases:\n  - {name: Prøve, cites: [\"sel 100\"], date: 2026-03-12, expect: byggeloven}\n"
    ])
    let cases = LawCase.read(folder, log: ProblemLog())
    #expect(
      cases.first?.mismatch(with: .embedded) == "expected byggeloven, found sel-100-merudgifter")
  }
}

@Suite struct ValidationTests {
  /// The problems of a rulebook in which one file is replaced.
  private func problems(_ path: String, _ text: String) throws -> [String] {
    var files = try CorpusFolder(reading: corpora).files
    files[path] = text
    return CorpusCompiler(CorpusFolder(files: files)).problems.filter { $0.gravity == .error }
      .map(\.description)
  }

  @Test(arguments: [
    ("colour: red", "unknown key 'colour'"), ("valid_from: 2026-02-30", "must be a date"),
    ("only_for: [dogs]", "'only_for' has no value 'dogs'"),
  ])
  func `a mistake in an entry is named with file and line`(line: String, message: String) throws {
    let found = try problems(
      "law/moved-sections.yaml",
      """
      moved_sections:
        - id: prøve
          statute: sel
          sections: ["41"]
          changed_on: 2024-01-01
          \(line == "valid_from: 2026-02-30" ? "valid_as_of: 2026-02-30" : line)
          verified: false
          sources: []
      """)
    #expect(found.contains { $0.hasPrefix("law/moved-sections.yaml:") && $0.contains(message) }, "\(found)")
  }

  @Test func `a verified entry needs a source`() throws {
    let found = try problems(
      "law/notice-periods.yaml",
      "notice_periods:\n  - {id: a, statute: sel, sections: [\"95\"], period: P14W, basis: x, verified: true, sources: []}\n"
    )
    #expect(found == ["law/notice-periods.yaml:2: error: a verified entry needs a source"])
  }

  @Test func `an unknown act, a doubled id and overlapping validity are errors`() throws {
    let unknown = try problems(
      "law/notice-periods.yaml",
      "notice_periods:\n  - {id: a, statute: kage, sections: [\"95\"], period: P14W, basis: x, verified: false, sources: []}\n"
    )
    #expect(unknown == ["law/notice-periods.yaml:2: error: no act 'kage'"])
    let doubled = try problems(
      "law/delivery.yaml",
      """
      delivery:
        - {id: a, mode: post, days: 6, valid_to: 2025-12-31, text: x, verified: false, sources: []}
        - {id: a, mode: post, days: 6, valid_from: 2025-12-31, text: x, verified: false, sources: []}
      """)
    #expect(doubled.contains { $0.contains("'a' stands twice") })
    #expect(doubled.contains { $0.contains("overlaps 'a' in time") })
  }

  @Test func `a pattern that cannot be read is an error with its file`() throws {
    let found = try problems(
      "cues/proeve.yaml",
      "cues:\n  - {id: prøve, role: fact, weight: 1.0, patterns: [\"{ukendt} ord\"]}\n")
    #expect(found.contains { $0.hasPrefix("cues/proeve.yaml:2: error:") }, "\(found)")
  }

  @Test func `broken YAML is an error, not a crash`() throws {
    #expect(try problems("law/topics.yaml", "topics: [\n").contains { $0.hasPrefix("law/topics.yaml") })
    #expect(try problems("law/topics.yaml", "").contains { $0.hasPrefix("law/topics.yaml") })
  }
}
