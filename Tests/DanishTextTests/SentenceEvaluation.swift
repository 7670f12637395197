import DanishText
import Foundation
import LetterModel
import Testing

@Suite struct SentenceEvaluation {
  /// Sentence texts as a letter: `layout` puts a paragraph break after a sentence without a final mark.
  private func layoutLetter(_ texts: [String], layout: Bool) -> (letter: Letter, gold: Set<Span>) {
    var text = ""
    var gold: Set<Span> = []
    for (index, sentence) in texts.enumerated() {
      if index > 0 { text += layout && !endsWithMark(texts[index - 1]) ? "\n\n" : " " }
      let start = text.utf8.count
      text += sentence
      gold.insert(Span(start, text.utf8.count))
    }
    return (letter(text), gold)
  }

  private func endsWithMark(_ text: String) -> Bool {
    let closers: Set<Character> = ["\"", "'", "”", "»", ")", "]", "’"]
    guard let last = text.reversed().first(where: { !closers.contains($0) }) else { return false }
    return ".!?…".contains(last)
  }

  private func score(_ letter: Letter, _ gold: Set<Span>, show: Bool = false) -> Score {
    let found = Set(TextAnalyser.analyse(letter).sentences.map(\.span))
    if show {
      for span in found.subtracting(gold).sorted().prefix(80) { print("  -", letter.string(span)) }
    }
    return Score(found: found, gold: gold)
  }

  @Test(arguments: [("dev", 97.5), ("test", 98.0)])
  func `sentences of the treebank are found where layout is kept`(_ part: String, _ least: Double) throws {
    guard let treebank = SharedData.treebank(part) else { return }
    let texts = treebank.map(\.text)
    let (letter, gold) = layoutLetter(texts, layout: true)
    let show = ProcessInfo.processInfo.environment["KLARBREV_SHOW"] == part
    let score = score(letter, gold, show: show)
    let (runOn, runOnGold) = layoutLetter(texts, layout: false)
    print("sentences \(part) layout: \(score)")
    print("sentences \(part) run-on: \(self.score(runOn, runOnGold))")
    #expect(score.f1 >= least)
  }

  @Test func `sentences of administrative prose are found`() throws {
    guard let text = SharedData.text("data/ud-danish/admin-da-sentences.txt") else { return }
    var raw = ""
    var blocks: [Block] = []
    var gold: Set<Span> = []
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("#")
    }
    .split(separator: "")
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { raw += "\n\n" }
      let start = raw.utf8.count
      for (line, sentence) in paragraph.enumerated() {
        if line > 0 { raw += ".!?:\")".contains(raw.last ?? " ") ? " " : "\n" }
        let from = raw.utf8.count
        raw += sentence
        gold.insert(Span(from, raw.utf8.count))
      }
      let isSignature = index == paragraphs.count - 1
      blocks.append(Block(span: Span(start, raw.utf8.count), role: isSignature ? .signature : .body))
    }
    let plain = letter(raw)
    let whole = Letter(
      bytes: plain.bytes, blocks: blocks, sourceMap: plain.sourceMap, source: plain.source)
    let score = score(whole, gold, show: ProcessInfo.processInfo.environment["KLARBREV_SHOW"] == "admin")
    print("sentences admin: \(score)")
    #expect(score.f1 >= 99)
  }

  private struct Unit: Decodable {
    let text: String
    let sentences: [String]
  }

  /// A hundred units of official prose, cut by someone who had not seen the splitter.
  @Test func `sentences of unseen official prose are found`() throws {
    let lines = try #require(SharedData.package("Corpora/gold/units/sentences.jsonl")).split(separator: "\n")
    var score = Score()
    for line in lines {
      let unit = try JSONDecoder().decode(Unit.self, from: Data(line.utf8))
      // A reader makes a block of every line of its own.
      let text = unit.text.replacing("\n", with: "\n\n")
      var from = text.startIndex
      var gold: Set<Span> = []
      for sentence in unit.sentences {
        let place = try #require(text[from...].firstRange(of: sentence))
        let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        gold.insert(Span(start, start + sentence.utf8.count))
        from = place.upperBound
      }
      score += self.score(letter(text), gold, show: true)
    }
    print("sentences unseen: \(score)")
    #expect(score.f1 >= 98)
  }
}
