import Native
import LetterModel

/// What can be told about the text layer itself.
enum PDFTextLayer {
  /// Pages, counted from 1, whose words can't be taken from the file.
  struct Doubt {
    /// Pages that are pictures.
    var pictures: [Int]
    /// Pages whose letters are other than those printed.
    var damaged: [Int]
    /// Both kinds in the order of the paper.
    var pages: [Int] { (pictures + damaged).sorted() }

    /// Whether no page is left that can be read.
    func isWholeFile(_ count: Int) -> Bool { pictures.count == count }
  }

  /// What is to be doubted. A damaged layer is told from all its pages together, since one page has too few words.
  static func doubt(_ pages: [PDFPageText]) -> Doubt {
    let pictures = pagesWithoutText(pages)
    let damaged = isDamaged(pages) ? Array(1...pages.count).filter { !pictures.contains($0) } : []
    return Doubt(pictures: pictures, damaged: damaged)
  }

  /// Pages that show a picture and hold no text, counted from 1.
  static func pagesWithoutText(_ pages: [PDFPageText]) -> [Int] {
    pages.enumerated().compactMap { index, page in
      let letters = page.scalars.reduce(0) { $0 + ($1.isWhiteSpace ? 0 : 1) }
      return letters < 20 && page.imageCover > 0.5 ? index + 1 : nil
    }
  }

  static func notice(pages: [Int]) -> ReadNotice {
    let list = pages.map(String.init).joined(separator: ", ")
    return ReadNotice(
      .noTextLayer,
      "Side \(list) er indscannet uden tekstlag og er ikke læst. Det, der ikke er fundet, kan stå dér.")
  }

  /// Whether the letters are other than those printed: fonts without a Unicode table give blanks or rubbish.
  ///
  /// In Danish prose about every fourth word is one of some thirty small ones; below one in twenty-five, or with many
  /// stray single letters, the layer is not to be trusted.
  static func isDamaged(_ pages: [PDFPageText]) -> Bool {
    var words = 0
    var small = 0
    var single = 0
    var unknown = 0
    for page in pages {
      var word = TextLayerWord()
      for scalar in page.scalars {
        if !scalar.isWhiteSpace {
          word.take(scalar)
          continue
        }
        guard word.length > 0 else { continue }
        count(word)
        word = TextLayerWord()
      }
      if word.length > 0 { count(word) }
    }
    func count(_ word: TextLayerWord) {
      unknown += word.unknown
      guard word.letters == word.length || word.length == 1 else { return }
      words += 1
      if word.length <= longestSmallWord, smallWords.contains(word.key) { small += 1 }
      // The small words of one letter: i, å, a.
      if word.length == 1, word.letters == 1, ![0x69, 0xE5, 0x61].contains(word.key) { single += 1 }
    }
    guard words >= 50 else { return unknown * 4 > max(words, 5) }
    return small * 25 < words || single * 7 > words || unknown * 10 > words
  }

  private static let longestSmallWord = 5
  private static let smallWords: Set<UInt64> = Set(
    [
      "og", "at", "er", "i", "det", "du", "til", "af", "for", "en", "et", "vi", "har", "kan", "ikke", "den",
      "der", "som", "på", "med", "om", "din", "dit", "de", "efter", "fra", "ved", "skal", "vil", "hvis",
      "the",
      "of", "and", "to",
    ].map { text in
      var word = TextLayerWord()
      for scalar in text.unicodeScalars { word.take(scalar) }
      return word.key
    })
}

/// A word of the text layer, counted while its letters go by.
private struct TextLayerWord {
  var length = 0
  var letters = 0
  var unknown = 0
  /// The first letters in lower case, twelve bits each; enough to know the small words.
  var key: UInt64 = 0

  mutating func take(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    length += 1
    if scalar.isLetter { letters += 1 }
    if value == 0xFFFD || value < 0x20 || (0xE000...0xF8FF).contains(value) { unknown += 1 }
    guard length <= 5 else { return }
    let small = scalar.isCapital && value < 0x100 ? value + 0x20 : value
    key = key << 12 | UInt64(min(small, 0xFFF))
  }
}
