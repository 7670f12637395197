import LetterModel
import Native

@testable import Readers

/// Builds small Word files for the tests.
struct DOCXFixture {
  var body: String
  /// Further parts of the main document by relationship type, e.g. `styles`; the value is the inside of the root.
  var parts: [String: String] = [:]
  var contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  var prolog = ""
  var mainPart = "word/document.xml"
  var extraFiles: [String] = []

  init(_ body: String) { self.body = body }

  private static let roots = [
    "styles": "styles", "numbering": "numbering", "comments": "comments", "footnotes": "footnotes",
    "header": "hdr", "footer": "ftr",
  ]

  private static let namespaces =
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
    + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:wps='urn:wps'"

  var bytes: [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006/"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    var zip = ZipWriter()
    zip.add(
      "[Content_Types].xml",
      "<Types xmlns='\(package)content-types'><Override PartName='/\(mainPart)' ContentType='\(contentType)'/></Types>"
    )
    zip.add(
      "_rels/.rels",
      "<Relationships xmlns='\(package)relationships'><Relationship Id='a' Type='\(office)officeDocument' Target='\(mainPart)'/></Relationships>"
    )
    zip.add(mainPart, "\(prolog)<w:document \(DOCXFixture.namespaces)><w:body>\(body)</w:body></w:document>")
    let folder = mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let file = mainPart.split(separator: "/").last ?? ""
    var relations = ""
    for (type, content) in parts.sorted(by: { $0.key < $1.key }) {
      relations += "<Relationship Id='\(type)' Type='\(office)\(type)' Target='\(type).xml'/>"
      let root = DOCXFixture.roots[type] ?? type
      zip.add("\(folder)\(type).xml", "<w:\(root) \(DOCXFixture.namespaces)>\(content)</w:\(root)>")
    }
    zip.add(
      "\(folder)_rels/\(file).rels",
      "<Relationships xmlns='\(package)relationships'>\(relations)</Relationships>")
    for name in extraFiles { zip.add(name, "x") }
    return zip.finished()
  }

  func read() throws -> RawDocument { try DOCXReader.read(bytes, context: ReadContext(name: "brev.docx")) }

  func texts() throws -> [String] { try read().paragraphs.map(\.text) }

  /// A paragraph of one run.
  static func p(_ text: String, run: String = "", paragraph: String = "") -> String {
    "<w:p><w:pPr>\(paragraph)</w:pPr>\(r(text, run))</w:p>"
  }

  static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
  }

  /// A complex field with its instruction and result.
  static func field(_ instruction: String, _ result: String) -> String {
    let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
    return mark("begin") + "<w:r><w:instrText> \(instruction) </w:instrText></w:r>" + mark("separate")
      + r(result) + mark("end")
  }
}

extension RawParagraph {
  /// The lines joined by `|`, the list marker in front.
  var text: String { (listMarker.map { $0 + " " } ?? "") + lines.map(\.text).joined(separator: "|") }

  /// What the marks say, with the text they cover.
  var markedTexts: [String] {
    marks.map { mark in
      let covered = String(decoding: Array(lines[mark.line].text.utf8)[mark.utf8Range], as: UTF8.self)
      return switch mark.what {
      case .placeholder(let kind, let name, _, _): "\(kind) \(name): \(covered)"
      case .hidden(let kind, let excerpt): "\(kind) \(excerpt): \(covered)"
      case .doubtful: "doubtful: \(covered)"
      case .repaired(let original, _): "repaired \(original): \(covered)"
      }
    }
  }
}
