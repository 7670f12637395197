// Putting hits in order.
extension [PhraseHit] {
  /// Sorts the hits of one starting token, which begin at `before`, and drops repetitions.
  mutating func tidy(from before: Int) {
    // A handful is put in order one by one; more are sorted apart, as sorting a part in place copies all that were found.
    if count - before > 16 {
      let sorted = self[before...].sorted(by: Self.comesFirst)
      for index in sorted.indices { self[before + index] = sorted[index] }
    }
    for index in (before + 1)..<count {
      var place = index
      while place > before, Self.comesFirst(self[place], self[place - 1]) {
        swapAt(place, place - 1)
        place -= 1
      }
    }
    var kept = before
    for index in (before + 1)..<count where self[index] != self[kept] {
      kept += 1
      self[kept] = self[index]
    }
    while count > kept + 1 { removeLast() }
  }

  private static func comesFirst(_ left: PhraseHit, _ right: PhraseHit) -> Bool {
    (left.tokens.upperBound, left.entry) < (right.tokens.upperBound, right.entry)
  }

  /// Drops every term among the hits of one sentence, which begin at `before`, that lies under a longer one (or an equally
  /// long one that began earlier).
  mutating func keepLongestTerms(from before: Int, _ isTerm: [Bool]) {
    var kept: [Int] = []
    var dropped: [Int] = []
    for index in before..<count where isTerm[self[index].entry] {
      let tokens = self[index].tokens
      while let last = kept.last, self[last].tokens.overlaps(tokens), self[last].tokens != tokens,
        self[last].tokens.count < tokens.count
      {
        dropped.append(last)
        kept.removeLast()
      }
      if let last = kept.last, self[last].tokens.overlaps(tokens), self[last].tokens != tokens {
        dropped.append(index)
      } else {
        kept.append(index)
      }
    }
    guard !dropped.isEmpty else { return }
    dropped.sort()
    var next = 0
    var place = before
    for index in before..<count {
      if next < dropped.count, dropped[next] == index {
        next += 1
      } else {
        self[place] = self[index]
        place += 1
      }
    }
    removeLast(count - place)
  }
}
