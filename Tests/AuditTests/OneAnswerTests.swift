import Audit
import Foundation
import TestSupport
import Testing

/// The same letter gives the same answer in every form it comes in.
@Suite(.serialized) struct OneAnswerTests {
  static let samples = [
    "afslag-hjaelpemiddel", "afslag-landzone", "afslag-med-fejl", "bevilling", "delvis-bevilling",
    "partshoering",
    "skabelon-afslag", "stop-sygedagpenge", "tilbagebetaling-boligstoette",
  ]
  static let typed = [
    "boern-merudgifter/delvis-svoemmekort", "boern-merudgifter/bevilling-epilepsi",
    "boern-merudgifter/afslag-efterladt-felt", "ny-aktindsigt/mails-havnebad",
    "ydelse-enkeltydelse-tand/tand-03-delvis-flytning", "ny-barsel-boerneydelse/tilskud-uden-dato",
    "job-fleksjob-foertidspension/fleks-01-afslag-godt", "skole-specialundervisning/su-01-afslag-godt",
    "skole-specialundervisning/su-02-forkert-instans", "vej/afslag-overkoersel-god",
    "vej/afslag-overkoersel-uden-adresse",
  ]

  private static func letters() throws -> [OneAnswerLetter] {
    try samples.map { name in
      let bytes = try #require(Fixture.package("Samples/sources/\(name).md"))
      return OneAnswerLetter(sample: String(decoding: bytes, as: UTF8.self), name: name)
    }
      + typed.map { path in
        let bytes = try #require(Fixture.package("Corpora/gold/train/\(path).txt"))
        return OneAnswerLetter(
          typed: String(decoding: bytes, as: UTF8.self),
          name: path.split(separator: "/").joined(separator: "-"))
      }
  }

  /// What two readings of one letter are held against each other by.
  private struct Answer {
    let findings: Set<String>
    /// Kind, date, outcomes and the verdicts on reasons and guidance.
    let facts: [String]

    init(_ bytes: [UInt8], _ name: String) throws {
      let asOf = try #require(CivilDate(iso: "2026-06-10"))
      let review = try ReviewPipeline().review(bytes: bytes, name: name, options: ReviewOptions(asOf: asOf))
      findings = Set(review.findings.map(\.id.description))
      facts =
        ["\(review.facts.kind)", review.facts.date.map { "\($0.value)" } ?? "–"]
        + review.facts.decisions.map {
          "\($0.outcome) \($0.begrundelse.status) \($0.klagevejledning.status) "
            + ($0.klagevejledning.lastDay.map { "\($0)" } ?? "–")
        }
    }
  }

  /// Counts pairs of letter and rule, and those in which a form says something else than the text.
  private struct Tally {
    var pairs = 0
    var differences: [String] = []
    var facts: [String] = []

    mutating func compare(_ answer: Answer, with text: Answer, _ name: String) {
      pairs += RuleRegistry.all.count
      differences += answer.findings.symmetricDifference(text.findings).sorted().map {
        "\(name): \(answer.findings.contains($0) ? "+" : "-")\($0)"
      }
      // The day a message was sent is the date of an undated letter; all else must be the same.
      if answer.facts != text.facts { facts.append("\(name): \(answer.facts) and not \(text.facts)") }
    }

    var share: Double { 1 - Double(differences.count) / Double(max(1, pairs)) }

    func judge(_ form: String) {
      #expect(share >= 0.98, "\(form): \(differences)")
      #expect(facts.isEmpty, "\(form)")
    }
  }

  @Test func `by the program's own writers`() throws {
    var tallies: [String: Tally] = [:]
    for letter in try OneAnswerTests.letters() {
      let text = try Answer(letter.text, "brev.txt")
      let created = try #require(CivilDate(iso: "2026-06-01"))
      let pdf = try PDFWriter.bytes(of: letter.sheet, created: created)
      let forms: [(String, [UInt8])] = [
        ("brev.docx", DOCXWriter.bytes(of: letter.sheet)), ("brev.odt", ODTWriter.bytes(of: letter.sheet)),
        ("brev.pdf", pdf), ("brev.html", letter.html()),
        ("linjer.html", letter.html(separate: true)), ("spalter.html", letter.html(columns: true)),
        ("besked-html.xml", OneAnswerLetter.message(letter.html(), type: "text/html", name: "brev.html")),
        ("besked-pdf.xml", OneAnswerLetter.message(pdf, type: "application/pdf", name: "brev.pdf")),
      ]
      for (name, bytes) in forms where !OneAnswerTests.isUndated(text, in: name) {
        tallies[name, default: Tally()].compare(try Answer(bytes, name), with: text, "\(letter.name) \(name)")
      }
    }
    for (form, tally) in tallies.sorted(by: { $0.key < $1.key }) { tally.judge(form) }
  }

  /// An undated letter has the date of the message it came in, which is another answer.
  private static func isUndated(_ answer: Answer, in form: String) -> Bool {
    form.hasPrefix("besked") && answer.facts[1] == "–"
  }

  private static let office = "/usr/bin/soffice"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: office)))
  func `by LibreOffice`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "klarbrev-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let letters = try OneAnswerTests.letters()
    var files: [String] = []
    for letter in letters {
      for (form, bytes) in [
        ("brev", letter.html()), ("linjer", letter.html(separate: true)),
        ("spalter", letter.html(columns: true)),
      ] {
        let file = folder.appending(path: "\(letter.name).\(form).html")
        try Data(bytes).write(to: file)
        files.append(file.path)
      }
    }
    try convert(files, to: "odt", in: folder, filter: ["--infilter=HTML (StarWriter)"])
    let documents = files.map { String($0.dropLast(5)) + ".odt" }
    for type in ["docx", "pdf"] { try convert(documents, to: type, in: folder) }
    var tallies: [String: Tally] = [:]
    for letter in letters {
      let text = try Answer(letter.text, "brev.txt")
      for form in ["brev", "linjer", "spalter"] {
        for type in ["odt", "docx", "pdf"] {
          let name = "\(letter.name).\(form).\(type)"
          let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
          tallies["\(form).\(type)", default: Tally()].compare(try Answer(bytes, name), with: text, name)
        }
      }
    }
    for (form, tally) in tallies.sorted(by: { $0.key < $1.key }) { tally.judge(form) }
  }

  private func convert(_ files: [String], to type: String, in folder: URL, filter: [String] = []) throws {
    let office = Process()
    office.executableURL = URL(filePath: OneAnswerTests.office)
    office.arguments =
      ["-env:UserInstallation=file://\(folder.path)/profile", "--headless"] + filter
      + ["--convert-to", type, "--outdir", folder.path] + files
    office.standardOutput = Pipe()
    office.standardError = Pipe()
    try office.run()
    office.waitUntilExit()
    #expect(office.terminationStatus == 0)
  }
}
