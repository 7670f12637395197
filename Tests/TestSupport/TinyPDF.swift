/// Writes small PDFs for tests: words at places, in Helvetica.
public struct TinyPDF {
  /// One piece of text on a page.
  public struct Text {
    let x, y, size: Int
    let text: String
    let isBold: Bool

    /// Text with its baseline start in points from the left and from the top of an A4 page (595 × 842).
    public init(_ text: String, x: Int = 70, y: Int, size: Int = 10, bold: Bool = false) {
      self.text = text
      self.x = x
      self.y = y
      self.size = size
      isBold = bold
    }
  }

  private let pages: [[Text]]
  private let rotation: Int

  /// A document of pages, turned clockwise by `rotation` degrees when shown.
  public init(_ pages: [[Text]], rotation: Int = 0) {
    self.pages = pages
    self.rotation = rotation
  }

  /// Lines of 12 points distance from `top` down, for bodies of text.
  public static func lines(_ lines: [String], x: Int = 70, top: Int, size: Int = 10) -> [Text] {
    lines.enumerated().map { Text($0.element, x: x, y: top + 12 * $0.offset, size: size) }
  }

  /// The file.
  public var bytes: [UInt8] {
    var objects: [[UInt8]] = []
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append(Array("<</Type/Catalog/Pages 2 0 R>>".utf8))
    objects.append(Array("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>".utf8))
    for name in ["Helvetica", "Helvetica-Bold"] {
      objects.append(Array("<</Type/Font/Subtype/Type1/BaseFont/\(name)/Encoding/WinAnsiEncoding>>".utf8))
    }
    for (index, page) in pages.enumerated() {
      let entry =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate \(rotation)/Contents \(6 + 2 * index) 0 R"
        + "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>"
      objects.append(Array(entry.utf8))
      let content = page.flatMap { TinyPDF.operators($0) }
      objects.append(
        Array("<</Length \(content.count)>>\nstream\n".utf8) + content + Array("\nendstream".utf8))
    }
    return TinyPDF.file(objects)
  }

  private static func operators(_ text: Text) -> [UInt8] {
    let head = "BT /F\(text.isBold ? 2 : 1) \(text.size) Tf 1 0 0 1 \(text.x) \(842 - text.y) Tm ("
    var bytes = Array(head.utf8)
    for scalar in text.text.unicodeScalars {
      switch scalar {
      case "(", ")", "\\": bytes += [0x5C, UInt8(scalar.value)]
      case "•": bytes.append(0x95)
      case "–": bytes.append(0x96)
      default: bytes.append(scalar.value < 256 ? UInt8(scalar.value) : 0x3F)
      }
    }
    return bytes + Array(") Tj ET\n".utf8)
  }

  private static func file(_ objects: [[UInt8]]) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let digits = String(offset)
      bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
    }
    return bytes
      + Array("trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }
}
