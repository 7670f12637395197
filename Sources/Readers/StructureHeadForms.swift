import LetterModel

/// How the forms of a head line are found: names, streets, postcodes, dates.
extension LineShape {
  func findIsDotted() -> Bool {
    guard wordCount <= 30, !endsSentence, !isListItem else { return false }
    return words.count { $0 == "·" || $0 == "•" || $0 == "|" } >= 2
  }

  func findIsCapitals() -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.isSmall { return false }
      if scalar.isCapital { capitals += 1 }
    }
    return capitals >= 6
  }

  func findIsCouple() -> Bool {
    guard (4...7).contains(wordCount), !hasAuthority, !holds(","), let place = words.firstIndex(of: "og"),
      place >= 1,
      place + 2 < wordCount
    else { return false }
    return originals.enumerated().allSatisfy { index, word in
      index == place
        || (word.unicodeScalars.first?.isCapital ?? false)
          && !word.utf8.contains { (0x30...0x39).contains($0) }
    }
  }

  func findHasPostcode() -> Bool {
    guard wordCount <= 9 else { return false }
    for (index, word) in originals.enumerated().dropLast() {
      let digits = word.hasPrefix("DK-") ? word.dropFirst(3) : word
      guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      if originals[index + 1].unicodeScalars.first?.isCapital ?? false { return true }
    }
    return false
  }

  func findIsStreet() -> Bool {
    let endsInFloor =
      words.last.map { $0.last == "." && $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false } ?? false
    guard startsUpper, wordCount >= 2, wordCount <= 8, !endsSentence || endsInFloor else { return false }
    guard
      let place = words.dropFirst().firstIndex(where: {
        $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      }),
      place <= 4
    else { return false }
    let isNamed = originals[..<place].allSatisfy { word in
      (word.unicodeScalars.first?.isCapital ?? false) || word == "de" || word == "af"
        || word == "den"
    }
    return isNamed && words[place].utf8.filter { (0x30...0x39).contains($0) }.count <= 3
  }

  func findIsName() -> Bool {
    guard (2...5).contains(wordCount), !hasAuthority else { return false }
    return originals.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return first.isCapital && !word.utf8.contains { (0x30...0x39).contains($0) }
    } || (firstWord == "att." || firstWord == "att:" || firstWord == "c/o")
  }

  func findIsDateLine() -> Bool {
    guard wordCount <= 6, wordCount > 0, !endsSentence else { return false }
    var rest = words[...]
    if let place = rest.first, place.hasSuffix(","), rest.count > 1 { rest = rest.dropFirst() }
    if let den = rest.firstIndex(of: "den"), den <= rest.startIndex + 2 { rest = rest[(den + 1)...] }
    if rest.first == "d." { rest = rest.dropFirst() }
    if rest.count == 1, let only = rest.first {
      return DateForm.isNumeric(only) || DateForm.isMask(only)
    }
    guard rest.count == 3 || rest.count == 2 else { return false }
    let parts = Array(rest)
    guard let day = parts[0].utf8.first, (0x30...0x39).contains(day),
      StructureWords.months.contains(parts[1])
    else { return false }
    return parts.count == 2 || (parts[2].utf8.count >= 4 && Int(parts[2].prefix(4)) != nil)
  }
}
