/// A rectangle on a page in PDF points (1/72 inch), origin top left.
public struct Box: Hashable, Sendable {
  /// Left edge.
  public var x0: Float
  /// Top edge.
  public var y0: Float
  /// Right edge.
  public var x1: Float
  /// Bottom edge.
  public var y1: Float

  /// Makes a box from its edges in points.
  public init(x0: Float, y0: Float, x1: Float, y1: Float) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  /// The smallest box that covers both.
  public func union(_ other: Box) -> Box {
    Box(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }
}

/// A stretch of the letter's text that stood on one line of the source.
public struct SourceLine: Hashable, Sendable {
  /// The bytes in `Letter.bytes` that stood on the line.
  public let span: Span
  /// Page, counted from 1.
  public let page: Int
  /// Line on the page (or in the file, for formats without pages), counted from 1.
  public let line: Int
  /// The line's rectangle; nil for formats without geometry.
  public let box: Box?
  /// Left and right edge of every Unicode scalar of the span, in points, two numbers a scalar; empty without geometry.
  public let edges: [Float]

  /// Makes a source line; `edges` is empty or holds two numbers a scalar.
  public init(span: Span, page: Int, line: Int, box: Box? = nil, edges: [Float] = []) {
    self.span = span
    self.page = page
    self.line = line
    self.box = box
    self.edges = edges
  }
}

/// Where a stretch of text stands in the source.
public struct Place: Hashable, Sendable {
  /// Page, counted from 1.
  public let page: Int
  /// Line on the page, counted from 1.
  public let line: Int
  /// One rectangle a source line; empty for formats without geometry.
  public let boxes: [Box]
}

/// Turns spans of the letter's text into pages, lines and boxes of the source.
public struct SourceMap: Hashable, Sendable {
  /// The source lines, sorted by span and without overlap.
  public let lines: [SourceLine]

  /// Makes a map; lines out of order or overlapping are a bug and stop the program.
  public init(lines: [SourceLine]) {
    for (left, right) in zip(lines, lines.dropFirst()) {
      precondition(left.span.end <= right.span.start, "source lines must be sorted and apart")
    }
    self.lines = lines
  }

  /// The place of a span: page and line of its first byte, and a box for each line it touches.
  /// A byte between two lines (a joining space or line break) counts to the line before it. Nil for an empty map.
  public func place(of span: Span, in bytes: [UInt8]) -> Place? {
    guard let first = lineIndex(at: span.start) else { return nil }
    var boxes: [Box] = []
    var index = first
    while index < lines.count, lines[index].span.start < max(span.end, span.start + 1) {
      if let box = box(of: span, on: lines[index], in: bytes) { boxes.append(box) }
      index += 1
    }
    return Place(page: lines[first].page, line: lines[first].line, boxes: boxes)
  }

  /// Index of the line that holds the byte offset (or the last one before it); nil for an empty map.
  public func lineIndex(at offset: Int) -> Int? {
    guard !lines.isEmpty else { return nil }
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func box(of span: Span, on line: SourceLine, in bytes: [UInt8]) -> Box? {
    guard var box = line.box, line.span.overlaps(span) || span.isEmpty else { return nil }
    guard !line.edges.isEmpty else { return box }
    let from = max(span.start, line.span.start)
    let to = min(span.end, line.span.end)
    let before = scalarCount(bytes, line.span.start, from)
    let inside = scalarCount(bytes, from, to)
    guard inside > 0, 2 * (before + inside) <= line.edges.count else { return box }
    let cut = line.edges[(2 * before)..<(2 * (before + inside))]
    box.x0 = cut.min() ?? box.x0
    box.x1 = cut.max() ?? box.x1
    return box
  }

  private func scalarCount(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Int {
    var count = 0
    var offset = from
    while offset < to {
      if bytes[offset] & 0xC0 != 0x80 { count += 1 }
      offset += 1
    }
    return count
  }
}
