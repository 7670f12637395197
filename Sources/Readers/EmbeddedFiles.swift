import LetterModel

/// A file that lies inside another one: in a message, an e-mail, a shipment.
struct EmbeddedFile {
  /// Name as the sender gave it, folders cut off; only used to tell files apart.
  var name: String
  /// MIME type or file extension as the sender gave it; often wrong.
  var declaredType: String
  /// The bytes; nil when they could not be decoded.
  var bytes: [UInt8]?

  /// The name without its extension, in lower case.
  var stem: String {
    let short = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let parts = short.split(separator: ".")
    return (parts.count > 1 ? parts.dropLast().joined(separator: ".") : String(short)).lowercased()
  }
}

/// Reads the files of a message as one letter with attachments.
struct EmbeddedFiles {
  let context: ReadContext
  private(set) var paragraphs: [RawParagraph] = []
  private(set) var notices: [ReadNotice] = []
  private(set) var hidden: [HiddenContent] = []
  private(set) var pages: Int?
  private(set) var isOCR = false
  private(set) var isTemplate = false
  private(set) var quality = SourceQuality.good
  private var attachments = 0

  init(context: ReadContext) { self.context = context }

  /// Reads the letter itself. Files of one name and several types are the same letter: the one that reads best is
  /// taken. Files of several names are parts and joined in order.
  mutating func readLetter(_ files: [EmbeddedFile]) throws(ReadFailure) {
    var failure: ReadFailure?
    for group in EmbeddedFiles.grouped(files) {
      var candidates: [RawDocument] = []
      for file in group {
        do throws(ReadFailure) {
          candidates.append(try read(file, role: "Brevet"))
        } catch {
          failure = failure ?? error
        }
      }
      guard let best = EmbeddedFiles.best(candidates) else { continue }
      if candidates.count > 1 {
        notices.append(
          ReadNotice(
            .alternativeSkipped, "Brevet ligger i flere formater i beskeden. Kun ét af dem er gennemgået."))
      }
      take(best, document: 0)
    }
    if paragraphs.isEmpty, let failure { throw failure }
    if failure != nil {
      notices.append(ReadNotice(.partUnreadable, "En del af brevet kunne ikke læses."))
    }
  }

  /// Reads files that follow the letter; one that cannot be read is remarked and left out.
  mutating func readAttachments(_ files: [EmbeddedFile]) {
    for file in files {
      attachments += 1
      do throws(ReadFailure) {
        take(try read(file, role: "Bilag \(attachments)"), document: attachments)
      } catch {
        notices.append(
          ReadNotice(.attachmentSkipped, "Bilag \(attachments) kunne ikke læses: \(error.message)"))
      }
    }
  }

  /// The whole as a document of the given format.
  func document(_ format: SourceFormat, envelope: Envelope) -> RawDocument {
    var document = RawDocument(paragraphs: paragraphs, format: format, pages: pages)
    document.envelope = envelope
    document.notices = notices
    document.hiddenWithoutPlace = hidden
    document.isOCR = isOCR
    document.isTemplateByType = isTemplate
    document.quality = quality
    return document
  }

  private mutating func take(_ document: RawDocument, document number: Int) {
    for var paragraph in document.paragraphs {
      paragraph.document = number
      paragraphs.append(paragraph)
    }
    notices += document.notices
    hidden += document.hiddenWithoutPlace
    guard number == 0 else { return }
    pages = document.pages.map { $0 + (pages ?? 0) } ?? pages
    isOCR = isOCR || document.isOCR
    isTemplate = isTemplate || document.isTemplateByType
    if document.quality != .good { quality = document.quality }
  }

  private mutating func read(_ file: EmbeddedFile, role: String) throws(ReadFailure) -> RawDocument {
    guard let bytes = file.bytes else {
      throw ReadFailure(
        .damaged, name: context.name, message: "\(role) er beskadiget i beskeden. Hent beskeden igen.")
    }
    let document = try LetterReading.rawDocument(bytes, context: context.nested(name: context.name))
    if let declared = EmbeddedFiles.format(ofType: file.declaredType), declared != document.format {
      notices.append(
        ReadNotice(
          .wrongLabel,
          "\(role) er mærket som \(EmbeddedFiles.label(declared)), men er \(EmbeddedFiles.label(document.format))."
        ))
    }
    return document
  }

  private static func grouped(_ files: [EmbeddedFile]) -> [[EmbeddedFile]] {
    var groups: [[EmbeddedFile]] = []
    for file in files {
      let isAlternative = { (other: EmbeddedFile) in
        other.stem == file.stem && other.declaredType.lowercased() != file.declaredType.lowercased()
      }
      if let index = groups.firstIndex(where: { $0.allSatisfy(isAlternative) }) {
        groups[index].append(file)
      } else {
        groups.append([file])
      }
    }
    return groups
  }

  /// A PDF is what the citizen sees; another form is better only when the PDF holds much less text.
  private static func best(_ candidates: [RawDocument]) -> RawDocument? {
    let sizes = candidates.map { document in
      document.paragraphs.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.text.utf8.count } }
    }
    guard let most = sizes.max() else { return nil }
    let good = zip(candidates, sizes).filter { $0.1 * 10 >= most * 8 }.map(\.0)
    let order: [SourceFormat] = [.pdf, .docx, .odt, .html, .text]
    let rank = { (document: RawDocument) in order.firstIndex(of: document.format) ?? order.count }
    return good.min { rank($0) < rank($1) }
  }

  private static func format(ofType type: String) -> SourceFormat? {
    let type = type.lowercased().split(separator: ";").first.map(String.init) ?? ""
    switch type.split(whereSeparator: { $0 == "/" || $0 == "." || $0 == " " }).last ?? "" {
    case "pdf": return .pdf
    case "plain", "txt", "text": return .text
    case "html", "htm", "xhtml+xml": return .html
    case "document", "docx", "msword", "doc": return .docx
    case "odt": return .odt
    case "jpeg", "jpg", "png", "tiff", "tif", "gif": return .image
    default: return nil
    }
  }

  private static func label(_ format: SourceFormat) -> String {
    switch format {
    case .pdf: "PDF"
    case .docx: "Word"
    case .html: "HTML"
    case .text: "ren tekst"
    case .odt: "ODF"
    case .image: "et billede"
    case .memo: "en Digital Post-besked"
    case .eml: "en e-mail"
    case .alto, .hocr, .page, .lexdania, .xml: "XML"
    }
  }
}
