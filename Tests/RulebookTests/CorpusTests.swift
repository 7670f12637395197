import CorpusTools
import Foundation
import LetterModel
import Rulebook
import Testing

/// The package's own Corpora folder, found from this file.
let corpora = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Corpora").path

@Suite struct CorpusTests {
  @Test func `the corpora hold no error`() throws {
    let errors = CorpusCompiler(try CorpusFolder(reading: corpora)).problems.filter { $0.gravity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
  }

  @Test func `a phrase torn apart by a word list is told`() {
    #expect(SplitPhrase.inside("ser|kigger ..6 igen|på ny|påny") == "på ny")
    #expect(SplitPhrase.inside("imens|i mellemtiden") == "i mellemtiden")
    #expect(SplitPhrase.inside("ser|kigger ..6 på ny") == nil)
    #expect(SplitPhrase.inside("er|bliver afslået|afvist") == nil)
  }

  @Test func `the committed tables are what the corpora compile to`() throws {
    for (name, text) in CorpusCompiler(try CorpusFolder(reading: corpora)).tables {
      let committed = try? String(contentsOfFile: corpora + "/embed/" + name, encoding: .utf8)
      #expect(committed == text, "\(name) is not fresh: run klarbrev-dev embed")
    }
  }

  @Test func `the embedded rulebook holds what the corpora say`() throws {
    let log = ProblemLog()
    let read = LawReader(try CorpusFolder(reading: corpora), log: log).read()
    #expect(Rulebook.embedded.statutes == read.statutes)
    #expect(Rulebook.embedded.regimes == read.regimes)
    #expect(Rulebook.embedded.renamed == read.renamed)
    #expect(Rulebook.embedded.bodies == read.bodies)
    #expect(Rulebook.embedded.topics == read.topics)
    #expect(Rulebook.embedded.movedSections == read.movedSections)
    #expect(Rulebook.embedded.noticePeriods == read.noticePeriods)
    #expect(Rulebook.embedded.deliveryPresumptions == read.deliveryPresumptions)
    #expect(Rulebook.embedded.date == read.date)
  }

  @Test func `nothing of the researched law is lost`() {
    #expect(Rulebook.embedded.regimes.count == 100)
    #expect(Rulebook.embedded.regimes.filter(\.provenance.isVerified).count == 75)
    #expect(Rulebook.embedded.renamed.count == 108)
    #expect(Rulebook.embedded.statutes.count >= 82)
  }
}
