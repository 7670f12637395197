import DanishText
import Foundation
import LetterModel
import Testing

@Suite struct PassiveEvaluation {
  @Test(arguments: [("dev", 90.0), ("test", 95.0)])
  func `passives in -s of the treebank are found`(_ part: String, _ least: Double) throws {
    guard let treebank = SharedData.treebank(part) else { return }
    var score = Score()
    for sentence in treebank {
      let text = TextAnalyser.analyse(letter(sentence.text))
      let found = Set(
        text.sentences.flatMap { Passives.find(in: text, $0.tokens) }.filter { $0.form == .ending }.map(
          \.span.start))
      let gold = Set(sentence.words.filter { $0.features.contains("Voice=Pass") }.map(\.offset))
      let one = Score(found: found, gold: gold)
      score += one
      if one.wrong + one.missed > 0, ProcessInfo.processInfo.environment["KLARBREV_SHOW"] == part {
        let words = sentence.words.filter { found.symmetricDifference(gold).contains($0.offset) }
        print("  -", words.map { ($0.form, gold.contains($0.offset) ? "missed" : "wrong") }, sentence.text)
      }
    }
    print("s-passive \(part): \(score)")
    #expect(score.f1 >= least)
  }

  @Test func `passives of administrative prose are found`() throws {
    guard let file = SharedData.text("data/ud-danish/admin-da-passive.tsv") else { return }
    var ending = Score()
    var phrase = Score()
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t").map(String.init)
      let text = TextAnalyser.analyse(letter(columns[0]))
      let uses = text.sentences.flatMap { Passives.find(in: text, $0.tokens) }
      let goldEnding = Set(columns[1].split(separator: " ").map(String.init).filter { $0 != "-" })
      let goldPhrase = Set(columns[2].split(separator: " ").map(String.init).filter { $0 != "-" })
      let found = Set(uses.filter { $0.form == .ending }.map { text.foldedString(text.tokens[$0.token]) })
      let foundPhrase = Set(
        uses.compactMap { use in
          use.auxiliary.map {
            text.foldedString(text.tokens[$0]) + "+" + text.foldedString(text.tokens[use.token])
          }
        })
      ending += Score(found: found, gold: goldEnding)
      phrase += Score(found: foundPhrase, gold: goldPhrase)
      if found != goldEnding || foundPhrase != goldPhrase {
        print("  -", columns[0], found, foundPhrase)
      }
    }
    print("s-passive admin: \(ending); blive and være: \(phrase)")
    #expect(ending.precision >= 98 && ending.recall >= 95)
    #expect(phrase.f1 >= 95)
  }

  @Test func `a treebank sentence tells verb forms apart`() throws {
    guard let treebank = SharedData.treebank("dev") else { return }
    var right = 0
    var unknown: [String: Int] = [:]
    for word in treebank.flatMap(\.words) where word.tag == "VERB" {
      if let reading = Verbs.reading(word.form.lowercased()), reading.infinitive == word.lemma {
        right += 1
      } else {
        unknown[word.lemma, default: 0] += 1
      }
    }
    let all = right + unknown.values.reduce(0, +)
    print("verbs known in dev: \(right) of \(all)")
    if ProcessInfo.processInfo.environment["KLARBREV_SHOW"] == "verbs" {
      print(
        unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(
          separator: ", "))
    }
  }
}
