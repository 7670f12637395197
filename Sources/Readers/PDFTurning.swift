import LetterModel
import Native

/// Pages whose text runs sideways or upside down (a sheet scanned the wrong way round).
enum PDFTurning {
  /// The boxes of a page's scalars as they would be with the sheet turned so that most text runs from left to right.
  static func upright(_ page: PDFPageText) -> [PDFRectangle] {
    var across: Float = 0
    var down: Float = 0
    var left = 0
    var sideways = 0
    for (index, next) in zip(page.scalars.indices, page.scalars.indices.dropFirst()) {
      guard !page.scalars[index].isWhiteSpace, !page.scalars[next].isWhiteSpace else {
        continue
      }
      let dx = page.boxes[next].x0 - page.boxes[index].x0
      let dy = page.boxes[next].y0 - page.boxes[index].y0
      if abs(dy) > abs(dx) { sideways += 1 } else { left += 1 }
      across += dx
      down += dy
    }
    if sideways > left {
      return page.boxes.map { down > 0 ? clockwise($0, page.width) : counterclockwise($0, page.height) }
    }
    return across < 0 ? page.boxes.map { halfTurn($0, page.width, page.height) } : page.boxes
  }

  private static func clockwise(_ box: PDFRectangle, _ width: Float) -> PDFRectangle {
    PDFRectangle(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
  }

  private static func counterclockwise(_ box: PDFRectangle, _ height: Float) -> PDFRectangle {
    PDFRectangle(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
  }

  private static func halfTurn(_ box: PDFRectangle, _ width: Float, _ height: Float) -> PDFRectangle {
    PDFRectangle(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
  }
}
