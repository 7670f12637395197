/// A picture of a page, ready to be read.
public struct PagePicture: Sendable {
  let picture: GreyPicture
  /// Pixels an inch; told by the file, or taken from the width of an A4 page.
  public let resolution: Double

  /// Width of the page in points.
  public var width: Float { Float(Double(picture.width) * 72 / resolution) }
  /// Height of the page in points.
  public var height: Float { Float(Double(picture.height) * 72 / resolution) }

  /// Whether nothing on the page is darker than the paper beside it, so that a sheet's empty back is not searched.
  var isBlank: Bool {
    let bytes = picture.bytes
    let (width, height) = (picture.width, picture.height)
    guard width > 8 else { return true }
    var edges = 0
    for row in stride(from: 0, to: height, by: 3) {
      for at in (row * width)..<((row + 1) * width - 7) {
        // Three pixels together, so that the grain of a camera does not count as ink.
        let here = Int(bytes[at]) + Int(bytes[at + 1]) + Int(bytes[at + 2])
        let there = Int(bytes[at + 4]) + Int(bytes[at + 5]) + Int(bytes[at + 6])
        guard abs(here - there) > 105 else { continue }
        edges += 1
        // A single short word has more.
        if edges > 40 { return false }
      }
    }
    return true
  }
}

/// One word that was read from a picture.
public struct RecognisedWord: Hashable, Sendable {
  /// The word.
  public let text: String
  /// Where it stands on the page, in points, origin top left, before the page was turned straight.
  public let box: PDFRectangle
  /// How sure the engine is, from 0 to 1.
  public let confidence: Float
  /// Block, paragraph and line on the page, each counted from 1 within the one before.
  public let block, paragraph, line: Int
}

/// Reads pictures of pages with Tesseract and Leptonica, which need not be installed.
public enum TextRecognition {
  /// Whether the engine, its Danish data and the picture library are installed.
  public static var isAvailable: Bool { Tesseract.shared != nil && Leptonica.shared != nil }

  /// What of the three is missing, as Debian's packages are called; empty when nothing is.
  public static var missingPackages: [String] {
    (Tesseract.shared == nil ? ["tesseract-ocr", "tesseract-ocr-dan"] : [])
      + (Leptonica.shared == nil ? ["liblept5"] : [])
  }

  /// Largest picture that is read, in pixels: an A3 page at 600 an inch.
  public static let largestPicture = 70_000_000

  /// The pages of a PNG, JPEG, TIFF or WebP file in memory; empty when it is none, is broken or larger than
  /// `largestPicture`.
  public static func pictures(of bytes: [UInt8]) -> [PagePicture] {
    guard let library = Leptonica.shared else { return [] }
    var (width, height): (Int32, Int32) = (0, 0)
    guard unsafe library.readHeader(bytes, bytes.count, nil, &width, &height, nil, nil, nil) == 0,
      width > 0, height > 0, Int(width) * Int(height) <= largestPicture
    else { return [] }
    let isTIFF = bytes.starts(with: [0x49, 0x49]) || bytes.starts(with: [0x4D, 0x4D])
    if isTIFF { return tiffPages(bytes, library) }
    return unsafe [page(library.readMem(bytes, bytes.count), library)].compactMap { $0 }
  }

  private static func tiffPages(_ bytes: [UInt8], _ library: Leptonica) -> [PagePicture] {
    var pages: [PagePicture] = []
    var offset = 0
    repeat {
      guard let page = unsafe page(library.readTIFF(bytes, bytes.count, &offset), library) else { break }
      pages.append(page)
    } while offset > 0 && pages.count < 200
    return pages
  }

  private static func page(_ pix: OpaquePointer?, _ library: Leptonica) -> PagePicture? {
    let told = unsafe pix.map { unsafe Double(library.resolution($0)) } ?? 0
    guard let picture = unsafe GreyPicture(taking: pix, library) else { return nil }
    return PagePicture(picture: picture, resolution: resolution(told, of: picture))
  }

  /// A page from grey pixels row by row; nil when size and bytes don't fit or the picture library is missing.
  public static func page(width: Int, height: Int, grey: [UInt8], resolution: Double) -> PagePicture? {
    guard let library = Leptonica.shared,
      let picture = GreyPicture(width: width, height: height, bytes: grey, library)
    else { return nil }
    return PagePicture(picture: picture, resolution: resolution)
  }

  /// Cameras write 72 or nothing: a page between 4 and 20 inches wide is believed, else the short side is that of A4.
  private static func resolution(_ told: Double, of picture: GreyPicture) -> Double {
    let short = Double(min(picture.width, picture.height))
    if told > 0, (4.0...20.0).contains(short / told) { return told }
    return max(40, short / 8.27)
  }

  /// The words of a page in reading order; nil when the engine is missing or refuses.
  ///
  /// Shadows are evened out, the page is turned straight and brought to 300 pixels an inch first. A page that reads as
  /// rubbish is tried in the other three directions until one reads well. The back of a sheet with nothing on it is not
  /// read at all.
  public static func words(of page: PagePicture) -> [RecognisedWord]? {
    guard let engine = Tesseract.shared else { return nil }
    guard !page.isBlank else { return [] }
    guard var best = PageReading(page, quarters: 0, engine).words else { return nil }
    for quarters in 1...3 where sureness(best) < 0.6 {
      guard let turned = PageReading(page, quarters: quarters, engine).words else { continue }
      if score(turned) > score(best) { best = turned }
    }
    return best
  }

  private static func sureness(_ words: [RecognisedWord]) -> Float {
    words.isEmpty ? 0 : words.reduce(0) { $0 + $1.confidence } / Float(words.count)
  }

  private static func score(_ words: [RecognisedWord]) -> Float {
    words.reduce(0) { $0 + ($1.text.utf8.count > 2 ? max(0, $1.confidence - 0.5) : 0) }
  }
}
