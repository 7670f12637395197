import DanishText
import LetterModel

extension RepairPass {
  /// Puts words with one wrong letter right, where there are so many that they can't be the author's.
  static func mendMisprints(
    _ document: inout RawDocument, words: WordList, _ triples: LetterTriples, _ aids: ReadAids
  ) {
    let all = allWords(of: document).map(DamageRepair.lowercased)
    let signs = MisprintSigns(triples: triples, words: all.count)
    // The words of the trade take long to load, and most sound letters are told without them.
    let first = Mended(
      document, MisprintRepair(list: words, triples: triples, vocabulary: TradeWords(), words: all))
    guard signs.mayBeEnough(signs.weight(of: first)) else { return }
    let trade = aids.vocabulary?() ?? TradeWords()
    let mended = Mended(
      document, MisprintRepair(list: words, triples: triples, vocabulary: trade, words: all),
      besides: headLines(of: document))
    guard signs.isEnough(signs.weight(of: mended)) else { return }
    document = mended.document
    markUnread(mended, in: &document)
    let left = allWords(of: document).map(DamageRepair.lowercased).filter { $0.count >= 4 }
    let unknown = left.count { triples.isStrange($0) && !mended.repair.isKnown($0) }
    if unknown * 12 > left.count { document.quality = .doubtful }
    document.notices.append(
      ReadNotice(
        .repairedText,
        "Mange ord i filen har et forkert bogstav. \(mended.count) ord er rettet, som de må have stået i brevet. "
          + "Tjek datoer, beløb og paragraffer i selve brevet."))
  }

  /// A document with its misprints put right.
  struct Mended {
    var document: RawDocument
    let repair: MisprintRepair
    /// How many words were put right.
    let count: Int

    init(_ document: RawDocument, _ repair: MisprintRepair, besides head: Set<LineKey> = []) {
      var pass = RepairPass(protected: head, repair: repair.repair(_:before:after:))
      pass.mendsMonths = true
      self.document = document
      self.repair = repair
      pass.mend(&self.document)
      count = pass.count
    }

    /// The words put right that were none; those that exist are no sign of misprints.
    var unknown: [[UInt8]] {
      document.paragraphs.flatMap(\.marks).compactMap { mark in
        guard case .repaired(let original, _) = mark.what else { return nil }
        let word = Array(original.utf8)
        return repair.isKnown(DamageRepair.lowercased(word)) ? nil : word
      }
    }

    /// The words in small letters that are none and could not be put right, by paragraph and line.
    var unread: [(paragraph: Int, line: Int, range: Range<Int>, word: [UInt8])] {
      document.paragraphs.enumerated().flatMap { index, paragraph in
        paragraph.lines.enumerated().flatMap { number, line in
          let bytes = Array(line.text.utf8)
          return RepairPass.words(of: bytes).filter { !isRead($0, of: bytes) }.map {
            (index, number, $0, Array(bytes[$0]))
          }
        }
      }
    }

    private func isRead(_ range: Range<Int>, of line: [UInt8]) -> Bool {
      let word = Array(line[range])
      if word.count == 1 {
        // The letter of a section (`§ 54 a`) or of a list (`a)`).
        let before: UInt8 = line[..<range.lowerBound].last { (byte: UInt8) -> Bool in byte != 0x20 } ?? 0
        let after = range.upperBound < line.count ? line[range.upperBound] : 0x20
        if (0x30...0x39).contains(before) || after != 0x20 { return true }
        return word[0] == UInt8(ascii: "i") || !(0x61...0x7A).contains(word[0])
      }
      // A capital begins a name, of which it can't be told; `§`, `·` and `m²` hold another byte than æ, ø and å.
      let isLower = word.allSatisfy { (byte: UInt8) -> Bool in byte >= 0x61 || (0x30...0x39).contains(byte) }
      guard isLower, !word.contains(0xC2), word == DamageRepair.lowercased(word) else { return true }
      return repair.isKnown(word)
    }
  }

  private static func markUnread(_ mended: Mended, in document: inout RawDocument) {
    for place in mended.unread {
      document.paragraphs[place.paragraph].marks.append(
        RawMark(line: place.line, utf8Range: place.range, what: .doubtful))
    }
  }
}
