import Checks
import DanishText
import LetterModel
import Rulebook
import TestSupport
import Testing

/// Every example of every rule, through the whole house: reader, language, understanding, rules.
@Suite struct RuleExamplesTests {
  @Test(arguments: NamedExample.all)
  func `a rule does what its example says`(example: NamedExample) throws {
    let (letter, findings) = try Review.of(example.text)
    let mine = findings.filter { $0.id == example.id }
    switch example.expectation {
    case .fires:
      #expect(!mine.isEmpty, "stays quiet")
      guard !example.marked.isEmpty else { return }
      let places = mine.flatMap(\.evidence).compactMap { evidence -> String? in
        if case .at(let span) = evidence { letter.string(span) } else { nil }
      }
      #expect(Set(places) == Set(example.marked))
    case .quiet, .nearly:
      #expect(mine.isEmpty, "fires: \(mine.map(\.evidence))")
    }
  }

  @Test(arguments: Disguise.allCases)
  func `a rule does the same when the letter comes in a disguise`(disguise: Disguise) throws {
    var changed: [String] = []
    // The first of each kind: a disguise that blinds a rule blinds it to all of its examples.
    for example in NamedExample.all where example.name.hasSuffix("-1") && example.expectation != .quiet {
      let findings = try Review.of(disguise.applied(to: example.text)).findings
      let fires = findings.contains { $0.id == example.id }
      if fires != (example.expectation == .fires) { changed.append(example.name) }
    }
    #expect(changed.isEmpty, "\(disguise): \(changed.joined(separator: " "))")
  }

  @Test func `letters that are in order pass without errors and warnings`() throws {
    var noisy: [String] = []
    for example in NamedExample.all where example.expectation == .quiet {
      let firm = try Review.of(example.text).findings.filter { $0.severity > .advice }
      if !firm.isEmpty {
        noisy.append("\(example.name): \(firm.map(\.id.description).joined(separator: ","))")
      }
    }
    #expect(noisy.isEmpty, "\(noisy.joined(separator: "; "))")
  }

  @Test func `the same letter gets the same findings in the same order`() throws {
    for example in NamedExample.all.prefix(20) {
      #expect(try Review.of(example.text).findings == Review.of(example.text).findings)
    }
  }
}
