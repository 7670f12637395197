/// Adds to a PDF what cairo cannot: its language, and that a viewer shows its title instead of the file's name.
/// Done by an incremental update (ISO 32000-1, 7.5.6): the catalogue is written once more at the end of the file.
enum PDFLanguage {
  /// The file with the language tag (BCP 47) in its catalogue; as it was when its end is not as cairo writes it.
  static func set(_ tag: String, in file: [UInt8]) -> [UInt8] {
    guard let mark = last("startxref", in: file, before: file.count),
      let trailer = last("trailer", in: file, before: mark),
      let table = number(after: "startxref", at: mark, in: file),
      let size = number(after: "/Size", at: trailer, in: file),
      let root = number(after: "/Root", at: trailer, in: file),
      let info = number(after: "/Info", at: trailer, in: file),
      let object = last("\n\(root) 0 obj", in: file, before: table),
      let end = first(">>\nendobj", in: file, after: object)
    else { return file }
    let head = Array("\n\(root) 0 obj".utf8).count
    var out = file
    if out.last != 0x0A { out.append(0x0A) }
    let place = out.count
    out += Array("\(root) 0 obj".utf8) + file[(object + head)..<end]
    out += Array("   /Lang (\(tag))\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n".utf8)
    let start = out.count
    out += Array("xref\n\(root) 1\n\(padded(place)) 00000 n \ntrailer\n".utf8)
    out += Array("<< /Size \(size)\n   /Root \(root) 0 R\n   /Info \(info) 0 R\n   /Prev \(table)\n>>\n".utf8)
    return out + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  private static func last(_ word: String, in file: [UInt8], before end: Int) -> Int? {
    let needle = Array(word.utf8)
    var start = min(end, file.count) - needle.count
    while start >= 0 {
      if file[start..<(start + needle.count)].elementsEqual(needle) { return start }
      start -= 1
    }
    return nil
  }

  private static func first(_ word: String, in file: [UInt8], after begin: Int) -> Int? {
    let needle = Array(word.utf8)
    return (begin..<max(begin, file.count - needle.count)).first {
      file[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }

  /// The whole number that follows a key.
  private static func number(after key: String, at begin: Int, in file: [UInt8]) -> Int? {
    guard let found = first(key, in: file, after: begin) else { return nil }
    let rest = file[(found + key.utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return Int(String(decoding: rest.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }
}
