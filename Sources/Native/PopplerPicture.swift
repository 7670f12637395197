// GLib's types belong to whichever of the two C modules was built first; importing both is right either way.
import CPango
import CPoppler

/// A picture of a page.
@safe public final class PDFPicture {
  /// Size in pixels.
  public let width, height: Int
  private let surface: OpaquePointer

  fileprivate init?(width: Int, height: Int) {
    guard let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { return nil }
    unsafe self.surface = surface
    self.width = width
    self.height = height
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  fileprivate func draw(_ page: OpaquePointer, scale: Double, blackened: [PDFRectangle]) {
    guard let context = unsafe cairo_create(surface) else { return }
    defer { unsafe cairo_destroy(context) }
    unsafe cairo_set_source_rgb(context, 1, 1, 1)
    unsafe cairo_paint(context)
    unsafe cairo_scale(context, scale, scale)
    unsafe poppler_page_render(page, context)
    unsafe cairo_set_source_rgb(context, 0, 0, 0)
    for box in blackened {
      unsafe cairo_rectangle(
        context, Double(box.x0), Double(box.y0), Double(box.x1 - box.x0), Double(box.y1 - box.y0))
      unsafe cairo_fill(context)
    }
    unsafe cairo_surface_flush(surface)
  }

  /// The colour of a pixel as `0xRRGGBB`; nil outside the picture.
  public func color(x: Int, y: Int) -> UInt32? {
    guard (0..<width).contains(x), (0..<height).contains(y),
      let data = unsafe cairo_image_surface_get_data(surface)
    else { return nil }
    let offset = y * Int(unsafe cairo_image_surface_get_stride(surface)) + 4 * x
    // Cairo keeps 32-bit words in the machine's order; all of ours are little-endian.
    return unsafe UInt32(data[offset + 2]) << 16 | UInt32(data[offset + 1]) << 8 | UInt32(data[offset])
  }

  /// The picture without colour: one byte a pixel, row by row, 0 is black.
  public var grey: [UInt8] {
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return [] }
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    let (width, height) = (width, height)
    return unsafe [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
      for row in 0..<height {
        for column in 0..<width {
          let at = row * stride + column * 4
          // Blue, green and red, weighed as the eye does.
          let sum = unsafe Int(data[at]) + 6 * Int(data[at + 1]) + 3 * Int(data[at + 2])
          unsafe target[row * width + column] = UInt8(sum / 10)
        }
      }
      count = width * height
    }
  }

  /// The picture as a PNG file; nil when memory runs out.
  public var png: [UInt8]? {
    let sink = Sink()
    let status = unsafe cairo_surface_write_to_png_stream(
      surface,
      { place, data, count in
        guard let place = unsafe place, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = unsafe Unmanaged<Sink>.fromOpaque(place).takeUnretainedValue()
        unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque())
    return status == CAIRO_STATUS_SUCCESS ? sink.bytes : nil
  }

  private final class Sink {
    var bytes: [UInt8] = []
  }
}

extension PDFDocument {
  /// A picture of a page as it is shown, notes included.
  ///
  /// - Parameters:
  ///   - index: the page, counted from 0.
  ///   - scale: pixels a point.
  ///   - blackened: rectangles of the page, in points, to be covered in black.
  public func picture(ofPage index: Int, scale: Double, blackened: [PDFRectangle] = []) -> PDFPicture? {
    guard (0..<pageCount).contains(index), let page = unsafe poppler_document_get_page(pointer, Int32(index))
    else { return nil }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(page)) }
    var width = 0.0
    var height = 0.0
    unsafe poppler_page_get_size(page, &width, &height)
    let pixels = (max(1, Int(width * scale)), max(1, Int(height * scale)))
    guard pixels.0 * pixels.1 <= 40_000_000, let picture = PDFPicture(width: pixels.0, height: pixels.1)
    else {
      return nil
    }
    unsafe picture.draw(page, scale: scale, blackened: blackened)
    return picture
  }
}
