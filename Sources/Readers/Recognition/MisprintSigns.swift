import DanishText

/// Tells a text in which many words have one letter wrong from one whose author knows rare words.
///
/// A letter changed by chance mostly makes three letters that no Danish word holds, in a word that can be put right. A
/// rare word of a sound letter is either the one or the other: of 786 sound letters six hold one such word, none two. So
/// those count three times, and a short letter, which shows few of them, is told by few.
struct MisprintSigns {
  let triples: LetterTriples
  /// Words of the text, short ones too.
  let words: Int

  /// Whether the text may be such a one, so that looking its words up is worth the while. Asked of every letter.
  static func mayShow(in lines: some Sequence<RawLine>, _ triples: LetterTriples) -> Bool {
    var strange: Set<[UInt8]> = []
    var asked = 0
    for line in lines {
      let bytes = Array(line.text.utf8)
      var start = 0
      for end in 0...bytes.count where end == bytes.count || RepairPass.isBetweenWords(bytes[end]) {
        defer { start = end + 1 }
        guard end - start >= 4, end - start < 32, bytes[start] >= 0x61 else { continue }
        asked += 1
        if triples.isStrange(bytes, start..<end) { strange.insert(Array(bytes[start..<end])) }
      }
    }
    // Sound letters have two or three strange words at most, and short ones seldom any.
    if asked < 150 { return asked < 60 || !strange.isEmpty }
    return strange.count >= 2 && strange.count * 66 >= asked
  }

  /// What the words that are none tell together.
  func weight(of mended: RepairPass.Mended) -> Int {
    let putRight = mended.unknown.reduce(0) { $0 + weight(of: $1) }
    // Rare words are long; hardly a sound letter has words of two or three letters that are in no list.
    let short = mended.unread.count { place in
      (2...3).contains(place.word.count) && place.word.allSatisfy { $0 >= 0x61 }
    }
    return putRight + short
  }

  private func weight(of word: [UInt8]) -> Int {
    let lower = DamageRepair.lowercased(word)
    let capitals = word.count { (0x41...0x5A).contains($0) }
    // A small letter among capitals; capitals alone are somebody's abbreviation.
    if capitals > 2 { return word.contains { (0x61...0x7A).contains($0) } ? 2 : 0 }
    // A capital begins a name, and names look like misprints of words.
    return (word == lower ? 1 : 0) + (triples.isStrange(lower) ? 2 : 0)
  }

  /// Whether so much can't be the author's: over the sound letters the greatest weight is four fifths of this.
  func isEnough(_ weight: Int) -> Bool { weight >= 3 && weight * 60 >= words + 60 }

  /// Whether it may be enough once the words of the trade are known too, which takes long to load.
  func mayBeEnough(_ weight: Int) -> Bool { isEnough(weight * 2 + 1) }
}
