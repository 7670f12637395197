import LetterModel
import Native

/// Reads the pages of a PDF that are pictures, and those whose text layer holds other words than the print.
enum ScannedPages {
  /// Pixels an inch at which pages are drawn for reading.
  static let resolution = 300.0

  /// The pages with these numbers (from 1), each as read.
  static func read(
    _ numbers: [Int], of file: PDFDocument, _ context: ReadContext
  ) throws(ReadFailure) -> [Int: RecognisedPage] {
    guard numbers.count <= PageRecogniser.mostPages else {
      throw ReadFailure(
        .tooLarge, name: context.name,
        message:
          "Filen har over \(PageRecogniser.mostPages) indscannede sider. Gem selve brevet som en fil for sig."
      )
    }
    var found: [Int: RecognisedPage] = [:]
    // A drawn page is nine million pixels; a few at a time keep the memory flat.
    for start in stride(from: 0, to: numbers.count, by: batch) {
      let part = numbers[start..<min(start + batch, numbers.count)]
      let drawn = part.compactMap { number in picture(number, of: file).map { (number, $0) } }
      for (entry, page) in zip(drawn, PageRecogniser.read(drawn.map(\.1), context)) {
        found[entry.0] = page
      }
    }
    return found
  }

  private static let batch = max(2, HostMachine.processors)

  private static func picture(_ number: Int, of file: PDFDocument) -> PagePicture? {
    guard let drawn = file.picture(ofPage: number - 1, scale: resolution / 72) else { return nil }
    return TextRecognition.page(
      width: drawn.width, height: drawn.height, grey: drawn.grey, resolution: resolution)
  }

  /// Puts recognised pages among those that had text, in the order of the paper.
  static func merge(_ pages: [Int: RecognisedPage], into document: inout RawDocument) {
    guard !pages.isEmpty else { return }
    var quality = SourceQuality.good
    for (number, page) in pages.sorted(by: { $0.key < $1.key }) {
      var part = RecognisedPage.document([page], format: .pdf, isOCR: true)
      if part.quality != .good { quality = .doubtful }
      for index in part.paragraphs.indices {
        for line in part.paragraphs[index].lines.indices { part.paragraphs[index].lines[line].page = number }
      }
      let at = document.paragraphs.firstIndex {
        $0.document == 0 && $0.region == .body && ($0.lines.first?.page ?? 0) > number
      }
      document.paragraphs.insert(contentsOf: part.paragraphs, at: at ?? document.paragraphs.count)
    }
    document.isOCR = true
    if quality != .good { document.quality = .doubtful }
    document.notices.append(ReadNotice(.recognisedText, RecognitionNotice.text(of: document)))
  }
}
