// GLib's types belong to whichever of the two C modules was built first; importing both is right either way.
import CPango
import CPoppler

/// Why a PDF could not be opened.
public enum PDFError: Error, Hashable, Sendable {
  /// It needs a password and none was given.
  case encrypted
  /// The password given does not open it.
  case wrongPassword
  /// It is no PDF, or broken beyond repair.
  case damaged
}

/// A rectangle in PDF points, origin top left.
public struct PDFRectangle: Hashable, Sendable {
  /// Left, top, right and bottom edge.
  public var x0, y0, x1, y1: Float

  /// Makes a rectangle from its edges in points.
  public init(x0: Float, y0: Float, x1: Float, y1: Float) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }
}

/// A run of text in one font.
public struct PDFFontRun: Hashable, Sendable {
  /// Indices into the page's scalars.
  public let scalars: Range<Int>
  /// The font's name as the file gives it, e.g. `ABCDEF+Arial-BoldMT`.
  public let fontName: String
  /// Size in points.
  public let size: Float
  /// Colour as `0xRRGGBB`.
  public let color: UInt32
}

/// The value of a form field with its place.
public struct PDFFormValue: Hashable, Sendable {
  /// The text typed or chosen; `x` for a box that is ticked.
  public let text: String
  /// The field's rectangle, origin top left.
  public let box: PDFRectangle
}

/// One page's text, copied out of the library.
public struct PDFPageText: Sendable {
  /// Size of the page in points, as it is shown (rotation applied).
  public let width, height: Float
  /// The text; lines end in `\n`.
  public let scalars: [Unicode.Scalar]
  /// One rectangle a scalar.
  public let boxes: [PDFRectangle]
  /// Fonts, in order; runs do not overlap.
  public let fonts: [PDFFontRun]
  /// Values of form fields; they are not part of the text.
  public let formValues: [PDFFormValue]
  /// Share of the page that pictures cover, 0 to 1; not looked for (0) on pages with a line of text or more.
  public let imageCover: Float
}

/// A file carried inside a PDF.
public struct PDFAttachment: Hashable, Sendable {
  /// The name the file gives; may hold anything.
  public let name: String
  /// The file's bytes.
  public let bytes: [UInt8]
}

/// An open PDF. All text is copied out at once; nothing of the library leaves this class.
///
/// A document must stay on one thread; separate documents may be read at the same time.
@safe public final class PDFDocument {
  private let handle: OpaquePointer
  /// The document, for the other files of this room.
  var pointer: OpaquePointer { unsafe handle }
  /// Number of pages.
  public let pageCount: Int

  /// Opens a PDF held in memory.
  public init(bytes: [UInt8], password: String? = nil) throws(PDFError) {
    guard let data = unsafe g_bytes_new(bytes, gsize(bytes.count)) else { throw .damaged }
    defer { unsafe g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let document = unsafe poppler_document_new_from_bytes(data, password, &error) else {
      let code = unsafe error.map { unsafe $0.pointee.code }
      unsafe g_clear_error(&error)
      if code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) {
        throw password == nil ? .encrypted : .wrongPassword
      }
      throw .damaged
    }
    unsafe handle = document
    pageCount = Int(unsafe poppler_document_get_n_pages(document))
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// The text of a page, counted from 0; nil when the page is broken.
  public func page(_ index: Int) -> PDFPageText? {
    guard let page = unsafe poppler_document_get_page(handle, Int32(index)) else { return nil }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(page)) }
    var width = 0.0
    var height = 0.0
    unsafe poppler_page_get_size(page, &width, &height)
    let text = unsafe GLibText.take(poppler_page_get_text(page)) ?? ""
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    return unsafe PDFPageText(
      width: Float(width), height: Float(height), scalars: scalars,
      boxes: PopplerPage.boxes(page, count: scalars.count),
      fonts: PopplerPage.fonts(page, count: scalars.count),
      formValues: PopplerPage.formValues(page, height: Float(height)),
      imageCover: isBare(scalars) ? PopplerPage.imageCover(page, area: Float(width * height)) : 0)
  }

  /// Whether a page has less text than a line. To find pictures the library draws the whole page, so only then.
  private func isBare(_ scalars: [Unicode.Scalar]) -> Bool {
    var letters = 0
    for scalar in scalars where scalar.value > 0x20 {
      letters += 1
      if letters == 40 { return false }
    }
    return true
  }

  /// The files carried inside, in the file's order; those larger than `limit` bytes come without bytes.
  public func attachments(limit: Int) -> [PDFAttachment] {
    let list = unsafe poppler_document_get_attachments(handle)
    defer { unsafe g_list_free(list) }
    var found: [PDFAttachment] = []
    unsafe GLibText.walk(list) { item in
      let attachment = unsafe item.assumingMemoryBound(to: PopplerAttachment.self)
      let name = unsafe GLibText.borrowed(attachment.pointee.name)
      let sink = AttachmentSink(limit: limit)
      unsafe poppler_attachment_save_to_callback(
        attachment,
        { buffer, count, data, _ in
          guard let buffer = unsafe buffer, let data = unsafe data else { return 0 }
          let sink = unsafe Unmanaged<AttachmentSink>.fromOpaque(data).takeUnretainedValue()
          return unsafe sink.take(UnsafeRawBufferPointer(start: buffer, count: Int(count))) ? 1 : 0
        }, Unmanaged.passUnretained(sink).toOpaque(), nil)
      found.append(PDFAttachment(name: name, bytes: sink.isFull ? [] : sink.bytes))
      unsafe g_object_unref(item)
    }
    return found
  }
}

/// Takes the bytes of an attachment up to a limit.
private final class AttachmentSink {
  private(set) var bytes: [UInt8] = []
  private(set) var isFull = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func take(_ buffer: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count + buffer.count <= limit else {
      isFull = true
      return false
    }
    unsafe bytes.append(contentsOf: buffer)
    return true
  }
}

/// Copies GLib's strings and walks its lists.
enum GLibText {
  /// A string that is ours to free; a borrowed one does not compile here.
  static func take(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    defer { unsafe g_free(text) }
    return unsafe String(cString: text)
  }

  /// Copies a string that belongs to the library; empty for none.
  static func borrowed(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  /// Calls the body with the data of every item.
  static func walk(_ list: UnsafeMutablePointer<GList>?, _ body: (UnsafeMutableRawPointer) -> Void) {
    var item = unsafe list
    while let current = unsafe item {
      if let data = unsafe current.pointee.data { unsafe body(data) }
      unsafe item = current.pointee.next
    }
  }
}
