import DanishText
import LetterModel

/// A letter of one block a paragraph (paragraphs stand apart by an empty line), all with the given role.
func letter(_ text: String, role: BlockRole = .body) -> Letter {
  let bytes = Array(text.utf8)
  var blocks: [Block] = []
  var start = 0
  for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
    let end = start + paragraph.utf8.count
    blocks.append(Block(span: Span(start, end), role: role))
    start = end + 2
  }
  let source = Source(name: "prøve.txt", format: .text, pages: nil, sha256: "")
  return Letter(bytes: bytes, blocks: blocks, sourceMap: SourceMap(lines: []), source: source)
}

/// The sentences of a text as strings.
func sentences(_ text: String, role: BlockRole = .body) -> [String] {
  let analysed = TextAnalyser.analyse(letter(text, role: role))
  return analysed.sentences.map { String(decoding: analysed.bytes[$0.span.range], as: UTF8.self) }
}

/// The tokens of a text as strings with their kinds.
func tokens(_ text: String) -> [String] {
  let analysed = TextAnalyser.analyse(letter(text))
  return analysed.tokens.map(analysed.string)
}

/// The kind of the only token of a text; nil when there are several.
func kind(_ text: String) -> Token.Kind? {
  let analysed = TextAnalyser.analyse(letter(text))
  return analysed.tokens.count == 1 ? analysed.tokens[0].kind : nil
}
