import LetterModel
import Native

/// Reads Word files: DOCX, DOTX, DOCM and DOTM (ECMA-376, transitional and strict).
enum DOCXReader {
  /// The letter's paragraphs: headers first, then the body, notes and footers.
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    let package = try OfficePackage(bytes, what: "Word-filen", context: context)
    let (mainPart, contentType) = try mainPart(of: package, context: context)
    guard let body = try package.xml(mainPart)?.first("body") else { throw package.damaged }
    let relations = try Relations(of: mainPart, in: package)
    var reader = DOCXBody(
      styles: try relations.part("styles", in: package).map { DOCXStyles($0) } ?? DOCXStyles(),
      numbering: try relations.part("numbering", in: package).map { DOCXNumbering($0) } ?? DOCXNumbering(),
      comments: try relations.part("comments", in: package).map { comments($0) } ?? [:])
    reader.walk(body, region: .body)

    var document = RawDocument(paragraphs: reader.paragraphs, format: .docx)
    document.isTemplateByType = contentType.contains("template")
    try insertChunks(reader, relations, package, context, into: &document)
    try appendNotes(&reader, relations, package, into: &document)
    try addHeadersAndFooters(&reader, relations, package, into: &document)
    document.hiddenWithoutPlace = reader.hiddenWithoutPlace
    addNotices(package, contentType, hasHiddenText: reader.hasHiddenText, to: &document)
    return document
  }

  /// The main part by relationship, never by name, and its content type.
  private static func mainPart(
    of package: OfficePackage, context: ReadContext
  ) throws(ReadFailure) -> (name: String, contentType: String) {
    guard let types = try package.xml("[Content_Types].xml"),
      let main = try Relations(of: "", in: package).target("officeDocument")
    else { throw package.damaged }
    let override = types.all("Override").first { $0.attribute("PartName") == "/" + main }
    let extensionName = main.split(separator: ".").last.map(String.init) ?? ""
    let byDefault = types.all("Default").first { $0.attribute("Extension") == extensionName }
    let type = (override ?? byDefault)?.attribute("ContentType") ?? ""
    if type.contains("spreadsheetml") || type.contains("presentationml") {
      throw ReadFailure(
        .unsupported, name: context.name,
        message:
          "Filen er et regneark eller en præsentation, ikke et brev. Gem selve brevet som PDF eller DOCX."
      )
    }
    return (main, type)
  }

  /// Relationships of a part: type (its last word) and target, by id.
  struct Relations {
    private var types: [String: String] = [:]
    private var targets: [String: String] = [:]
    private var order: [String] = []

    init(of part: String, in package: OfficePackage) throws(ReadFailure) {
      let folders = part.split(separator: "/").dropLast()
      let folder = folders.map { $0 + "/" }.joined()
      let file = part.split(separator: "/").last ?? ""
      guard let root = try package.xml(folder + "_rels/" + file + ".rels") else { return }
      for relation in root.all("Relationship") {
        // External targets are never followed.
        guard let id = relation.attribute("Id"), let target = relation.attribute("Target"),
          relation.attribute("TargetMode") != "External"
        else { continue }
        order.append(id)
        types[id] = relation.attribute("Type")?.split(separator: "/").last.map(String.init)
        targets[id] = Relations.resolve(target, from: folder)
      }
    }

    func path(_ id: String) -> String? { targets[id] }

    func target(_ type: String) -> String? {
      order.first { types[$0] == type }.flatMap { targets[$0] }
    }

    /// The root element of the first part of the type.
    func part(_ type: String, in package: OfficePackage) throws(ReadFailure) -> XMLElement? {
      guard let path = target(type) else { return nil }
      return try package.xml(path)
    }

    private static func resolve(_ target: String, from folder: String) -> String {
      if target.hasPrefix("/") { return String(target.dropFirst()) }
      var parts = folder.split(separator: "/").map(String.init)
      for step in target.split(separator: "/") {
        if step == ".." { _ = parts.popLast() } else if step != "." { parts.append(String(step)) }
      }
      return parts.joined(separator: "/")
    }
  }

  private static func comments(_ root: XMLElement) -> [String: String] {
    var result: [String: String] = [:]
    for comment in root.all("comment") {
      guard let id = comment.attribute("id") else { continue }
      result[id] = comment.all("p").map(\.text).joined(separator: " ")
    }
    return result
  }

  /// Parts taken in whole (`w:altChunk`): HTML, text or another Word file that some case systems embed.
  private static func insertChunks(
    _ reader: DOCXBody, _ relations: Relations, _ package: OfficePackage, _ context: ReadContext,
    into document: inout RawDocument
  ) throws(ReadFailure) {
    for chunk in reader.chunks.reversed() {
      guard let path = relations.path(chunk.id), let bytes = try package.bytes(path) else { continue }
      do throws(ReadFailure) {
        let inner = try LetterReading.rawDocument(bytes, context: context.nested(name: context.name))
        document.paragraphs.insert(contentsOf: inner.paragraphs, at: chunk.before)
        document.notices += inner.notices
      } catch {
        document.notices.append(
          ReadNotice(.partUnreadable, "En del, der er sat ind i Word-filen, kunne ikke læses."))
      }
    }
  }

  private static func appendNotes(
    _ reader: inout DOCXBody, _ relations: Relations, _ package: OfficePackage,
    into document: inout RawDocument
  ) throws(ReadFailure) {
    for (type, name, ids) in [
      ("footnotes", "footnote", reader.footnotes), ("endnotes", "endnote", reader.endnotes),
    ] where !ids.isEmpty {
      guard let root = try relations.part(type, in: package) else { continue }
      for id in ids {
        guard let note = root.all(name).first(where: { $0.attribute("id") == id }) else { continue }
        reader.paragraphs = []
        reader.walk(note, region: .footnote)
        document.paragraphs += reader.paragraphs
      }
    }
  }

  /// Headers and footers that are shown: those of the first page when the section has them, and the others once each.
  private static func addHeadersAndFooters(
    _ reader: inout DOCXBody, _ relations: Relations, _ package: OfficePackage,
    into document: inout RawDocument
  ) throws(ReadFailure) {
    var headers: [RawParagraph] = []
    var footers: [RawParagraph] = []
    var seenParts: Set<String> = []
    var seenTexts: Set<String> = []
    for section in reader.sections {
      let hasFirst = section.first("titlePg").map { DOCXStyles.isOn($0.attribute("val")) } ?? false
      for type in ["first", "default", "even"] where type != "first" || hasFirst {
        for reference in section.elements
        where reference.name.hasSuffix("Reference") && reference.attribute("type") == type {
          guard let path = reference.attribute("id").flatMap({ relations.path($0) }),
            seenParts.insert(path).inserted, let root = try package.xml(path)
          else { continue }
          let isHeader = reference.name == "headerReference"
          reader.paragraphs = []
          reader.walk(root, region: isHeader ? .header : .footer)
          for paragraph in reader.paragraphs
          where seenTexts.insert(paragraph.lines.map(\.text).joined(separator: "\n")).inserted {
            if isHeader { headers.append(paragraph) } else { footers.append(paragraph) }
          }
        }
      }
    }
    document.paragraphs = headers + document.paragraphs + footers
  }

  private static func addNotices(
    _ package: OfficePackage, _ contentType: String, hasHiddenText: Bool, to document: inout RawDocument
  ) {
    let hasMacros =
      contentType.contains("macroEnabled")
      || package.archive.names.contains { $0.hasSuffix("vbaProject.bin") }
    if hasMacros {
      document.notices.append(
        ReadNotice(.macrosIgnored, "Filen indeholder makroer. De er ikke kørt og ikke læst."))
      document.hiddenWithoutPlace.append(HiddenContent(kind: .macro, span: nil, excerpt: ""))
    }
    if hasHiddenText {
      document.notices.append(
        ReadNotice(
          .hiddenText, "Filen indeholder skjult tekst, som ikke ses på papiret. Den er ikke taget med."))
    }
    if package.archive.names.contains(where: { $0.contains("/embeddings/") }) {
      document.notices.append(
        ReadNotice(.attachmentSkipped, "Filen indeholder indlejrede filer. De er ikke læst."))
    }
  }
}
