import LetterModel

/// A line of the source with its text tidied: NFC for Danish letters, plain spaces, no invisible characters.
struct TidyLine {
  /// The tidied text in UTF-8, without spaces at either end.
  var bytes: [UInt8]
  /// Tidied offset of every byte of the raw text, one more at the end; empty when nothing was changed.
  var offsets: [Int]
  /// Left and right edge of every scalar of `bytes`; empty without geometry.
  var edges: [Float]
  /// Columns of white space before the text.
  var indent: Int
  /// Whether the raw line ended in a soft hyphen, so that the word goes on in the next line.
  var endsInSoftHyphen: Bool
  var page: Int
  var line: Int
  var box: Box?
  var fontSize: Float
  var isBold: Bool

  /// The tidied range of a range of raw bytes.
  func tidied(_ range: Range<Int>) -> Range<Int> {
    guard !offsets.isEmpty else { return range.clamped(to: 0..<bytes.count) }
    let last = offsets.count - 1
    let from = offsets[min(max(0, range.lowerBound), last)]
    let to = offsets[min(max(0, range.upperBound), last)]
    return from..<max(from, to)
  }

  /// Tidies a raw line; `danish-language.md` 2.1 and `formats.md` § 7 say what PDF and Word text holds.
  init(_ raw: RawLine) {
    page = raw.page
    line = raw.line
    box = raw.box
    fontSize = raw.fontSize
    isBold = raw.isBold
    endsInSoftHyphen = false
    if let scalars = LineTidier.scalarsOfTidy(raw.text) {
      bytes = Array(raw.text.utf8)
      offsets = []
      edges = raw.edges.count == 2 * scalars ? raw.edges : []
      indent = 0
      return
    }
    var tidier = LineTidier(raw)
    tidier.run()
    bytes = tidier.bytes
    offsets = tidier.offsets
    edges = tidier.edges
    indent = tidier.indent
    endsInSoftHyphen = tidier.endsInSoftHyphen
  }
}

/// One pass over the scalars of a line.
private struct LineTidier {
  private let scalars: [Unicode.Scalar]
  private let rawEdges: [Float]
  private let isSpaced: Bool
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int] = []
  private(set) var edges: [Float] = []
  private(set) var indent = 0
  private(set) var endsInSoftHyphen = false
  /// Where in `bytes` the last written scalar begins, for composing a mark onto it.
  private var lastScalarStart = 0

  /// Number of scalars of a text that is tidy as it stands, as most are; nil for one that must be gone through.
  static func scalarsOfTidy(_ text: String) -> Int? {
    let view = text.utf8
    let bytes = view.span
    guard bytes.count > 1, bytes[0] != 0x20, bytes[bytes.count - 1] != 0x20 else { return nil }
    var scalars = 0
    var index = 0
    var last: UInt8 = 0
    var holdsWord = false
    while index < bytes.count {
      let byte = bytes[index]
      let width: Int
      switch byte {
      case 0x20:
        if last == 0x20 { return nil }
        width = 1
      case 0x21...0x7E:
        // Two letters side by side: no spaced-out word.
        if (byte | 0x20) &- 0x61 < 26, (last | 0x20) &- 0x61 < 26 { holdsWord = true }
        width = 1
      case 0xC2:
        guard bytes[index + 1] > 0xA0, bytes[index + 1] != 0xAD else { return nil }
        width = 2
      case 0xC3: width = 2
      case 0xE2:
        // Dashes, quotation marks, bullets, the ellipsis.
        guard bytes[index + 1] == 0x80, (0x90...0xA6).contains(bytes[index + 2]) else { return nil }
        width = 3
      default: return nil
      }
      last = byte
      index += width
      scalars += 1
    }
    return holdsWord ? scalars : nil
  }

  init(_ raw: RawLine) {
    scalars = Array(raw.text.unicodeScalars)
    rawEdges = raw.edges.count == 2 * scalars.count ? raw.edges : []
    isSpaced = LineTidier.isLetterSpaced(scalars)
    bytes.reserveCapacity(raw.text.utf8.count)
    offsets.reserveCapacity(raw.text.utf8.count + 1)
  }

  mutating func run() {
    for (index, scalar) in scalars.enumerated() {
      let width = UTF8.width(scalar)
      let before = offsets.count
      take(scalar, at: index)
      // A scalar's own bytes begin where its text begins; a dropped one points to what follows.
      while offsets.count < before + width { offsets.append(bytes.count) }
    }
    offsets.append(bytes.count)
    trimEnd()
  }

  private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
    let start = bytes.count
    defer { markOffset(scalar, start) }
    switch scalar.value {
    case 0xAD:
      endsInSoftHyphen = true
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029, 0x85:
      takeSpace(scalar, at: index)
    case 0x00..<0x20, 0x7F, 0x80..<0xA0, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E:
      break
    case 0x0300...0x036F where compose(with: scalar):
      break
    case 0xFB00...0xFB06:
      write(LineTidier.ligatures[Int(scalar.value - 0xFB00)].unicodeScalars, at: index)
    case 0x212B:
      write(CollectionOfOne(Unicode.Scalar(0xC5)), at: index)
    case 0xF020...0xF0FF:
      write(CollectionOfOne(LineTidier.symbol(scalar)), at: index)
    default:
      write(CollectionOfOne(scalar), at: index)
    }
  }

  /// The offset of a scalar's first byte is where its own text begins, not where it ends.
  private mutating func markOffset(_ scalar: Unicode.Scalar, _ start: Int) {
    let isMark = (0x0300...0x036F).contains(scalar.value)
    offsets.append(isMark || bytes.count < start ? bytes.count : start)
  }

  private mutating func takeSpace(_ scalar: Unicode.Scalar, at index: Int) {
    if bytes.isEmpty {
      indent += scalar.value == 0x09 ? 4 : 1
      return
    }
    if isSpaced {
      // Between the letters of a spaced-out word one space is nothing; two or more part words.
      let isWide = index + 1 < scalars.count && scalars[index + 1].value == 0x20
      if !isWide { return }
    }
    guard bytes.last != 0x20 else { return }
    write(CollectionOfOne(Unicode.Scalar(0x20)), at: index)
  }

  private mutating func write(_ text: some Collection<Unicode.Scalar>, at index: Int) {
    if text.first != Unicode.Scalar(0x20) { endsInSoftHyphen = false }
    let count = Float(text.count)
    for (part, scalar) in text.enumerated() {
      lastScalarStart = bytes.count
      append(scalar)
      guard !rawEdges.isEmpty else { continue }
      let left = rawEdges[2 * index]
      let step = (rawEdges[2 * index + 1] - left) / count
      edges.append(left + step * Float(part))
      edges.append(left + step * Float(part + 1))
    }
  }

  /// Puts a combining mark onto the letter before it; false when no single letter exists for the pair.
  private mutating func compose(with mark: Unicode.Scalar) -> Bool {
    guard bytes.count == lastScalarStart + 1, let base = bytes.last,
      let composed = LineTidier.composed(base, mark)
    else { return false }
    bytes.removeLast()
    append(composed)
    return true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
  }

  private mutating func trimEnd() {
    while bytes.last == 0x20 {
      bytes.removeLast()
      if !edges.isEmpty { edges.removeLast(2) }
    }
    for index in offsets.indices.reversed() {
      guard offsets[index] > bytes.count else { break }
      offsets[index] = bytes.count
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Symbol fonts put their characters into the private use area; a bullet is what letters use them for.
  private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xF020: Unicode.Scalar(0x20)
    case 0xF030...0xF039: Unicode.Scalar(UInt8(scalar.value - 0xF000))
    default: "•"
    }
  }

  /// The precomposed letter for the pairs that European names and Danish words use.
  private static func composed(_ base: UInt8, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    let bases: String
    let letters: String
    switch mark.value {
    case 0x030A: (bases, letters) = ("aAuU", "åÅůŮ")
    case 0x0308: (bases, letters) = ("aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ")
    case 0x0301: (bases, letters) = ("aeiouyAEIOUYcnszCNSZ", "áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹ")
    case 0x0300: (bases, letters) = ("aeiouAEIOU", "àèìòùÀÈÌÒÙ")
    case 0x0302: (bases, letters) = ("aeiouAEIOU", "âêîôûÂÊÎÔÛ")
    case 0x0303: (bases, letters) = ("anoANO", "ãñõÃÑÕ")
    case 0x0327: (bases, letters) = ("csCS", "çşÇŞ")
    case 0x030C: (bases, letters) = ("cszCSZ", "čšžČŠŽ")
    case 0x0338: (bases, letters) = ("oO", "øØ")
    default: return nil
    }
    for (candidate, letter) in zip(bases.utf8, letters.unicodeScalars) where candidate == base {
      return letter
    }
    return nil
  }

  /// "A f g ø r e l s e": at least four letters and no two of them side by side.
  private static func isLetterSpaced(_ scalars: [Unicode.Scalar]) -> Bool {
    var letters = 0
    var wasLetter = false
    for scalar in scalars {
      let isLetter = scalar.isLetter
      if isLetter, wasLetter { return false }
      if !isLetter, scalar.value != 0x20, scalar.value != 0xA0 {
        if scalar.value != 0x3A && scalar.value != 0x2E { return false }
      }
      if isLetter { letters += 1 }
      wasLetter = isLetter
    }
    return letters >= 4
  }
}
