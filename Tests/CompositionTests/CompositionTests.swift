import Composition
import LetterModel
import Testing
import Understanding

@Suite struct `A summary of a refusal` {
  let summary = SummaryComposer.summary(of: Fixture.refusal().review(), rulebook: Fixture.rulebook)

  @Test func `prints`() {
    for section in summary.sections {
      print("##", section.heading)
      for sentence in section.sentences { print("  \(sentence.text)  [\(sentence.origin)]") }
    }
    print(summary.lix ?? -1)
    let draft = DraftComposer.draft(.klage, for: Fixture.refusal().review(), rulebook: Fixture.rulebook)
    print(draft.text)
    for line in draft.citizenSheet { print("*", line.text) }
  }
}
