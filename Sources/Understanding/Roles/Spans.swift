import LetterModel

/// Something found at a place of the letter.
protocol Placed {
  var span: Span { get }
}

extension DateMention: Placed {}
extension Amount: Placed {}

extension Array where Element: Placed {
  /// Those that lie wholly inside the span; the array must be sorted by place.
  func within(_ span: Span) -> ArraySlice<Element> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, self[end].span.end <= span.end { end += 1 }
    return self[low..<end]
  }
}
