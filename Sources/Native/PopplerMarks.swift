// GLib's types belong to whichever of the two C modules was built first; importing both is right either way.
import CPango
import CPoppler

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A note to put into a PDF: a highlight over words, or, without boxes, a slip at the top of the page.
public struct PDFMark: Hashable, Sendable {
  /// Page, counted from 0.
  public var page: Int
  /// The words' rectangles, one a line, on the page turned so that most of its text runs from left to right
  /// (`PDFTextTurn`); empty for a slip.
  public var boxes: [PDFRectangle]
  /// What the note says.
  public var text: String
  /// Colour as `0xRRGGBB`.
  public var color: UInt32

  /// Makes a note.
  public init(page: Int, boxes: [PDFRectangle], text: String, color: UInt32) {
    self.page = page
    self.boxes = boxes
    self.text = text
    self.color = color
  }
}

/// Why notes could not be put into a PDF.
public enum PDFMarkError: Error, Hashable, Sendable {
  /// The file could not be opened.
  case unreadable(PDFError)
  /// The library would not save it, for example because the file is protected.
  case refused
}

extension PDFDocument {
  /// A copy of a PDF with notes. What was there stays byte for byte; the notes are added behind it.
  ///
  /// - Parameters:
  ///   - author: who the notes are from.
  ///   - day: the notes' date as `YYYYMMDD`; the clock never shows in the file.
  public static func marked(
    _ bytes: [UInt8], with marks: [PDFMark], author: String, day: String, password: String? = nil
  ) throws(PDFMarkError) -> [UInt8] {
    let document: PDFDocument
    let rotations: [Int: PageTurn]
    do throws(PDFError) {
      document = try PDFDocument(bytes: bytes, password: password)
      rotations = try turns(of: Set(marks.map(\.page)), in: bytes, password)
    } catch {
      throw .unreadable(error)
    }
    for mark in marks {
      guard let turn = rotations[mark.page] else { continue }
      document.add(mark, turn: turn, author: author)
    }
    guard let saved = document.saved() else { throw .refused }
    return PDFDates.settled(saved, from: bytes.count, day: day)
  }

  /// How the pages are turned. Poppler has no question for it, so a note is put at a known place of a throw-away copy and
  /// looked up again, which gives the place on the page as shown.
  private static func turns(
    of pages: Set<Int>, in bytes: [UInt8], _ password: String?
  ) throws(PDFError) -> [Int: PageTurn] {
    let probe = try PDFDocument(bytes: bytes, password: password)
    var turns: [Int: PageTurn] = [:]
    for index in pages { turns[index] = probe.turn(ofPage: index) }
    return turns
  }

  private func turn(ofPage index: Int) -> PageTurn? {
    guard (0..<pageCount).contains(index), let page = unsafe poppler_document_get_page(pointer, Int32(index))
    else { return nil }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(page)) }
    var width = 0.0
    var height = 0.0
    unsafe poppler_page_get_size(page, &width, &height)
    let mark = PDFMark(page: index, boxes: [], text: PageTurn.probeText, color: 0)
    let quads = [PopplerQuadrilateral.around(x0: 10, y0: 20, x1: 13, y1: 25)]
    unsafe highlight(mark, quads: quads, on: page, author: "")
    var turn: PageTurn?
    let mapping = unsafe poppler_page_get_annot_mapping(page)
    defer { unsafe poppler_page_free_annot_mapping(mapping) }
    unsafe GLibText.walk(mapping) { item in
      let place = unsafe item.assumingMemoryBound(to: PopplerAnnotMapping.self)
      guard let annotation = unsafe place.pointee.annot,
        unsafe GLibText.take(poppler_annot_get_contents(annotation)) == PageTurn.probeText
      else { return }
      let area = unsafe place.pointee.area
      turn = PageTurn(x: area.x1, y: area.y1, width: width, height: height)
    }
    return turn
  }

  private func add(_ mark: PDFMark, turn: PageTurn, author: String) {
    guard let page = unsafe poppler_document_get_page(pointer, Int32(mark.page)) else { return }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(page)) }
    if mark.boxes.isEmpty {
      unsafe slip(mark, turn: turn, on: page, author: author)
    } else {
      var boxes = mark.boxes
      if let shown = self.page(mark.page) {
        let text = PDFTextTurn(shown)
        boxes = boxes.map { text.shown($0, width: shown.width, height: shown.height) }
      }
      unsafe highlight(mark, quads: boxes.map(turn.quadrilateral), on: page, author: author)
    }
  }

  private func highlight(
    _ mark: PDFMark, quads: [PopplerQuadrilateral], on page: OpaquePointer, author: String
  ) {
    guard
      let array = unsafe g_array_sized_new(
        0, 0, UInt32(MemoryLayout<PopplerQuadrilateral>.stride), UInt32(quads.count))
    else { return }
    defer { unsafe g_array_unref(array) }
    unsafe quads.withUnsafeBufferPointer { buffer in
      _ = unsafe g_array_append_vals(array, buffer.baseAddress, UInt32(buffer.count))
    }
    let points = quads.flatMap { [$0.p1, $0.p2, $0.p3, $0.p4] }
    var area = PopplerRectangle(
      x1: points.map(\.x).min() ?? 0, y1: points.map(\.y).min() ?? 0, x2: points.map(\.x).max() ?? 0,
      y2: points.map(\.y).max() ?? 0)
    let made = unsafe poppler_annot_text_markup_new_highlight(pointer, &area, array)
    unsafe finish(made, mark, page, author)
  }

  private func slip(_ mark: PDFMark, turn: PageTurn, on page: OpaquePointer, author: String) {
    let corner = turn.quadrilateral(PDFRectangle(x0: 12, y0: 12, x1: 30, y1: 30))
    let points = [corner.p1, corner.p2, corner.p3, corner.p4]
    var area = PopplerRectangle(
      x1: points.map(\.x).min() ?? 0, y1: points.map(\.y).min() ?? 0, x2: points.map(\.x).max() ?? 0,
      y2: points.map(\.y).max() ?? 0)
    let made = unsafe poppler_annot_text_new(pointer, &area)
    unsafe finish(made, mark, page, author)
  }

  private func finish(
    _ annotation: OpaquePointer?, _ mark: PDFMark, _ page: OpaquePointer, _ author: String
  ) {
    guard let annotation = unsafe annotation else { return }
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(annotation)) }
    var color = PopplerColor(
      red: UInt16((mark.color >> 16) & 0xFF) * 257, green: UInt16((mark.color >> 8) & 0xFF) * 257,
      blue: UInt16(mark.color & 0xFF) * 257)
    unsafe poppler_annot_set_color(annotation, &color)
    unsafe poppler_annot_set_contents(annotation, mark.text)
    unsafe poppler_annot_set_flags(annotation, POPPLER_ANNOT_FLAG_PRINT)
    unsafe poppler_annot_markup_set_label(annotation, author)
    unsafe poppler_page_add_annot(page, annotation)
  }

  /// The document with its changes, saved in memory.
  private func saved() -> [UInt8]? {
    let place = unsafe memfd_create("klarbrev", 0)
    guard place >= 0 else { return nil }
    defer { close(place) }
    let handle = dup(place)
    guard handle >= 0 else { return nil }
    let isSaved = unsafe poppler_document_save_to_fd(pointer, handle, 1, nil) != 0
    // Poppler 22.12 leaves its stream open and unflushed; later versions close it.
    fflush(nil)
    if fcntl(handle, F_GETFD) >= 0 { close(handle) }
    guard isSaved else { return nil }
    guard lseek(place, 0, SEEK_SET) == 0 else { return nil }
    return try? HostFile.bytes(from: place, limit: 1 << 30)
  }
}

/// How a page is turned when it is shown (the PDF's /Rotate), with its size as shown.
struct PageTurn {
  static let probeText = "klarbrev prøve"
  private let degrees: Int
  private let width, height: Double

  /// From where a note at (10, 20) of the unturned page, origin bottom left, is seen.
  init(x: Double, y: Double, width: Double, height: Double) {
    self.width = width
    self.height = height
    let corners = [
      (0, 10.0, 20.0), (90, 20, height - 13), (180, width - 13, height - 25), (270, width - 25, 10),
    ]
    func distance(_ corner: (Int, Double, Double)) -> Double { abs(corner.1 - x) + abs(corner.2 - y) }
    degrees = corners.min { distance($0) < distance($1) }?.0 ?? 0
  }

  /// A rectangle of the page as shown in the page's own coordinates, in reading order of its corners.
  func quadrilateral(_ box: PDFRectangle) -> PopplerQuadrilateral {
    let (x0, y0, x1, y1) = (Double(box.x0), Double(box.y0), Double(box.x1), Double(box.y1))
    return PopplerQuadrilateral(p1: point(x0, y0), p2: point(x1, y0), p3: point(x0, y1), p4: point(x1, y1))
  }

  private func point(_ x: Double, _ y: Double) -> PopplerPoint {
    switch degrees {
    case 90: PopplerPoint(x: y, y: x)
    case 180: PopplerPoint(x: width - x, y: y)
    case 270: PopplerPoint(x: height - y, y: width - x)
    default: PopplerPoint(x: x, y: height - y)
    }
  }
}

extension PopplerQuadrilateral {
  fileprivate static func around(x0: Double, y0: Double, x1: Double, y1: Double) -> PopplerQuadrilateral {
    PopplerQuadrilateral(
      p1: PopplerPoint(x: x0, y: y1), p2: PopplerPoint(x: x1, y: y1), p3: PopplerPoint(x: x0, y: y0),
      p4: PopplerPoint(x: x1, y: y0))
  }
}

/// Sets what the library took from the clock.
enum PDFDates {
  /// The file with every `/M (D:…)` behind `start` set to the day, and the second part of the trailer's `/ID` made from
  /// what was there and the day. Dates keep their length and the trailer stands last, so no offset moves.
  static func settled(_ bytes: [UInt8], from start: Int, day: String) -> [UInt8] {
    var bytes = bytes
    let mark = Array("/M (D:".utf8)
    let value = Array((day + "120000").utf8)
    var offset = start
    while offset + mark.count + value.count < bytes.count {
      if bytes[offset] == mark[0], bytes[offset...].starts(with: mark) {
        bytes.replaceSubrange((offset + mark.count)..<(offset + mark.count + value.count), with: value)
      }
      offset += 1
    }
    guard let id = changedID(in: bytes, from: start) else { return bytes }
    let digest = Checksum.sha256(Array(bytes[..<id.lowerBound])).prefix(32)
    bytes.replaceSubrange(id, with: Array("<\(digest)>".utf8))
    return bytes
  }

  /// The second string of the last `/ID [(…) (…)]`; nil when there is none.
  private static func changedID(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let mark = Array("/ID [".utf8)
    guard bytes.count >= start + mark.count,
      let place = (start...(bytes.count - mark.count)).last(where: { bytes[$0...].starts(with: mark) }),
      let first = string(in: bytes, from: place + mark.count)
    else { return nil }
    return string(in: bytes, from: first.upperBound)
  }

  /// The next string of a PDF, literal or hexadecimal, marks included (ISO 32000, 7.3.4).
  private static func string(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard let open = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") })
    else { return nil }
    if bytes[open] == UInt8(ascii: "<") {
      return bytes[open...].firstIndex(of: UInt8(ascii: ">")).map { open..<($0 + 1) }
    }
    var depth = 0
    var offset = open
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return open..<(offset + 1) }
      default: break
      }
      offset += 1
    }
    return nil
  }
}
