import LetterModel

/// Forms that are the same in every letter: salutation, closing, whole headings.
enum LetterForm {
  /// "Kære Ida", "Hej Ole", "Til forældrene til …": the line that greets the reader.
  static func isSalutation(_ shape: LineShape) -> Bool {
    guard let first = shape.firstWord, shape.wordCount <= 9, !shape.endsSentence, shape.startsUpper else {
      return false
    }
    switch first {
    case "kære", "kære,", "hej", "hej,", "goddag", "høje", "ærede": return true
    case "til":
      return shape.wordCount >= 2 && shape.wordCount <= 8 && !shape.isBareLabel && isAddressee(shape)
    default: return false
    }
  }

  /// "Kære Ida", "Hej Ole": the greetings that no other line begins with.
  static func isGreeting(_ shape: LineShape) -> Bool {
    guard let first = shape.firstWord, first.hasPrefix("kære") || first.hasPrefix("hej") else { return false }
    return shape.wordCount >= 2 && isSalutation(shape)
  }

  private static let addressees: ClosedWords = [
    "forældre", "forældrene", "forældremyndighedsindehaver", "forældremyndighedens", "borger", "borgeren",
    "ejer",
    "ejeren", "ejere", "beboer", "beboere", "beboerne", "rette", "dig", "jer", "ansøger", "naboer",
    "grundejer",
    "parterne", "virksomheden", "værgen", "indehaveren", "lejer", "lodsejer", "modtager",
  ]

  /// Whether what follows "Til" is a person or the roles letters are sent to.
  private static func isAddressee(_ shape: LineShape) -> Bool {
    guard shape.wordCount > 1 else { return false }
    if addressees.contains(shape.words[1]) { return true }
    return shape.originals.dropFirst().allSatisfy { word in
      guard let scalar = word.unicodeScalars.first else { return false }
      return scalar.isCapital || word == "og" || word == "v/"
    }
  }

  /// "Med venlig hilsen" and its forms, alone or with a short name behind it.
  static func isClosing(_ shape: LineShape) -> Bool { shape.isClosing }

  static func findClosing(_ shape: LineShape) -> Bool {
    guard shape.wordCount > 0, shape.wordCount <= 12, !shape.isListItem else { return false }
    let text = trimmed(shape.folded)
    guard shape.wordCount <= 8 || text.contains("hilsen og ") else { return false }
    if text.hasPrefix("på "), text.hasSuffix(" vegne"), shape.wordCount <= 6 { return true }
    // "Mange gode hilsner", "Sommerlige hilsner": whatever kind they are of.
    if shape.wordCount <= 4, !shape.endsSentence, text.hasSuffix(" hilsner") || text.hasSuffix(" hilsener") {
      return true
    }
    if StructureWords.wholeClosings.contains(text) { return !shape.endsSentence }
    for closing in StructureWords.closings {
      guard text.hasPrefix(closing) else { continue }
      if text == closing { return true }
      guard shape.wordCount <= 7 || text.hasPrefix(closing + " og ") else {
        continue
      }
      let rest = text.dropFirst(closing.count)
      guard let after = rest.first, after == " " || after == "," || after == "/" else { continue }
      if closing == "hilsen" || closing == "vh" || closing == "venligst" || closing.hasPrefix("på ") {
        continue
      }
      return !shape.endsSentence
    }
    return false
  }

  /// A heading word that stands alone on its line ("Begrundelse", "Klagevejledning:").
  static func isWholeHeading(_ shape: LineShape) -> Bool { shape.isWholeHeading }

  static func findWholeHeading(_ shape: LineShape) -> Bool {
    guard shape.startsUpper || shape.isNumbered, shape.wordCount <= 6,
      !shape.endsSentence || shape.finalMark == "?"
    else { return false }
    var text = trimmed(shape.folded)
    if shape.isNumbered { text = String(decoding: text.utf8.dropFirst(shape.markerLength), as: UTF8.self) }
    return StructureWords.wholeHeadings.contains(text)
  }

  private static let addresses: ClosedWords = [
    "du", "dig", "din", "dit", "dine", "vi", "vores", "os", "jeg", "jer", "jeres", "deres",
  ]

  /// Whether the text says "du", "I", "vi" or their forms, as letters do and acts do not.
  static func speaksToReader(_ shape: LineShape) -> Bool {
    for (word, original) in zip(shape.words, shape.originals) {
      let bare = word.hasSuffix(",") || word.hasSuffix(".") ? word.dropLast() : word
      if bare == "deres" ? original.hasPrefix("D") : addresses.contains(bare) { return true }
    }
    return false
  }

  /// Without full stop, comma or colon at the end.
  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, last == ":" || last == "," || last == "." || last == " " {
      rest = rest.dropLast()
    }
    return String(rest)
  }
}

/// Law text printed in full, as opposed to the letter's own sentences about the law.
enum QuotedLaw {
  /// Whether a block begins as a provision does: "§ 12.", "§ 12 a.", "Stk. 2.", perhaps after a quotation mark.
  static func begins(_ folded: String) -> Bool {
    // "§", "stk.", or a quotation mark before one of them; most lines begin with neither.
    guard let first = folded.utf8.first, first >= 0x80 || first == 0x73 || !isLetterOrDigit(first) else {
      return false
    }
    let words = unquoted(folded).split(separator: " ", maxSplits: 4)
    if words.count == 2, words[0] == "stk.", words[1].hasSuffix("…") { return true }
    guard words.count >= 3 else { return false }
    if words[0] == "stk." { return isNumberWithStop(words[1]) }
    if words[0] == "§" {
      if isNumberWithStop(words[1]) { return true }
      // "§ 12 a. Tekst"
      return isNumber(words[1]) && words.count >= 4 && words[2].utf8.count == 2 && words[2].hasSuffix(".")
    }
    return words[0].hasPrefix("§") && words[0].utf8.count > 3 && isNumberWithStop(words[0].dropFirst())
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a heading announces law text ("Lovgrundlag", "Serviceloven § 100", "Uddrag af …").
  static func isAnnounced(by shape: LineShape) -> Bool {
    shape.holds(StructureWords.lawHeadingParts)
  }

  /// "Folkeskoleloven § 51": an act with one section and nothing said about it. "1. Lokalplanen (planlovens § 19)" names
  /// a part of the case and its rule.
  static func isSectionHeading(_ shape: LineShape) -> Bool {
    shape.wordCount <= 8 && shape.holds("§") && shape.holds("lov") && !shape.holds("(")
  }

  /// Under such a heading: a paragraph in quotation marks, or one that speaks as the law does and to no one.
  static func isLawVoice(_ shape: LineShape) -> Bool {
    if isInQuotes(shape) { return true }
    if LetterForm.speaksToReader(shape) { return false }
    return shape.folded.hasPrefix("kommunalbestyrelsen ")
      || shape.folded.hasPrefix("kapitel ") && shape.wordCount <= 12
  }

  /// A whole paragraph between quotation marks, longer than a name or a title.
  static func isInQuotes(_ shape: LineShape) -> Bool {
    guard shape.wordCount > 6, let first = shape.folded.unicodeScalars.first,
      let last = shape.folded.unicodeScalars.last(where: { $0 != "." })
    else { return false }
    return "\"»”“„«".unicodeScalars.contains(first) && "\"«”“»".unicodeScalars.contains(last)
  }

  private static func unquoted(_ folded: String) -> Substring {
    folded.drop { "\"»”“„'(".contains($0) }
  }

  private static func isNumberWithStop(_ word: Substring) -> Bool {
    word.last == "." && isNumber(word.dropLast())
  }

  private static func isNumber(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, (0x30...0x39).contains(first), word.utf8.count <= 4 else {
      return false
    }
    return word.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
