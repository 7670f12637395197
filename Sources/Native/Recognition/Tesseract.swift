#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few functions of Tesseract's C interface that reading a page needs.
@safe struct Tesseract: Sendable {
  typealias Engine = OpaquePointer
  typealias Text = UnsafePointer<CChar>

  let create: @convention(c) () -> Engine?
  let delete: @convention(c) (Engine?) -> Void
  let start: @convention(c) (Engine?, Text?, Text?, Int32) -> Int32
  let set: @convention(c) (Engine?, Text?, Text?) -> Int32
  let setSegmentation: @convention(c) (Engine?, Int32) -> Void
  let setImage: @convention(c) (Engine?, UnsafePointer<UInt8>?, Int32, Int32, Int32, Int32) -> Void
  let setResolution: @convention(c) (Engine?, Int32) -> Void
  let table: @convention(c) (Engine?, Int32) -> UnsafeMutablePointer<CChar>?
  let free: @convention(c) (UnsafePointer<CChar>?) -> Void

  /// The folder with Danish data.
  let data: String

  /// The engine, when it and its Danish data are installed.
  static let shared: Tesseract? = {
    guard let data = dataFolder else { return nil }
    // One thread a page: more cost eight times as much on a page (measured), and pages are read side by side.
    unsafe setenv("OMP_THREAD_LIMIT", "1", 1)
    guard let library = SharedLibrary(["libtesseract.so.5", "libtesseract.so.4", "libtesseract.so"]) else {
      return nil
    }
    return try? Tesseract(library, data: data)
  }()

  private init(_ library: SharedLibrary, data: String) throws(SharedLibrary.Missing) {
    unsafe create = try library.function("TessBaseAPICreate")
    unsafe delete = try library.function("TessBaseAPIDelete")
    unsafe start = try library.function("TessBaseAPIInit2")
    unsafe set = try library.function("TessBaseAPISetVariable")
    unsafe setSegmentation = try library.function("TessBaseAPISetPageSegMode")
    unsafe setImage = try library.function("TessBaseAPISetImage")
    unsafe setResolution = try library.function("TessBaseAPISetSourceResolution")
    unsafe table = try library.function("TessBaseAPIGetTsvText")
    unsafe free = try library.function("TessDeleteText")
    self.data = data
  }

  private static var dataFolder: String? {
    var folders = [
      "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
      "/usr/local/share/tessdata",
    ]
    if let own = HostMachine.environment("TESSDATA_PREFIX") { folders.insert(own, at: 0) }
    return folders.first { unsafe access($0 + "/dan.traineddata", R_OK) == 0 }
  }

  /// The words of a grey picture as the engine's table, one line each; nil when it refuses.
  ///
  /// - Parameter resolution: pixels an inch.
  func words(width: Int, height: Int, grey: [UInt8], resolution: Int) -> String? {
    guard let engine = unsafe create() else { return nil }
    defer { unsafe delete(engine) }
    // 1 is the neural engine alone.
    guard unsafe start(engine, data, "dan", 1) == 0 else { return nil }
    _ = unsafe set(engine, "debug_file", "/dev/null")
    // 3: find columns and blocks, don't look for the page's direction.
    unsafe setSegmentation(engine, 3)
    unsafe setImage(engine, grey, Int32(width), Int32(height), 1, Int32(width))
    unsafe setResolution(engine, Int32(resolution))
    guard let text = unsafe table(engine, 0) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }
}
