import LetterModel

/// Turns raw paragraphs of any format into a letter: tidied text, blocks with roles, and the way back to the source.
enum StructureBuilder {
  static func letter(from document: RawDocument, name: String, sha256: String) throws(ReadFailure) -> Letter {
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    var lines: [SourceLine] = []
    for paragraph in document.paragraphs {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      let start = bytes.count
      for (index, line) in paragraph.lines.enumerated() {
        if index > 0 { bytes.append(0x20) }
        let from = bytes.count
        bytes += line.text.utf8
        lines.append(
          SourceLine(span: Span(from, bytes.count), page: line.page, line: line.line, box: line.box))
      }
      blocks.append(
        Block(span: Span(start, bytes.count), role: .body, page: paragraph.lines.first?.page ?? 1))
    }
    let source = Source(name: name, format: document.format, pages: document.pages, sha256: sha256)
    return Letter(bytes: bytes, blocks: blocks, sourceMap: SourceMap(lines: lines), source: source)
  }
}
