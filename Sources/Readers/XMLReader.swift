import LetterModel
import Native

/// Reads every kind of XML: tells by the root element what it is and hands it on.
enum XMLReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    let tree = try parse(bytes, context: context)
    var document = try read(tree.root, context: context)
    if tree.encodingWasRepaired {
      document.notices.append(
        ReadNotice(.encodingRepaired, "Filen angiver et forkert tegnsæt. Den er læst som Windows-1252."))
    }
    return document
  }

  private static func parse(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> XMLTree {
    var options = XMLTree.Options()
    // The file's size was checked before; messages hold whole files in one text.
    options.takesLongTexts = true
    do throws(XMLError) {
      return try XMLTree(parsing: bytes, options: options)
    } catch {
      switch error {
      case .doctype:
        throw ReadFailure(
          .hostile, name: context.name,
          message: "XML-filen har en DOCTYPE, som kan skade, og er ikke læst. Gem brevet som PDF.")
      case .tooLarge:
        throw ReadFailure(
          .tooLarge, name: context.name, message: "XML-filen er for stor eller for dybt indlejret.")
      case .empty, .malformed:
        throw ReadFailure(
          .damaged, name: context.name,
          message: "XML-filen er beskadiget eller skåret over. Hent den igen.")
      }
    }
  }

  private static func read(_ root: XMLElement, context: ReadContext) throws(ReadFailure) -> RawDocument {
    if MemoReader.isMessage(root) { return try MemoReader.read(root, context: context) }
    switch root.name {
    case "kombi_request": return try ShipmentReader.readRequest(root, context: context)
    case "ForsendelseI", "ForsendelseISamling": return try ShipmentReader.read(root, context: context)
    case "ModtagBeskedInput", "PKO_PostStatus": return ReceiptReader.read(root)
    case "Dokument" where root.first("Meta")?.first("DocumentType") != nil: return LexDaniaReader.read(root)
    case "document" where root.at("body", "text") != nil:
      return try ODTReader.readFlat(root, context: context)
    case "alto": return ALTOReader.read(root)
    case "PcGts": return PAGEReader.read(root)
    case "html": return HTMLReader.read(root, notices: [])
    default: return try readUnknown(root, context: context)
    }
  }

  /// Other XML: a file packed inside it is taken for the letter; without one, its text is.
  private static func readUnknown(
    _ root: XMLElement, context: ReadContext
  ) throws(ReadFailure) -> RawDocument {
    if let packed = packedFile(in: root) {
      var document = try LetterReading.rawDocument(packed, context: context.nested(name: context.name))
      document.notices.insert(
        ReadNotice(.unknownXML, "Filen er XML af ukendt slags. En fil pakket ind i den er læst som brevet."),
        at: 0)
      return document
    }
    var paragraphs: [RawParagraph] = []
    appendTexts(of: root, to: &paragraphs)
    var document = RawDocument(paragraphs: paragraphs, format: .xml)
    if root.name == "OpretInput" || root.name.lowercased().contains("attention") {
      document.notices = [ReadNotice(.notALetter, "Filen er oplysninger om et dokument, ikke et brev.")]
    } else {
      document.notices = [
        ReadNotice(.unknownXML, "Filen er XML af ukendt slags. Teksten i den er læst, som den står.")
      ]
    }
    return document
  }

  /// The first base64 text that holds a PDF, a Word or ODF file, or HTML.
  private static func packedFile(in element: XMLElement) -> [UInt8]? {
    for child in element.children {
      switch child {
      case .element(let inner): if let found = packedFile(in: inner) { return found }
      case .text(let text):
        guard text.utf8.count >= 100, let bytes = Base64.decode(text) else { continue }
        switch FormatSniffer.format(of: bytes) {
        case .pdf, .docx, .odt, .html: return bytes
        default: continue
        }
      }
    }
    return nil
  }

  /// One paragraph for each element that holds text itself.
  private static func appendTexts(of element: XMLElement, to paragraphs: inout [RawParagraph]) {
    for child in element.children {
      switch child {
      case .element(let inner): appendTexts(of: inner, to: &paragraphs)
      case .text(let text):
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { paragraphs.append(RawParagraph(words, line: paragraphs.count + 1)) }
      }
    }
  }
}
