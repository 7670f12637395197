import Audit
import Foundation
import TestSupport
import Testing

/// The sample letters give the report that stands beside them.
@Suite struct SampleTests {
  static let files = [
    "afslag-hjaelpemiddel.pdf", "afslag-hjaelpemiddel.docx", "afslag-landzone.pdf", "afslag-med-fejl.pdf",
    "bevilling.pdf",
    "delvis-bevilling.docx", "partshoering.pdf", "skabelon-afslag.docx", "stop-sygedagpenge.pdf",
    "tilbagebetaling-boligstoette.xml",
  ]

  private static func report(_ file: String) throws -> LetterReport {
    let bytes = try #require(Fixture.package("Samples/" + file))
    let asOf = try #require(CivilDate(iso: "2026-06-10"))
    return try ReviewPipeline().report(bytes: bytes, name: file, options: ReviewOptions(asOf: asOf))
  }

  @Test(arguments: files)
  func `a sample gives the report that stands beside it`(file: String) throws {
    let stem = String(file.prefix { $0 != "." })
    let bytes = try #require(Fixture.package("Samples/\(stem).expected.json"))
    let value = JSONWriter().value(of: try SampleTests.report(file))
    let wrong = Evaluation.disagreements(of: value, labels: try JSONValue(parsing: bytes), letter: file)
    for disagreement in wrong {
      let comment: Comment =
        "\(disagreement.what): \(disagreement.expected) expected, \(disagreement.got) found"
      Issue.record(comment)
    }
  }

  @Test func `a letter says the same as PDF and as Word file`() throws {
    let pdf = try SampleTests.report("afslag-hjaelpemiddel.pdf")
    let word = try SampleTests.report("afslag-hjaelpemiddel.docx")
    #expect(pdf.review.findings.map(\.id) == word.review.findings.map(\.id))
    #expect(pdf.review.findings.map(\.severity) == word.review.findings.map(\.severity))
    #expect(pdf.review.facts.klagevejledning.lastDay == word.review.facts.klagevejledning.lastDay)
    #expect(pdf.review.facts.begrundelse.status == word.review.facts.begrundelse.status)
  }

  @Test(arguments: files)
  func `every number of a stated sentence stands in its own evidence`(file: String) throws {
    let report = try SampleTests.report(file)
    for section in report.summary.sections {
      for sentence in section.sentences where sentence.origin != .computed && sentence.origin != .explained {
        let ground = sentence.evidence.map { evidence in
          if case .at(let span) = evidence { report.review.letter.string(span) } else { "" }
        }.joined(separator: " ")
        for number in SampleTests.numbers(in: sentence.text) {
          #expect(SampleTests.numbers(in: ground).contains(number), "\(number) in »\(sentence.text)«")
        }
      }
    }
  }

  private static func numbers(in text: String) -> Set<String> {
    Set(text.split { !$0.isNumber }.map(String.init))
  }
}
