/// Which way most text of a page runs (a sheet scanned the wrong way round runs sideways or upside down).
public enum PDFTextTurn: Sendable, Hashable {
  case upright, clockwise, counterclockwise, upsideDown

  /// The turn of a page, from how its letters follow each other.
  public init(_ page: PDFPageText) {
    var across: Float = 0
    var down: Float = 0
    var left = 0
    var sideways = 0
    var isAfterBlank = true
    for next in page.scalars.indices {
      let isBlank = PDFTextTurn.isBlank(page.scalars[next])
      defer { isAfterBlank = isBlank }
      guard !isBlank, !isAfterBlank else { continue }
      let index = next - 1
      let dx = page.boxes[next].x0 - page.boxes[index].x0
      let dy = page.boxes[next].y0 - page.boxes[index].y0
      if abs(dy) > abs(dx) { sideways += 1 } else { left += 1 }
      across += dx
      down += dy
    }
    if sideways > left {
      self = down > 0 ? .clockwise : .counterclockwise
    } else {
      self = across < 0 ? .upsideDown : .upright
    }
  }

  /// The box as it would be with the sheet turned so that most text runs from left to right; sizes as shown.
  public func upright(_ box: PDFRectangle, width: Float, height: Float) -> PDFRectangle {
    switch self {
    case .upright: box
    case .clockwise: PDFRectangle(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    case .counterclockwise: PDFRectangle(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    case .upsideDown:
      PDFRectangle(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    }
  }

  /// The way back: from the turned sheet to the page as shown.
  public func shown(_ box: PDFRectangle, width: Float, height: Float) -> PDFRectangle {
    switch self {
    case .upright: box
    case .clockwise: PDFRectangle(x0: width - box.y1, y0: box.x0, x1: width - box.y0, y1: box.x1)
    case .counterclockwise: PDFRectangle(x0: box.y0, y0: height - box.x1, x1: box.y1, y1: height - box.x0)
    case .upsideDown:
      PDFRectangle(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    }
  }

  /// White space; the tables are asked only where no letter of a Latin text stands.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value == 0x20 || scalar.value &- 0x09 < 5 }
    if scalar.value > 0xA0, scalar.value < 0x1680 { return false }
    return scalar.properties.isWhitespace
  }
}
