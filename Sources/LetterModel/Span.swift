/// A half-open range of UTF-8 byte offsets into `Letter.bytes`.
public struct Span: Hashable, Sendable {
  /// First byte of the range, counted from 0.
  public let start: Int
  /// One past the last byte of the range.
  public let end: Int

  /// Makes the span `start..<end`; a negative length is a bug and stops the program.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span must run forwards")
    self.start = start
    self.end = end
  }

  /// Number of UTF-8 bytes covered.
  public var length: Int { end - start }
  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }
  /// The span as a range for subscripting byte arrays.
  public var range: Range<Int> { start..<end }

  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  /// Whether the byte offset lies inside this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  /// The smallest span that covers both.
  public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}

extension Span: Comparable {
  /// Orders by start, then by end.
  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
