import LetterModel
import Rulebook
import Testing
import Understanding

@testable import Composition

@Suite struct `Every sentence of a summary` {
  /// Numbers (with their separators), section marks and months: what must stand in a sentence's own evidence.
  private func hard(_ text: String) -> [String] {
    let marks = text.split { !$0.isLetter && !$0.isNumber && $0 != "§" && $0 != "." && $0 != "," }
    return marks.map { bareWord($0) }.filter {
      $0.contains { $0.isNumber || $0 == "§" } || Reference.months.contains($0)
    }
  }

  private func evidence(_ sentence: ComposedSentence, in letter: Letter) -> String {
    sentence.evidence.map { place in
      if case .at(let span) = place { singleSpaced(letter.string(span)) } else { "" }
    }.joined(separator: " ")
  }

  private func check(_ summary: Summary, _ letter: Letter, _ name: String) {
    for sentence in summary.sections.flatMap(\.sentences) {
      guard sentence.origin != .computed, sentence.origin != .explained else { continue }
      let known = Set(hard(evidence(sentence, in: letter)))
      for mark in hard(sentence.text) {
        #expect(known.contains(mark), "\(name): »\(mark)« of »\(sentence.text)« is not in its evidence")
      }
      #expect(!sentence.evidence.isEmpty, "\(name): »\(sentence.text)« rests on nothing")
    }
  }

  @Test func `has its numbers, dates and sections from its own evidence`() {
    for (name, review) in GoldLetters.reviews {
      for options in [SummaryOptions(), SummaryOptions(isEasy: true), SummaryOptions(language: .english)] {
        check(SummaryComposer.summary(of: review, rulebook: .embedded, options: options), review.letter, name)
      }
    }
  }

  @Test func `is short in a short summary`() {
    for (name, review) in GoldLetters.reviews {
      let summary = SummaryComposer.summary(of: review, rulebook: .embedded)
      #expect(Trimming.words(in: summary.sections) <= 250, "\(name)")
      for section in summary.sections where section.id != .smallPrint {
        for sentence in section.sentences {
          let isQuotedResult =
            ["»", "☐ »"].contains { sentence.text.hasPrefix($0) }
            && [.decision, .meaning, .why, .actions].contains(section.id)
          if Lix.words(in: sentence.text) > (isQuotedResult ? Material.longestQuotation : 20) {
            Issue.record("\(name): \(sentence.text)")
          }
        }
      }
      let easy = SummaryComposer.summary(
        of: review, rulebook: .embedded, options: SummaryOptions(isEasy: true))
      #expect(Trimming.words(in: easy.sections) <= 90, "\(name)")
    }
  }

  @Test func `and every part of a draft has its numbers and dates from its own evidence`() {
    for (name, review) in GoldLetters.reviews {
      for kind in DraftKind.allCases {
        let draft = DraftComposer.draft(kind, for: review, rulebook: .embedded)
        for part in draft.parts where part.origin == .stated && !part.text.isEmpty {
          let sentence = ComposedSentence(part.text, part.origin, part.evidence)
          // The envelope of Digital Post gives a case number that stands nowhere in the text.
          let number = review.facts.caseNumber.flatMap { $0.span == nil ? $0.value : nil } ?? ""
          // A date the letter writes in figures alone is told in words.
          let date = review.facts.date.map { DanishCalendar.writtenShort($0.value) } ?? ""
          let known = Set(hard(evidence(sentence, in: review.letter) + " " + number + " " + date))
          let words =
            part.style == .numbered ? String(part.text.drop { $0.isNumber || $0 == "." }) : part.text
          let asked = DraftBuilder.placeholders(in: words).reduce(words) { $0.replacing("[\($1)]", with: "") }
          // The place of a quotation ("side 2") is counted, not quoted.
          let plain = asked.hasPrefix("I brevet står der (side ") ? String(asked.drop { $0 != ":" }) : asked
          for mark in hard(plain) {
            #expect(
              known.contains(mark), "\(name) \(kind): »\(mark)« of »\(part.text)« is not in its evidence")
          }
        }
      }
    }
  }

  @Test func `is easy to read, and easier in the easy version`() throws {
    var lix: [Double] = []
    var words: [Int] = []
    for (name, review) in GoldLetters.reviews {
      let summary = SummaryComposer.summary(of: review, rulebook: .embedded)
      words.append(Trimming.words(in: summary.sections))
      if let value = summary.lix {
        lix.append(value)
        #expect(value <= 38, "\(name)")
      }
      let easy = SummaryComposer.summary(
        of: review, rulebook: .embedded, options: SummaryOptions(isEasy: true))
      if let value = easy.lix, value > 25 { Issue.record("\(name): the easy version has LIX \(value)") }
    }
    #expect(lix.sorted()[lix.count / 2] <= 34)
    #expect(words.sorted()[words.count / 2] <= 200)
  }

  @Test func `holds no word that accuses, threatens or promises, in summary and drafts`() {
    for (name, review) in GoldLetters.reviews {
      let summary = SummaryComposer.summary(of: review, rulebook: .embedded)
      let own = summary.sections.flatMap(\.sentences).filter { $0.origin != .stated }.map(\.text)
      let drafts = DraftComposer.fitting(review).map {
        DraftComposer.draft($0.kind, for: review, rulebook: .embedded)
      }
      let lines = drafts.flatMap(\.parts).filter { $0.style != .quote }.map(\.text)
      let text = (own + lines).joined(separator: " ").lowercased()
      for word in `Drafts of every kind`.forbidden where word != "!" {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }
}
