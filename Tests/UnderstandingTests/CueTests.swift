import DanishText
import LetterModel
import TestSupport
import Testing

@testable import Understanding

@Suite struct CueTests {
  private func ids(_ text: String) -> Set<String> {
    let letter = Fixture.plain(text)
    let analysed = TextAnalyser.analyse(letter, phrases: CueFiles.shared.table)
    return Set(CueHits(text: analysed, book: CueFiles.shared.book).cues.flatMap { $0.map(\.id) })
  }

  @Test func `every cue is found in the sentences that show it and not in those that look alike`() {
    for cue in CueFiles.shared.cues {
      #expect(!cue.fires.isEmpty && !cue.quiet.isEmpty, "\(cue.id) has no examples")
      for text in cue.fires { #expect(ids(text).contains(cue.id), "\(cue.id) in: \(text)") }
      for text in cue.quiet { #expect(!ids(text).contains(cue.id), "\(cue.id) not in: \(text)") }
    }
  }
}
