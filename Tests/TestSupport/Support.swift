public import LetterModel
import Readers

#if canImport(Glibc)
  import Glibc
#endif

/// Letters and sample files for the tests of every room.
public enum Fixture {
  /// A letter typed as plain text, read as a file would be; blank lines part paragraphs.
  public static func letter(_ text: String, name: String = "brev.txt") throws(ReadFailure) -> Letter {
    try LetterReading.read(bytes: Array(text.utf8), name: name)
  }

  /// A letter of which every line is one block of body text, without any judgement of roles.
  public static func plain(_ paragraphs: String...) -> Letter {
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    var lines: [SourceLine] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { bytes += [0x0A, 0x0A] }
      let start = bytes.count
      bytes += paragraph.utf8
      blocks.append(Block(span: Span(start, bytes.count), role: .body))
      lines.append(SourceLine(span: Span(start, bytes.count), page: 1, line: index + 1))
    }
    let source = Source(
      name: "brev.txt", format: .text, pages: nil, sha256: String(repeating: "0", count: 64))
    return Letter(bytes: bytes, blocks: blocks, sourceMap: SourceMap(lines: lines), source: source)
  }

  /// Where a text stands first in a letter; nil when it does not.
  public static func span(of text: String, in letter: Letter) -> Span? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= letter.bytes.count else { return nil }
    for start in 0...(letter.bytes.count - wanted.count) where letter.bytes[start] == wanted[0] {
      if letter.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return Span(start, start + wanted.count)
      }
    }
    return nil
  }

  /// The bytes of a sample file under the shared folder's `data` (environment variable `KLARBREV_SHARED`, else
  /// `../shared` beside the package), or nil when the folder is not there.
  public static func shared(_ path: String) -> [UInt8]? {
    bytes(ofFile: sharedFolder + "/data/" + path)
  }

  /// The bytes of a file of the package; `path` from the package folder.
  public static func package(_ path: String) -> [UInt8]? { bytes(ofFile: packageFolder + "/" + path) }

  private static var packageFolder: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }

  private static var sharedFolder: String {
    if let folder = unsafe getenv("KLARBREV_SHARED") { return unsafe String(cString: folder) }
    return packageFolder + "/../shared"
  }

  private static func bytes(ofFile path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { return all }
      all += chunk.prefix(count)
    }
  }
}
