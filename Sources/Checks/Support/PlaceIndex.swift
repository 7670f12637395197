import LetterModel

/// Places in the letter, asked for overlaps in a few steps however many they are.
struct PlaceIndex {
  private let places: [Span]
  /// The furthest end among the places up to each.
  private let ends: [Int]

  init(_ places: [Span]) {
    self.places = places.sorted()
    var furthest = 0
    ends = self.places.map { place in
      furthest = max(furthest, place.end)
      return furthest
    }
  }

  /// Whether one of the places shares a byte with the span.
  func overlaps(_ span: Span) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < span.end { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ends[low - 1] > span.start
  }
}
