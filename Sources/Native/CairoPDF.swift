import CPango

/// A font as a PDF page uses it.
public struct PDFFont: Hashable, Sendable {
  /// Family name, e.g. `DejaVu Sans`; it must be installed.
  public var family: String
  /// Size in points.
  public var size: Double
  /// Whether the letters are bold.
  public var isBold: Bool
  /// Whether the letters are slanted.
  public var isItalic: Bool

  /// Makes a font.
  public init(family: String, size: Double, isBold: Bool = false, isItalic: Bool = false) {
    self.family = family
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
  }
}

/// Writes a PDF in memory, page by page, with cairo and pango. Lengths are points, origin top left.
/// The same calls give the same bytes with the same cairo, pango and font files.
@safe public final class PDFCanvas {
  /// What is missing when a PDF cannot be written.
  public struct Failure: Error, Hashable, Sendable {
    /// Cairo's own words.
    public let message: String
  }

  /// Version of the cairo library in use, as the files it writes name it.
  public static var libraryVersion: String { unsafe String(cString: cairo_version_string()) }

  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private let sink: Sink
  private var isClean = true

  /// Opens a document.
  ///
  /// - Parameters:
  ///   - created: date and time for the file's properties, ISO 8601, e.g. `2026-03-12T09:00:00Z`; never the clock.
  /// - Throws: `Failure` when the libraries refuse.
  public init(width: Double, height: Double, title: String, created: String) throws(Failure) {
    sink = Sink()
    let place = unsafe Unmanaged.passUnretained(sink).toOpaque()
    let write: cairo_write_func_t = { place, data, count in
      guard let place = unsafe place, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = unsafe Unmanaged<Sink>.fromOpaque(place).takeUnretainedValue()
      unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
    guard let surface = unsafe cairo_pdf_surface_create_for_stream(write, place, width, height),
      let context = unsafe cairo_create(surface), let layout = unsafe pango_cairo_create_layout(context)
    else { throw Failure(message: "out of memory") }
    unsafe self.surface = surface
    unsafe self.context = context
    unsafe self.layout = layout
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(layout))
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// The text in lines no wider than `width`.
  public func lines(of text: String, font: PDFFont, width: Double) -> [String] {
    set(text, font)
    unsafe pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    let bytes = Array(text.utf8)
    var lines: [String] = []
    for index in 0..<(unsafe pango_layout_get_line_count(layout)) {
      guard let line = unsafe pango_layout_get_line_readonly(layout, index) else { continue }
      let start = Int(unsafe line.pointee.start_index)
      let end = start + Int(unsafe line.pointee.length)
      var words = String(decoding: bytes[start..<end], as: UTF8.self)
      while words.last == " " { words.removeLast() }
      lines.append(words)
    }
    return lines
  }

  /// Width of one line of text.
  public func width(of line: String, font: PDFFont) -> Double { size(of: line, font: font).width }

  /// Distance from one line to the next.
  public func lineHeight(_ font: PDFFont) -> Double { size(of: "Å", font: font).height }

  /// Draws one line with its top left corner at the point. `grey` is 0 for black to 1 for white.
  public func draw(_ line: String, font: PDFFont, x: Double, y: Double, grey: Double = 0) {
    set(line, font)
    unsafe pango_layout_set_width(layout, -1)
    unsafe cairo_set_source_rgb(context, grey, grey, grey)
    unsafe cairo_move_to(context, x, y)
    unsafe pango_cairo_show_layout(context, layout)
    isClean = false
  }

  /// Draws a thin line across.
  public func rule(fromX x0: Double, toX x1: Double, y: Double, grey: Double = 0.6) {
    unsafe cairo_set_source_rgb(context, grey, grey, grey)
    unsafe cairo_set_line_width(context, 0.7)
    unsafe cairo_move_to(context, x0, y)
    unsafe cairo_line_to(context, x1, y)
    unsafe cairo_stroke(context)
    isClean = false
  }

  /// Opens an element of the document's structure (a tag of PDF 32000-1, 14.8.4, such as `P` or `H1`); what is drawn
  /// until `endTag` belongs to it.
  public func beginTag(_ name: String) { unsafe cairo_tag_begin(context, name, "") }

  /// Closes the element that was opened last with this name.
  public func endTag(_ name: String) { unsafe cairo_tag_end(context, name) }

  /// Ends the page; what is drawn next stands on a new one.
  public func endPage() {
    unsafe cairo_show_page(context)
    isClean = true
  }

  /// Ends the last page and the document. Nothing may be drawn afterwards.
  public func finished() throws(Failure) -> [UInt8] {
    if !isClean { endPage() }
    unsafe cairo_surface_finish(surface)
    let status = unsafe cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw Failure(message: unsafe String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  private func size(of line: String, font: PDFFont) -> (width: Double, height: Double) {
    set(line, font)
    unsafe pango_layout_set_width(layout, -1)
    var width: Int32 = 0
    var height: Int32 = 0
    unsafe pango_layout_get_size(layout, &width, &height)
    return (Double(width) / Double(PANGO_SCALE), Double(height) / Double(PANGO_SCALE))
  }

  private func set(_ text: String, _ font: PDFFont) {
    guard let description = unsafe pango_font_description_new() else { return }
    defer { unsafe pango_font_description_free(description) }
    unsafe pango_font_description_set_family(description, font.family)
    unsafe pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
    unsafe pango_font_description_set_weight(
      description, font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_font_description_set_style(
      description, font.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    unsafe pango_layout_set_font_description(layout, description)
    unsafe pango_layout_set_text(layout, text, -1)
  }

  /// Where cairo's bytes go; lives as long as the canvas.
  private final class Sink {
    var bytes: [UInt8] = []
  }
}
