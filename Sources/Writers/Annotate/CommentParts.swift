import LetterModel

/// Insertions into the main part of a Word file: ranges of comments, with the runs they cut in two.
struct Edits {
  private let xml: [UInt8]
  private let runs: WordRuns
  /// What to insert at a place inside a `w:t`, by its offset in the file; ends before starts.
  private var ends: [Int: String] = [:]
  private var begins: [Int: String] = [:]
  private var pieces: [Int: Int] = [:]

  init(_ xml: [UInt8], _ runs: WordRuns) {
    self.xml = xml
    self.runs = runs
  }

  /// Puts a comment on the words from the first to the last mark.
  mutating func comment(_ id: Int, from: Int, to: Int) {
    let p = runs.prefix
    let first = runs.marks[from]
    let last = runs.marks[to]
    pieces[first.offset] = first.piece
    pieces[last.end] = last.piece
    begins[first.offset, default: ""] += "<\(p)commentRangeStart \(p)id=\"\(id)\"/>"
    ends[last.end, default: ""] +=
      "<\(p)commentRangeEnd \(p)id=\"\(id)\"/><\(p)r><\(p)commentReference \(p)id=\"\(id)\"/></\(p)r>"
  }

  /// The part with everything inserted.
  func applied() -> [UInt8] {
    var inserts: [(offset: Int, end: Int, text: [UInt8])] = []
    var preserved: Set<Int> = []
    let p = runs.prefix
    for (offset, piece) in pieces {
      let piece = runs.pieces[piece]
      // Blanks around a cut count, so the text says that it keeps them.
      preserved.insert(piece.textOpen.lowerBound)
      var text = Array("</\(p)t></\(p)r>".utf8)
      text += ((ends[offset] ?? "") + (begins[offset] ?? "")).utf8
      text += xml[piece.runOpen] + xml[piece.properties]
      text += "<\(p)t xml:space=\"preserve\">".utf8
      inserts.append((offset, offset, text))
    }
    for piece in runs.pieces where preserved.contains(piece.textOpen.lowerBound) {
      inserts.append(
        (piece.textOpen.lowerBound, piece.textOpen.upperBound, Array("<\(p)t xml:space=\"preserve\">".utf8)))
    }
    inserts.sort { ($0.offset, $0.end) < ($1.offset, $1.end) }
    var out: [UInt8] = []
    var done = 0
    for insert in inserts {
      out += xml[done..<insert.offset]
      out += insert.text
      done = insert.end
    }
    return out + xml[done...]
  }
}

/// The comments part and the lists that name it (ECMA-376 part 1, 17.13.4).
enum CommentParts {
  static let noRelations =
    DOCXParts.head
    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"

  static func comment(_ id: Int, _ text: String, on day: CivilDate, by author: String) -> String {
    let paragraphs = text.split(separator: "\n").map {
      "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</w:t></w:r></w:p>"
    }
    return
      "<w:comment xmlns:w=\"\(DOCXParts.namespace)\" w:id=\"\(id)\" w:author=\"\(author)\" w:date=\"\(day)T12:00:00Z\" w:initials=\"kb\">"
      + paragraphs.joined() + "</w:comment>"
  }

  /// The part with more comments; a new one when there was none.
  static func part(adding comments: String, to before: [UInt8]?) -> [UInt8] {
    guard let before, let end = lastIndex(of: Array("</".utf8), in: before) else {
      return Array(
        (DOCXParts.head + "<w:comments xmlns:w=\"\(DOCXParts.namespace)\">\(comments)</w:comments>").utf8)
    }
    return Array(before[..<end]) + Array(comments.utf8) + Array(before[end...])
  }

  /// One more than the largest id in a comments part.
  static func nextID(in part: [UInt8]) -> Int {
    var largest = -1
    for piece in String(decoding: part, as: UTF8.self).components(after: ":id=\"") {
      largest = max(largest, Int(piece.prefix { $0.isNumber }) ?? -1)
    }
    return largest + 1
  }

  /// The target of the first relationship whose type ends so.
  static func target(ofType type: String, in relations: String) -> String? {
    for element in relations.components(after: "<Relationship ") {
      let tag = element.prefix { $0 != ">" }
      guard tag.components(after: "Type=\"").first?.prefix(while: { $0 != "\"" }).hasSuffix(type) ?? false
      else {
        continue
      }
      return tag.components(after: "Target=\"").first.map { String($0.prefix { $0 != "\"" }) }
    }
    return nil
  }

  static func adding(relationTo target: String, to relations: String) -> String {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    return inserted(
      "<Relationship Id=\"rKlarbrev\" Type=\"\(type)\" Target=\"\(target)\"/>", before: "</Relationships>",
      in: relations)
  }

  static func adding(type part: String, to types: String) -> String {
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    return inserted(
      "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>", before: "</Types>", in: types)
  }

  private static func inserted(_ text: String, before mark: String, in whole: String) -> String {
    let bytes = Array(whole.utf8)
    guard let end = lastIndex(of: Array(mark.utf8), in: bytes) else { return whole }
    return String(decoding: bytes[..<end], as: UTF8.self) + text
      + String(decoding: bytes[end...], as: UTF8.self)
  }

  private static func lastIndex(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).last { bytes[$0...].starts(with: wanted) }
  }
}

extension StringProtocol {
  /// What stands behind each occurrence of the mark, each up to the next.
  fileprivate func components(after mark: String) -> [String] {
    let bytes = Array(utf8)
    let wanted = Array(mark.utf8)
    var starts: [Int] = []
    var offset = 0
    while offset + wanted.count <= bytes.count {
      if bytes[offset] == wanted[0], bytes[offset...].starts(with: wanted) {
        offset += wanted.count
        starts.append(offset)
      } else {
        offset += 1
      }
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] - wanted.count : bytes.count
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}
