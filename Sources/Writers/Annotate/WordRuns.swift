/// The runs of a Word document as they lie in the bytes of its main part, so that something can be put between words
/// without touching anything else.
struct WordRuns {
  /// One `w:t` element.
  struct Piece {
    /// The run's opening tag, e.g. `<w:r w:rsidR="00A1">`.
    let runOpen: Range<Int>
    /// The run's `w:rPr` element; empty when it has none.
    let properties: Range<Int>
    /// The `w:t` opening tag.
    let textOpen: Range<Int>
    /// What stands between the tags, still escaped.
    let content: Range<Int>
  }

  /// One byte of text that is no blank, with its piece and its place in the file.
  struct Mark {
    let byte: UInt8
    let piece: Int
    let offset: Int
    /// One past the last byte in the file: an entity such as `&amp;` is one byte of text.
    let end: Int
  }

  let pieces: [Piece]
  /// The text without blanks, in file order.
  let marks: [Mark]
  /// The prefix of WordprocessingML names with its colon, e.g. `w:`.
  let prefix: String

  init?(_ xml: [UInt8]) {
    var scan = Scan(xml)
    scan.run()
    guard !scan.pieces.isEmpty else { return nil }
    pieces = scan.pieces
    prefix = scan.prefix
    marks = scan.pieces.indices.flatMap { WordRuns.marks(of: $0, scan.pieces[$0].content, xml) }
  }

  /// A file of plain text as one piece.
  init(plain text: [UInt8]) {
    pieces = [Piece(runOpen: 0..<0, properties: 0..<0, textOpen: 0..<0, content: text.indices)]
    prefix = ""
    marks = text.indices.filter { !WordRuns.isBlank(text[$0]) }.map {
      Mark(byte: text[$0], piece: 0, offset: $0, end: $0 + 1)
    }
  }

  private static func marks(of piece: Int, _ content: Range<Int>, _ xml: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    var offset = content.lowerBound
    while offset < content.upperBound {
      var end = offset + 1
      var text: [UInt8] = [xml[offset]]
      if xml[offset] == UInt8(ascii: "&"),
        let semicolon = xml[offset..<content.upperBound].firstIndex(of: 0x3B)
      {
        end = semicolon + 1
        text = decoded(Array(xml[(offset + 1)..<semicolon]))
      }
      for byte in text where !isBlank(byte) {
        marks.append(Mark(byte: byte, piece: piece, offset: offset, end: end))
      }
      offset = end
    }
    return marks
  }

  /// Blanks, and the bytes of the no-break space and the soft hyphen, which readers turn into something else.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte == 0xA0 || byte == 0xAD
  }

  private static func decoded(_ name: [UInt8]) -> [UInt8] {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "amp": return [0x26]
    case "lt": return [0x3C]
    case "gt": return [0x3E]
    case "quot": return [0x22]
    case "apos": return [0x27]
    default:
      guard name.hasPrefix("#") else { return [] }
      let digits = name.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap { Unicode.Scalar($0) }.map { Array(String(Character($0)).utf8) } ?? []
    }
  }

  /// One pass over the tags.
  private struct Scan {
    let xml: [UInt8]
    var pieces: [Piece] = []
    var prefix = "w:"
    private var runOpen: Range<Int>?
    private var properties: Range<Int>?
    private var propertiesStart: Int?
    private var textOpen: Range<Int>?
    /// Depth of elements whose runs are no visible text (deleted text, instructions of fields).
    private var deleted = 0

    init(_ xml: [UInt8]) { self.xml = xml }

    mutating func run() {
      var offset = 0
      while let open = next(UInt8(ascii: "<"), from: offset) {
        guard let close = next(UInt8(ascii: ">"), from: open) else { return }
        tag(open..<(close + 1))
        offset = close + 1
      }
    }

    private func next(_ byte: UInt8, from start: Int) -> Int? {
      guard start < xml.count else { return nil }
      return xml[start...].firstIndex(of: byte)
    }

    private mutating func tag(_ range: Range<Int>) {
      let isEnd = xml[range.lowerBound + 1] == UInt8(ascii: "/")
      let isEmpty = xml[range.upperBound - 2] == UInt8(ascii: "/")
      let start = range.lowerBound + (isEnd ? 2 : 1)
      let name = xml[start..<range.upperBound].prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      let local = name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      switch String(decoding: local, as: UTF8.self) {
      case "r" where !isEmpty:
        runOpen = isEnd ? nil : range
        properties = nil
        if !isEnd { prefix = String(decoding: name.dropLast(), as: UTF8.self) }
      case "rPr" where runOpen != nil && textOpen == nil:
        if isEnd, let begin = propertiesStart {
          properties = begin..<range.upperBound
          propertiesStart = nil
        } else if isEmpty {
          properties = range
        } else if !isEnd, propertiesStart == nil {
          propertiesStart = range.lowerBound
        }
      case "t" where !isEmpty: text(range, isEnd: isEnd)
      case "del", "moveFrom": if !isEmpty { deleted += isEnd ? -1 : 1 }
      default: break
      }
    }

    private mutating func text(_ range: Range<Int>, isEnd: Bool) {
      guard isEnd else {
        textOpen = range
        return
      }
      if let textOpen, let runOpen, deleted == 0 {
        let none = runOpen.upperBound..<runOpen.upperBound
        pieces.append(
          Piece(
            runOpen: runOpen, properties: properties ?? none, textOpen: textOpen,
            content: textOpen.upperBound..<range.lowerBound))
      }
      textOpen = nil
    }
  }
}
