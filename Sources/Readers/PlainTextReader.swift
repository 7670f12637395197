import LetterModel

/// Plain text in any of the encodings Danish letters are saved in.
enum PlainTextReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    var paragraphs: [RawParagraph] = []
    var current: [RawLine] = []
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        if !current.isEmpty { paragraphs.append(RawParagraph(lines: current)) }
        current = []
      } else {
        current.append(RawLine(String(line), line: index + 1))
      }
    }
    if !current.isEmpty { paragraphs.append(RawParagraph(lines: current)) }
    return RawDocument(paragraphs: paragraphs, format: .text)
  }
}
