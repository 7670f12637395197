import DanishText
import LetterModel
import Native

/// Reads PDF files with a text layer.
enum PDFReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    PDFLibrary.keepOpen()
    let file = try open(bytes, context)
    let limits = context.options.limits
    guard file.pageCount <= limits.pages else {
      throw ReadFailure(
        .tooLarge, name: context.name,
        message:
          "Filen har over \(limits.pages) sider. Gem selve brevet som en fil for sig, eller brug --max-pages."
      )
    }
    let pages = try pages(of: file, context)
    let doubt = PDFTextLayer.doubt(pages.map(\.text))
    let scanned = try recognised(doubt.pages, of: file, isWholeFile: doubt.isWholeFile(pages.count), context)
    if scanned.isEmpty { try requireText(pages, context) }
    let typed = pages.filter { scanned[$0.layout.page] == nil }
    var document = PDFAssembly(typed.map(\.layout)).document(pageCount: file.pageCount)
    ScannedPages.merge(scanned, into: &document)
    note(doubt, read: scanned, in: &document)
    if pages.contains(where: { !$0.text.formValues.isEmpty }) {
      document.notices.append(
        ReadNotice(.formFields, "Brevet har udfyldte formularfelter. Deres indhold er læst med."))
    }
    addAttachments(of: file, to: &document, context)
    return document
  }

  /// The doubtful pages as text recognition reads them; none when it is not installed or not wanted.
  private static func recognised(
    _ numbers: [Int], of file: PDFDocument, isWholeFile: Bool, _ context: ReadContext
  ) throws(ReadFailure) -> [Int: RecognisedPage] {
    guard !numbers.isEmpty else { return [:] }
    guard context.options.recognisesText, TextRecognition.isAvailable else {
      guard isWholeFile else { return [:] }
      throw PageRecogniser.missing("Filen er indscannet uden tekstlag, så ordene kan ikke læses.", context)
    }
    return try ScannedPages.read(numbers, of: file, context).filter { !$0.value.blocks.isEmpty }
  }

  /// Says what of the doubtful pages stayed unread.
  private static func note(
    _ doubt: PDFTextLayer.Doubt, read: [Int: RecognisedPage], in document: inout RawDocument
  ) {
    let unread = doubt.pictures.filter { read[$0] == nil }
    if !unread.isEmpty {
      document.notices.append(PDFTextLayer.notice(pages: unread))
      document.quality = .doubtful
    }
    if doubt.damaged.contains(where: { read[$0] == nil }) {
      document.quality = .doubtful
      document.notices.append(
        ReadNotice(
          .damagedTextLayer,
          "Filens tekstlag ser ødelagt ud, så ord kan mangle eller være forkerte. Læs selve brevet."))
    }
  }

  private static func open(_ bytes: [UInt8], _ context: ReadContext) throws(ReadFailure) -> PDFDocument {
    do {
      return try PDFDocument(bytes: bytes, password: context.options.password)
    } catch {
      switch error {
      case .encrypted:
        throw ReadFailure(
          .encrypted, name: context.name,
          message: "Filen er beskyttet med adgangskode. Åbn den og gem en kopi uden, eller brug --password.")
      case .wrongPassword:
        throw ReadFailure(
          .wrongPassword, name: context.name,
          message: "Adgangskoden passer ikke til filen. Prøv igen med --password.")
      case .damaged:
        throw ReadFailure(
          .damaged, name: context.name,
          message: "Filen er beskadiget og kan ikke åbnes som PDF. Hent eller gem brevet igen.")
      }
    }
  }

  private struct Page {
    var text: PDFPageText
    var layout: PDFPageLayout
  }

  private static func pages(of file: PDFDocument, _ context: ReadContext) throws(ReadFailure) -> [Page] {
    let limits = context.options.limits
    let start = ContinuousClock.now
    var pages: [Page] = []
    var characters = 0
    for index in 0..<file.pageCount {
      guard ContinuousClock.now - start < .seconds(limits.seconds) else {
        throw ReadFailure(
          .timeout, name: context.name,
          message:
            "Filen tager over \(limits.seconds) sekunder at læse. Gem selve brevet som en ny PDF, eller brug --max-time."
        )
      }
      guard let text = file.page(index) else { continue }
      characters += text.scalars.count
      guard characters <= limits.characters else {
        throw ReadFailure(
          .tooLarge, name: context.name,
          message: "Filen har for megen tekst til et brev. Gem selve brevet for sig.")
      }
      let layout = PDFPageLayout(
        PDFFragments.find(in: text), page: index + 1, width: text.width, height: text.height)
      pages.append(Page(text: text, layout: layout))
    }
    return pages
  }

  private static func requireText(_ pages: [Page], _ context: ReadContext) throws(ReadFailure) {
    let letters = pages.reduce(0) { sum, page in
      sum + page.text.scalars.reduce(0) { $0 + ($1.isWhiteSpace ? 0 : 1) } + page.text.formValues
        .count * 20
    }
    let isScan = pages.contains { $0.text.imageCover > 0.5 }
    guard letters == 0 || (isScan && letters < 20) else { return }
    throw ReadFailure(
      .noText, name: context.name,
      message: isScan
        ? "Filen er indscannet uden tekstlag, så ordene kan ikke læses. Kør tekstgenkendelse (OCR) på den først."
        : "Filen indeholder ingen tekst. Er den indscannet uden tekstlag, så kør tekstgenkendelse (OCR) på den først."
    )
  }

  /// Letters carried inside the PDF follow as documents of their own.
  private static func addAttachments(
    of file: PDFDocument, to document: inout RawDocument, _ context: ReadContext
  ) {
    var number = 1
    for attachment in file.attachments(limit: context.options.limits.bytes).prefix(50) {
      guard !attachment.bytes.isEmpty,
        let inner = try? LetterReading.rawDocument(
          attachment.bytes, context: context.nested(name: attachment.name))
      else {
        document.notices.append(
          ReadNotice(
            .attachmentSkipped, "En fil, der ligger inde i PDF-filen, kunne ikke læses og er ikke med."))
        continue
      }
      for var paragraph in inner.paragraphs {
        paragraph.document = number
        document.paragraphs.append(paragraph)
      }
      number += 1
    }
  }
}

/// Puts the pages together: running headers and footers aside, letterhead first, then the text.
struct PDFAssembly {
  private let pages: [PDFPageLayout]

  init(_ pages: [PDFPageLayout]) { self.pages = pages }

  func document(pageCount: Int) -> RawDocument {
    let pitch = PDFParagraphs.pitch(of: pages.flatMap(\.columns))
    let running = PDFRunning(pages)
    var head: [RawParagraph] = []
    var body: [RawParagraph] = []
    var foot: [RawParagraph] = []
    for page in pages {
      let isFirst = page.page == pages.first?.page
      if isFirst {
        head += paragraphs(page.margin, page, .margin, pitch)
      } else {
        let (top, beside, bottom) = running.split(page.margin, on: page)
        foot += paragraphs(beside, page, .margin, pitch) + paragraphs(top + bottom, page, .footer, pitch)
      }
      for column in page.columns {
        let (top, text, bottom) = running.split(column, on: page)
        if isFirst {
          head += paragraphs(top, page, .header, pitch)
        } else {
          foot += paragraphs(top, page, .footer, pitch)
        }
        body += paragraphs(text, page, .body, pitch)
        foot += paragraphs(bottom, page, .footer, pitch)
      }
    }
    return RawDocument(paragraphs: head + body + foot, format: .pdf, pages: pageCount)
  }

  private func paragraphs(
    _ rows: [PDFRow], _ page: PDFPageLayout, _ region: RawParagraph.Region, _ pitch: Float
  ) -> [RawParagraph] {
    PDFParagraphs(rows, page: page.page, region: region, pitch: pitch).paragraphs
  }
}

/// Lines that stand at the same place with the same words (digits masked) on neighbouring pages, and page marks.
struct PDFRunning {
  private var texts = ByteWords()
  /// For each text the pages it stands on, with its height there.
  private var places: [[(page: Int, y: Float)]] = []

  /// One page has no running lines to compare.
  init(_ pages: [PDFPageLayout]) {
    guard pages.count > 1 else { return }
    for page in pages {
      for row in page.columns.joined() + page.margin where PDFRunning.isAtEdge(row, page) {
        let number = texts.insert(PDFRunning.key(row.text))
        if number == places.count { places.append([]) }
        places[number].append((page.page, row.box.y0))
      }
    }
  }

  private static func isAtEdge(_ row: PDFRow, _ page: PDFPageLayout) -> Bool {
    let share = row.box.y0 / max(page.height, 1)
    return share < 0.3 || share > 0.82
  }

  /// The rows of a column above the text, of the text, and below it.
  func split(_ rows: [PDFRow], on page: PDFPageLayout) -> (top: [PDFRow], text: [PDFRow], bottom: [PDFRow]) {
    var top: [PDFRow] = []
    var text: [PDFRow] = []
    var bottom: [PDFRow] = []
    for row in rows {
      let middle = (row.box.y0 + row.box.y1) / 2
      guard isRunning(row, page) else {
        text.append(row)
        continue
      }
      if middle < page.height / 2 { top.append(row) } else { bottom.append(row) }
    }
    return (top, text, bottom)
  }

  private func isRunning(_ row: PDFRow, _ page: PDFPageLayout) -> Bool {
    guard PDFRunning.isAtEdge(row, page) else { return false }
    let text = row.text
    if text.utf8.count <= PDFRunning.longestPageMark, LineShape(Array(text.utf8)).isPageMark { return true }
    guard !places.isEmpty else { return false }
    let key = PDFRunning.key(text)
    let number = texts.number(key, 0, key.count)
    guard number >= 0 else { return false }
    // A letter's own running lines stand in the same place; a repeated heading wanders. Of a text that stands twice at the
    // edges of a page the last place counts.
    return [page.page - 1, page.page + 1].contains { neighbour in
      places[number].last { $0.page == neighbour }.map { abs($0.y - row.box.y0) < 6 } ?? false
    }
  }

  /// Bytes of the longest line that is looked at as a page mark; four words of any sense fit.
  private static let longestPageMark = 120

  /// The line with its digits masked.
  private static func key(_ text: String) -> [UInt8] {
    text.utf8.map { (0x30...0x39).contains($0) ? 0x23 : $0 }
  }
}
