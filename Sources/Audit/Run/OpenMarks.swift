/// Marks of merge fields that begin and do not end, such as `«Borgers navn` in a template.
enum OpenMarks {
  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("{{", "}}"), ("[[", "]]"), ("[", "]"), ("«", "»"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Where they stand, as byte offsets; at most one of each kind in a block.
  static func places(in letter: Letter) -> [Int] {
    letter.blocks.flatMap { block in
      pairs.compactMap { place(of: $0.open, $0.close, in: letter.bytes, block.span) }
    }.sorted()
  }

  private static func place(of open: [UInt8], _ close: [UInt8], in bytes: [UInt8], _ span: Span) -> Int? {
    var opened: [Int] = []
    // Danish quotations run the other way: »…«.
    var isQuoting = false
    var at = span.start
    while at < span.end {
      let rest = bytes[at..<span.end]
      if rest.starts(with: open) {
        if isQuoting { isQuoting = false } else { opened.append(at) }
        at += open.count
      } else if rest.starts(with: close) {
        if opened.popLast() == nil { isQuoting = true }
        at += close.count
      } else {
        at += 1
      }
    }
    return opened.last
  }
}
