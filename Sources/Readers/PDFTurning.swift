import LetterModel
import Native

/// Pages whose text runs sideways or upside down (a sheet scanned the wrong way round).
enum PDFTurning {
  /// The boxes of a page's scalars as they would be with the sheet turned so that most text runs from left to right.
  static func upright(_ page: PDFPageText) -> [PDFRectangle] {
    let turn = PDFTextTurn(page)
    guard turn != .upright else { return page.boxes }
    return page.boxes.map { turn.upright($0, width: page.width, height: page.height) }
  }
}
