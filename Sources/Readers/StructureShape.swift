import LetterModel

/// What the form of one line says: found when it is first asked, asked often.
final class LineShape {
  /// The line in lower case (ASCII and Danish letters).
  let folded: String
  /// The same in bytes.
  let foldedBytes: [UInt8]
  let text: String
  private let borders: [(start: Int, end: Int)]
  /// The first word of the folded line; nil without any.
  let firstWord: Substring?
  /// The words of the folded line, parted at spaces.
  private(set) lazy var words = LineShape.cut(folded, at: borders[...])
  /// The words as they stand.
  private(set) lazy var originals = LineShape.cut(text, at: borders[...])
  /// Number of Unicode scalars.
  let length: Int
  /// Length in bytes of a list marker and its space at the start; 0 without one.
  let markerLength: Int
  /// Whether the marker is a number or letter rather than a bullet.
  let isNumbered: Bool

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    foldedBytes = LineShape.fold(bytes)
    folded = String(decoding: foldedBytes, as: UTF8.self)
    borders = LineShape.borders(bytes)
    length = bytes.count { $0 & 0xC0 != 0x80 }
    let opening = LineShape.cut(folded, at: borders.prefix(2))
    firstWord = opening.first
    (markerLength, isNumbered) = ListMarker.find(opening)
  }

  /// Number of words.
  var wordCount: Int { borders.count }

  /// Where the words begin and end.
  private static func borders(_ bytes: [UInt8]) -> [(start: Int, end: Int)] {
    var borders: [(start: Int, end: Int)] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x20 {
      if index > start { borders.append((start, index)) }
      start = index + 1
    }
    if bytes.count > start { borders.append((start, bytes.count)) }
    return borders
  }

  private static func cut(_ text: String, at borders: ArraySlice<(start: Int, end: Int)>) -> [Substring] {
    let view = text.utf8
    return borders.map { border in
      let from = view.index(view.startIndex, offsetBy: border.start)
      return text[from..<view.index(from, offsetBy: border.end - border.start)]
    }
  }

  /// Lower case for ASCII and for U+00C0–U+00DE; keeps every offset.
  static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var folded = bytes
    var index = 0
    while index < folded.count {
      let byte = folded[index]
      if (0x41...0x5A).contains(byte) {
        folded[index] = byte + 0x20
      } else if byte == 0xC3, index + 1 < folded.count {
        let next = folded[index + 1]
        if (0x80...0x9E).contains(next), next != 0x97 { folded[index + 1] = next + 0x20 }
        index += 1
      }
      index += 1
    }
    return folded
  }

  /// Whether the folded line holds a text, anywhere in it; `part` in lower case.
  func holds(_ part: String) -> Bool {
    let wanted = part.utf8
    guard let first = wanted.first, wanted.count <= foldedBytes.count else { return false }
    for start in 0...(foldedBytes.count - wanted.count) where foldedBytes[start] == first {
      if foldedBytes[start...].starts(with: wanted) { return true }
    }
    return false
  }

  /// Whether one of the parts stands anywhere in the folded line.
  func holds(_ parts: WordParts) -> Bool { parts.stand(in: foldedBytes) }

  var isListItem: Bool { markerLength > 0 }

  /// Whether it is a closing, or a heading known by its words (see `LetterForm`).
  private(set) lazy var isClosing = LetterForm.findClosing(self)
  private(set) lazy var isWholeHeading = LetterForm.findWholeHeading(self)
  /// Whether it begins as a provision does (see `QuotedLaw`).
  private(set) lazy var beginsLaw = QuotedLaw.begins(folded)

  /// The last scalar, closing quotes and brackets not counted.
  private(set) lazy var finalMark: Unicode.Scalar? = findFinalMark()
  private func findFinalMark() -> Unicode.Scalar? {
    folded.unicodeScalars.last { !"\")»”“’'".unicodeScalars.contains($0) }
  }

  /// Whether the line ends as a sentence does; `th.` and its like at the end of an address line do not count.
  private(set) lazy var endsSentence: Bool = findEndsSentence()
  private func findEndsSentence() -> Bool {
    guard let mark = finalMark else { return false }
    if mark == "?" || mark == "!" { return true }
    guard mark == "." || mark == "…" else { return false }
    guard let last = words.last else { return false }
    return !StructureWords.addressAbbreviations.contains(last)
  }

  var endsWithColon: Bool { finalMark == ":" }

  private(set) lazy var startsUpper: Bool = findStartsUpper()
  private func findStartsUpper() -> Bool {
    guard
      let first = originals.first?.unicodeScalars.first(where: { !"\"(»”“'[".unicodeScalars.contains($0) })
    else { return false }
    return first.isCapital
  }

  private(set) lazy var startsLower: Bool = findStartsLower()
  private func findStartsLower() -> Bool { originals.first?.unicodeScalars.first?.isSmall ?? false }

  var startsDigit: Bool { folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

  /// Whether the sentence cannot end after the last word.
  private(set) lazy var isOpen: Bool = findIsOpen()
  private func findIsOpen() -> Bool {
    if folded.utf8.last == UInt8(ascii: ",") || folded.utf8.last == UInt8(ascii: "-") { return true }
    return words.last.map { StructureWords.openWords.contains($0) } ?? false
  }

  /// Running prose: it ends as a sentence and is no bare name, or it is longer than any name or heading.
  private(set) lazy var isProse: Bool = findIsProse()
  private func findIsProse() -> Bool {
    if isSenderLine || isStreet { return false }
    if wordCount > 14 { return true }
    let lower = originals.filter { $0.unicodeScalars.first?.isSmall ?? false }.count
    if endsSentence { return wordCount >= 2 && lower >= 1 && !isContact }
    if holdsSentenceEnd { return true }
    // "… har behandlet din ansøgning og har" at the end of a page or above a list.
    if isOpen, wordCount >= 6, lower >= 4, startsUpper || startsLower { return true }
    return wordCount > 9 && lower >= 5
  }

  /// A whole letterhead on one line: authority, street, postcode, telephone.
  private(set) lazy var isSenderLine: Bool = findIsSenderLine()
  private func findIsSenderLine() -> Bool {
    guard wordCount <= 30 else { return false }
    if folded.hasPrefix("telefon ") || folded.hasPrefix("tlf. ") { return wordCount <= 14 }
    guard startsUpper, !endsSentence, hasAuthority, !words.contains("du"), !words.contains("vi") else {
      return false
    }
    let hasDigits = originals.contains {
      $0.utf8.count >= 4 && $0.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
    }
    let commas = folded.unicodeScalars.filter { ",·|•".unicodeScalars.contains($0) }.count
    return hasDigits && commas >= 2
      && !words.contains { ["har", "er", "kan", "skal", "den", "at", "til", "eller", "efter"].contains($0) }
  }

  /// Text that is only a placeholder: `[Ansøgernavn]`, `«Sagsnummer»`, `<<sagsAdresse>>`, `${navn}`.
  var isPlaceholder: Bool {
    guard wordCount <= 4, let first = folded.unicodeScalars.first, let last = folded.unicodeScalars.last
    else { return false }
    return "[«<{$".unicodeScalars.contains(first) && "]»>}$".unicodeScalars.contains(last)
  }

  /// Whether a sentence ends within the line: two small letters and a full stop, then a capital.
  private var holdsSentenceEnd: Bool {
    for (word, next) in zip(originals, originals.dropFirst()) where word.utf8.last == UInt8(ascii: ".") {
      let isWord = word.utf8.count >= 5 && word.dropLast().allSatisfy { $0.isLetter && $0.isLowercase }
      if isWord, next.unicodeScalars.first?.isCapital ?? false { return true }
    }
    return false
  }

  /// A postcode and a town: `8000 Aarhus C`, `DK-9999 Prøvekøbing`.
  private(set) lazy var hasPostcode: Bool = findHasPostcode()

  private(set) lazy var hasAuthority: Bool = findHasAuthority()
  private func findHasAuthority() -> Bool {
    wordCount <= 30 && StructureWords.authorityParts.stand(in: foldedBytes)
  }

  /// A telephone number, an e-mail or web address.
  private(set) lazy var isContact: Bool = findIsContact()
  private func findIsContact() -> Bool {
    guard wordCount <= 7 else { return false }
    if holds("@") || holds("www.") { return wordCount <= 5 }
    if folded.hasSuffix(".dk"), wordCount <= 3 { return true }
    return folded.hasPrefix("tlf") || folded.hasPrefix("telefon") || isBarePhone
  }

  private var isBarePhone: Bool {
    let digits = folded.utf8.filter { (0x30...0x39).contains($0) }.count
    return digits >= 8 && folded.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x2B }
  }

  /// Parts of a letterhead on one line: "Torvet 1 · 9245 Kærby · tlf. 72 31 60 00".
  private(set) lazy var isDotted: Bool = findIsDotted()

  /// Set in capitals throughout, as headings are; one short word such as "PPR" says nothing.
  private(set) lazy var isCapitals: Bool = findIsCapitals()

  /// "Frederik og Nadja Holm": two given names and the family name.
  private(set) lazy var isCouple: Bool = findIsCouple()

  /// A street with a house number: a capital first, digits later, at most seven words.
  private(set) lazy var isStreet: Bool = findIsStreet()

  /// Two to five words, all with a capital first (`Ida Marie Jensen`).
  private(set) lazy var isName: Bool = findIsName()

  private(set) lazy var isTitle: Bool = findIsTitle()
  private func findIsTitle() -> Bool { wordCount <= 6 && StructureWords.titleParts.stand(in: foldedBytes) }

  /// The label before a colon, without final stop; nil when the line has none near its start.
  private(set) lazy var label: String? = findLabel()
  private func findLabel() -> String? {
    guard let colon = folded.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var label = folded[..<colon]
    while label.last == "." || label.last == " " { label = label.dropLast() }
    guard !label.isEmpty, label.utf8.count <= 28 else { return nil }
    return String(label)
  }

  /// A value still to be filled in: `XXXX`, `[sagsnr.]`, `«Sag»`, `____`.
  private static func isBlank(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return "[«<{_".unicodeScalars.contains(first) || word.hasPrefix("xx")
  }

  /// Whether nothing stands after the label's colon.
  var isBareLabel: Bool { endsWithColon && label != nil }

  /// Labels without colon are known only with a value of digits: `Sagsnr. 26-1044`, `Tlf. 89 40 40 04`.
  func hasLabel(in labels: ClosedWords) -> Bool {
    if let label { return labels.contains(label) }
    guard let first = firstWord, wordCount <= 5, wordCount >= 2, !endsSentence else { return false }
    // The value is what a case number or telephone number looks like, or "Sag 3" would be one.
    let isValued = words.dropFirst().contains { word in
      let digits = word.utf8.filter { (0x30...0x39).contains($0) }.count
      return digits >= (wordCount > 2 ? 2 : 4) || LineShape.isBlank(word)
    }
    guard isValued else { return false }
    let bare = first.hasSuffix(".") ? first.dropLast() : first
    if bare.utf8.count > 2, labels.contains(bare) { return true }
    guard wordCount > 2 else { return false }
    let second = words[1].hasSuffix(".") ? words[1].dropLast() : words[1]
    return labels.contains("\(bare) \(second)")
  }

  /// `Side 1 af 2`, `Side 2`, `2/5`, `- 2 -` and nothing else.
  private(set) lazy var isPageMark: Bool = findIsPageMark()
  private func findIsPageMark() -> Bool { wordCount <= 4 && PageMark.find(words) != nil }

  /// A date, perhaps after a town and "den", and nothing else.
  private(set) lazy var isDateLine: Bool = findIsDateLine()
}
