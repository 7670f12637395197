import Composition
import LetterModel
import Native

/// Puts comments into a Word file. All parts but the main one, the comments and the lists of parts stay as they are.
struct CommentedDOCX {
  private let review: Review
  private let names: [String]
  private var parts: [String: [UInt8]]
  private let main: String
  private let xml: [UInt8]
  private let runs: WordRuns
  private let places: BlockPlaces

  init?(_ bytes: [UInt8], review: Review) {
    guard let archive = try? ZipArchive(bytes), let parts = try? archive.parts(Set(archive.names)),
      let main = CommentedDOCX.mainPart(parts["_rels/.rels"] ?? []), let xml = parts[main],
      let runs = WordRuns(xml)
    else { return nil }
    self.review = review
    self.names = archive.names
    self.parts = parts
    self.main = main
    self.xml = xml
    self.runs = runs
    places = BlockPlaces(review.letter, in: runs)
  }

  /// The file with one comment a note.
  func commented(_ notes: [AnnotatedCopy.Note]) -> [UInt8] {
    var parts = parts
    var names = names
    let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let relations = folder + "_rels/" + (main.split(separator: "/").last ?? "") + ".rels"
    var relationText =
      parts[relations].map { String(decoding: $0, as: UTF8.self) } ?? CommentParts.noRelations
    let existing = CommentParts.target(ofType: "/comments", in: relationText)
    let commentsPart =
      existing.map { $0.hasPrefix("/") ? String($0.dropFirst()) : folder + $0 } ?? folder + "comments.xml"
    let before = existing == nil ? nil : parts[commentsPart]
    var number = CommentParts.nextID(in: before ?? [])
    var edits = Edits(xml, runs)
    var comments = ""
    for note in notes {
      guard let (from, to) = place(of: note) else { continue }
      edits.comment(number, from: from, to: to)
      comments += CommentParts.comment(number, note.text, on: review.asOf, by: AnnotatedCopy.author)
      number += 1
    }
    parts[main] = edits.applied()
    parts[commentsPart] = CommentParts.part(adding: comments, to: before)
    if before == nil {
      names.append(commentsPart)
      relationText = CommentParts.adding(relationTo: "comments.xml", to: relationText)
      if parts[relations] == nil { names.append(relations) }
      parts[relations] = Array(relationText.utf8)
      let types = String(decoding: parts["[Content_Types].xml"] ?? [], as: UTF8.self)
      parts["[Content_Types].xml"] = Array(CommentParts.adding(type: commentsPart, to: types).utf8)
    }
    var zip = ZipWriter()
    for name in names where !name.hasSuffix("/") { zip.add(name, parts[name] ?? []) }
    return zip.finished()
  }

  /// First and last byte of text a comment stands on; a note about something absent stands on the first heading or
  /// paragraph. Nil when the words are not in the main part (a header, a footnote).
  private func place(of note: AnnotatedCopy.Note) -> (from: Int, to: Int)? {
    for span in note.spans {
      if let place = places.marks(of: span) { return place }
    }
    return places.opening
  }

  /// The name of the part that holds the text.
  static func mainPart(_ relations: [UInt8]) -> String? {
    let target = CommentParts.target(
      ofType: "/officeDocument", in: String(decoding: relations, as: UTF8.self))
    return target.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
  }
}

/// Where the letter's blocks stand among the runs. Blanks differ between the letter's text and the file; the other
/// bytes come in the same order, block by block.
struct BlockPlaces {
  private let letter: Letter
  /// For each block the index of its first mark, and how many of its own non-blank bytes (a list's marker) have none.
  private var starts: [(first: Int, skipped: Int)?] = []
  /// The first heading or paragraph of the letter, as first and last mark.
  private(set) var opening: (from: Int, to: Int)?

  init(_ letter: Letter, in runs: WordRuns) {
    self.letter = letter
    let stream = runs.marks.map(\.byte)
    var cursor = 0
    for block in letter.blocks {
      let solid = BlockPlaces.solid(letter, block.span)
      let found = BlockPlaces.find(solid, stream, from: cursor)
      starts.append(found)
      guard let found else { continue }
      let last = found.first + solid.count - found.skipped - 1
      cursor = last + 1
      if opening == nil, block.role == .heading || block.role == .body { opening = (found.first, last) }
    }
    if opening == nil, !stream.isEmpty { opening = (0, 0) }
  }

  /// First and last mark of a span; nil when its block is not in the main part.
  func marks(of span: Span) -> (from: Int, to: Int)? {
    guard let first = position(span.start, of: span), let last = position(span.end, of: span), last > first
    else {
      return nil
    }
    return (first, last - 1)
  }

  private func position(_ offset: Int, of span: Span) -> Int? {
    let isEnd = offset == span.end
    guard
      let index = letter.blocks.lastIndex(where: { isEnd ? $0.span.start < offset : $0.span.start <= offset }
      ),
      let start = starts[index]
    else { return nil }
    let block = letter.blocks[index].span
    let before = BlockPlaces.solid(letter, Span(block.start, min(offset, block.end))).count
    return start.first + max(0, before - start.skipped)
  }

  private static func solid(_ letter: Letter, _ span: Span) -> [UInt8] {
    letter.bytes[span.range].filter { !WordRuns.isBlank($0) }
  }

  /// Looks for the block from the cursor on, then with up to three bytes of a list's marker left out, then from the start
  /// (headers are read first, but footnotes and floating boxes may come out of order).
  private static func find(_ solid: [UInt8], _ stream: [UInt8], from cursor: Int) -> (
    first: Int, skipped: Int
  )? {
    guard !solid.isEmpty else { return nil }
    for start in [cursor, 0] {
      for skipped in 0...min(6, solid.count - 1) {
        if let first = index(of: solid[skipped...], in: stream, from: start) { return (first, skipped) }
      }
    }
    return nil
  }

  private static func index(of wanted: ArraySlice<UInt8>, in stream: [UInt8], from start: Int) -> Int? {
    guard let head = wanted.first, stream.count >= wanted.count, wanted.count > 2 else { return nil }
    var offset = start
    while offset + wanted.count <= stream.count {
      if stream[offset] == head, stream[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
