import DanishText
import LetterModel
import Understanding

// Tables that answer each thing applied for.
extension Material {
  /// The rows of a table that answers each thing applied for ("Bredere dør | Ja, du får det"), whatever the reader took
  /// them for; what is refused is never left out. Empty unless the sentence is such a row.
  func answerRows(around index: Int) -> [ComposedSentence] {
    let block = facts.sentences[index].sentence.block
    guard !isEnglish, answerRow(block) != nil else { return [] }
    var first = block
    var last = block
    while answerRow(first - 1) != nil { first -= 1 }
    while answerRow(last + 1) != nil { last += 1 }
    let told = (first...last).compactMap { answerRow($0) }
    guard told.allSatisfy({ Lix.words(in: $0.text) <= PlainLanguage.longestSentence }) else { return [] }
    let refused = told.filter { $0.text.contains(": Nej") || $0.text.contains(": Afslag") }
    return told.count <= 5 ? told : Array((refused + told.filter { !refused.contains($0) }).prefix(5))
  }

  /// A block of two cells whose second begins with the answer, as "Bredere dør: Ja, du får det."; nil for any other.
  private func answerRow(_ number: Int) -> ComposedSentence? {
    guard letter.blocks.indices.contains(number) else { return nil }
    let block = letter.blocks[number]
    let filled = block.cells.map { text($0) }.filter { !$0.isEmpty }
    let cells =
      filled.isEmpty ? text(block.span).split(separator: "|").map(\.trimmed).filter { !$0.isEmpty } : filled
    guard cells.count == 2, let answer = cells[1].firstWord.map({ bareWord($0) }),
      ["ja", "nej", "delvist", "afslag", "bevilget"].contains(answer)
    else { return nil }
    return ComposedSentence("\(cells[0].withoutColon): \(cells[1])".withStop, .stated, [.at(block.span)])
  }
}
