/// The few functions of Leptonica that pictures of letters need, with the names of their C originals beside them.
@safe struct Leptonica: Sendable {
  typealias Pix = OpaquePointer
  typealias Number = UnsafeMutablePointer<Int32>
  typealias Fraction = UnsafeMutablePointer<Float>

  let readMem: @convention(c) (UnsafePointer<UInt8>?, Int) -> Pix?
  let readHeader:
    @convention(c) (UnsafePointer<UInt8>?, Int, Number?, Number?, Number?, Number?, Number?, Number?) -> Int32
  let readTIFF: @convention(c) (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<Int>?) -> Pix?
  let create: @convention(c) (Int32, Int32, Int32) -> Pix?
  let destroy: @convention(c) (UnsafeMutablePointer<Pix?>?) -> Void
  let width: @convention(c) (Pix?) -> Int32
  let height: @convention(c) (Pix?) -> Int32
  let wordsPerLine: @convention(c) (Pix?) -> Int32
  let resolution: @convention(c) (Pix?) -> Int32
  let data: @convention(c) (Pix?) -> UnsafeMutablePointer<UInt32>?
  let withoutAlpha: @convention(c) (Pix?) -> Pix?
  let grey: @convention(c) (Pix?, Int32) -> Pix?
  let threshold: @convention(c) (Pix?, Int32) -> Pix?
  let findSkew: @convention(c) (Pix?, Fraction?, Fraction?) -> Int32
  let rotate: @convention(c) (Pix?, Float, UInt8) -> Pix?
  let rotateQuarters: @convention(c) (Pix?, Int32) -> Pix?
  let scale: @convention(c) (Pix?, Float, Float) -> Pix?
  let evenBackground: @convention(c) (Pix?, Pix?, Pix?) -> Pix?

  /// The library, when it is installed.
  static let shared: Leptonica? = {
    guard let library = SharedLibrary(["liblept.so.5", "libleptonica.so.6", "liblept.so"]) else { return nil }
    return try? Leptonica(library)
  }()

  private init(_ library: SharedLibrary) throws(SharedLibrary.Missing) {
    unsafe readMem = try library.function("pixReadMem")
    unsafe readHeader = try library.function("pixReadHeaderMem")
    unsafe readTIFF = try library.function("pixReadMemFromMultipageTiff")
    unsafe create = try library.function("pixCreate")
    unsafe destroy = try library.function("pixDestroy")
    unsafe width = try library.function("pixGetWidth")
    unsafe height = try library.function("pixGetHeight")
    unsafe wordsPerLine = try library.function("pixGetWpl")
    unsafe resolution = try library.function("pixGetXRes")
    unsafe data = try library.function("pixGetData")
    unsafe withoutAlpha = try library.function("pixRemoveAlpha")
    unsafe grey = try library.function("pixConvertTo8")
    unsafe threshold = try library.function("pixThresholdToBinary")
    unsafe findSkew = try library.function("pixFindSkew")
    unsafe rotate = try library.function("pixRotateAMGray")
    unsafe rotateQuarters = try library.function("pixRotateOrth")
    unsafe scale = try library.function("pixScale")
    unsafe evenBackground = try library.function("pixBackgroundNormSimple")
    let setMessages: @convention(c) (Int32) -> Int32 = try library.function("setMsgSeverity")
    // 6 is "no messages": broken files are told in Danish, by the caller.
    _ = setMessages(6)
  }
}

/// One grey picture, eight bits a pixel, that frees itself.
@safe final class GreyPicture: @unchecked Sendable {
  private let library: Leptonica
  private let pix: OpaquePointer
  /// Pixels across.
  var width: Int { Int(unsafe library.width(pix)) }
  /// Pixels down.
  var height: Int { Int(unsafe library.height(pix)) }

  /// Takes over a picture of any kind and turns it grey; nil when there is none.
  init?(taking picture: OpaquePointer?, _ library: Leptonica) {
    guard let picture = unsafe picture else { return nil }
    var owned: OpaquePointer? = unsafe picture
    defer { unsafe library.destroy(&owned) }
    var opaque = unsafe library.withoutAlpha(picture)
    defer { unsafe library.destroy(&opaque) }
    guard let grey = unsafe library.grey(opaque, 0) else { return nil }
    unsafe pix = unsafe grey
    self.library = library
  }

  deinit {
    var own: OpaquePointer? = unsafe pix
    unsafe library.destroy(&own)
  }

  /// The picture turned clockwise by quarters; this and the following give the picture itself when the library refuses.
  func turned(quarters: Int) -> GreyPicture { unsafe taking(library.rotateQuarters(pix, Int32(quarters))) }

  /// The picture turned clockwise around its middle by an angle in radians, filled up with white.
  func turned(by angle: Float) -> GreyPicture { unsafe taking(library.rotate(pix, angle, 255)) }

  /// The picture larger or smaller.
  func scaled(by factor: Float) -> GreyPicture { unsafe taking(library.scale(pix, factor, factor)) }

  /// The picture with shadows taken out of the paper.
  func evened() -> GreyPicture { unsafe taking(library.evenBackground(pix, nil, nil)) }

  private func taking(_ changed: OpaquePointer?) -> GreyPicture {
    unsafe GreyPicture(taking: changed, library) ?? self
  }

  /// The angle in radians that turns the lines level; 0 when they are, or when it can't be told.
  var skew: Float {
    var black = unsafe library.threshold(pix, 150)
    defer { unsafe library.destroy(&black) }
    var (angle, confidence): (Float, Float) = (0, 0)
    guard unsafe library.findSkew(black, &angle, &confidence) == 0, confidence > 2.5, abs(angle) > 0.12 else {
      return 0
    }
    return angle * .pi / 180
  }

  /// The pixels row by row, one byte each. The library keeps four pixels in a word, the first in its highest byte.
  var bytes: [UInt8] {
    let (width, height) = (width, height)
    let perLine = Int(unsafe library.wordsPerLine(pix))
    guard let words = unsafe library.data(pix) else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
      var at = 0
      for row in 0..<height {
        for column in 0..<width {
          let word = unsafe words[row * perLine + column >> 2]
          unsafe target[at] = UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * (column & 3)))
          at += 1
        }
      }
      count = at
    }
  }

  /// A picture from pixels row by row, one byte each; nil when the size and the bytes don't fit.
  convenience init?(width: Int, height: Int, bytes: [UInt8], _ library: Leptonica) {
    guard width > 0, height > 0, bytes.count == width * height, width < 1 << 15, height < 1 << 15,
      let pix = unsafe library.create(Int32(width), Int32(height), 8),
      let words = unsafe library.data(pix)
    else { return nil }
    let perLine = Int(unsafe library.wordsPerLine(pix))
    for row in 0..<height {
      for column in 0..<width {
        let value = UInt32(bytes[row * width + column]) << UInt32(24 - 8 * (column & 3))
        unsafe words[row * perLine + column >> 2] |= value
      }
    }
    unsafe self.init(taking: pix, library)
  }
}
