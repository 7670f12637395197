import DanishText
import Foundation
import LetterModel
import Rulebook
import TestSupport
import Testing

/// Heavy words and terms of law in three times sixty letters, labelled by people who had not seen the lexicon.
///
/// A mark is right when it overlaps a quote, or when its entry is that of a word labelled elsewhere in the letter: the
/// labels hold a word once a letter. Blind and later figures stand in Docs/language.md.
@Suite struct JargonGoldTests {
  private struct Labelled: Decodable {
    struct Term: Decodable {
      let quote: String
      let lemma: String
      let kind: String
    }
    let letter: String
    let terms: [Term]
  }

  /// A file of labels and the least share of labels to know and of marks to be labelled.
  struct Labels: Sendable, CustomTestStringConvertible {
    let file: String
    let known: Double
    let right: Double
    var testDescription: String { file }
  }

  private struct Tally {
    var (known, labels, marked, right) = (0, 0, 0, 0)
    var (missed, surplus): ([String], [String]) = ([], [])
  }

  private static let gold = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpora/gold")

  private static let entries: [String: LexiconEntry] = Dictionary(
    uniqueKeysWithValues: Rulebook.lexicon.map { ($0.id, $0) })

  @Test(arguments: [
    Labels(file: "jargon", known: 0.99, right: 0.98), Labels(file: "jargon-2", known: 0.98, right: 0.96),
    Labels(file: "jargon-3", known: 0.87, right: 0.89),
  ])
  func `the lexicon knows the words that a strict editor marks`(_ labels: Labels) throws {
    let text = try String(
      contentsOf: Self.gold.appending(path: "units/\(labels.file).jsonl"), encoding: .utf8)
    var tally = Tally()
    for line in text.split(separator: "\n") {
      let item = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
      let raw = try String(contentsOf: Self.gold.appending(path: "train/\(item.letter)"), encoding: .utf8)
      count(item.terms, in: try Fixture.letter(raw), into: &tally)
    }
    print(
      "\(labels.file): known \(tally.known) of \(tally.labels), heavy words marked \(tally.marked),",
      "of them labelled \(tally.right)")
    if ProcessInfo.processInfo.environment["KLARBREV_SHOW"] == labels.file {
      print("not known:", tally.missed.sorted().joined(separator: ", "))
      print("marked, not labelled:", tally.surplus.sorted().joined(separator: ", "))
    }
    #expect(Double(tally.right) >= labels.right * Double(tally.marked))
    #expect(Double(tally.known) >= labels.known * Double(tally.labels))
  }

  private func count(_ terms: [Labelled.Term], in letter: Letter, into tally: inout Tally) {
    let analysed = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let hits = found(in: analysed)
    let quoted = terms.map { ($0, places(of: $0.quote, in: letter)) }
    var labelled: Set<String> = []
    for (term, spans) in quoted {
      tally.labels += 1
      let found = hits.filter { hit in spans.contains { hit.span.overlaps($0) } }
      labelled.formUnion(found.map { Rulebook.phrases.entries[$0.entry].key })
      if found.isEmpty {
        tally.missed.append("\(term.lemma) (\(term.kind))")
      } else {
        tally.known += 1
      }
    }
    let lemmas = Set(terms.map { $0.lemma.lowercased() })
    for hit in hits {
      guard let entry = Self.entries[Rulebook.phrases.entries[hit.entry].key], entry.isHeavy else { continue }
      tally.marked += 1
      if labelled.contains(entry.id) || lemmas.contains(entry.term) || !lemmas.isDisjoint(with: entry.forms) {
        tally.right += 1
      } else {
        tally.surplus.append(letter.string(hit.span))
      }
    }
  }

  /// The words of the lexicon that stand there, but not in company in which they mean something else.
  private func found(in text: AnalysedText) -> [PhraseHit] {
    let entries = Rulebook.phrases.entries
    return text.sentences.flatMap { sentence in
      let hits = text.hits(startingIn: sentence.tokens)
      let excused = Set(hits.map { entries[$0.entry] }.filter { $0.category == "unless" }.map(\.key))
      return hits.filter {
        entries[$0.entry].category == "term" && !excused.contains(entries[$0.entry].key)
      }
    }
  }

  private func places(of quote: String, in letter: Letter) -> [Span] {
    let wanted = Array(quote.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    let text = Array(String(decoding: letter.bytes, as: UTF8.self).lowercased().utf8)
      .map { $0 == 0x0A ? 0x20 : $0 }
    guard text.count == letter.bytes.count, !wanted.isEmpty, text.count >= wanted.count else { return [] }
    return (0...(text.count - wanted.count)).filter {
      text[$0] == wanted[0] && text[$0...].starts(with: wanted)
    }
    .map { Span($0, $0 + wanted.count) }
  }
}
