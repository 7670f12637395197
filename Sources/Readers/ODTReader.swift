import LetterModel
import Native

/// Reads ODF texts: ODT, OTT and the flat form in one XML file (OASIS OpenDocument 1.2/1.3).
enum ODTReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    let package = try OfficePackage(bytes, what: "ODF-filen", context: context)
    if let manifest = try package.xml("META-INF/manifest.xml"),
      ShipmentReader.descendant("encryption-data", of: manifest) != nil
    {
      throw ReadFailure(
        .encrypted, name: context.name,
        message: "ODF-filen er beskyttet med adgangskode. Åbn den, og gem en kopi uden adgangskode.")
    }
    guard let content = try package.xml("content.xml") else { throw package.damaged }
    let styles = try package.xml("styles.xml")
    var document = try read(content: content, styles: styles, context: context)
    let type = try package.bytes("mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
    document.isTemplateByType = type.contains("template")
    if package.archive.names.contains(where: { $0.hasPrefix("Basic/") }) {
      document.notices.append(
        ReadNotice(.macrosIgnored, "Filen indeholder makroer. De er ikke kørt og ikke læst."))
      document.hiddenWithoutPlace.append(HiddenContent(kind: .macro, span: nil, excerpt: ""))
    }
    return document
  }

  /// The flat form: everything under one `office:document`.
  static func readFlat(_ root: XMLElement, context: ReadContext) throws(ReadFailure) -> RawDocument {
    var document = try read(content: root, styles: root, context: context)
    document.isTemplateByType = root.attribute("mimetype")?.contains("template") ?? false
    return document
  }

  private static func read(
    content: XMLElement, styles: XMLElement?, context: ReadContext
  ) throws(ReadFailure) -> RawDocument {
    guard let text = content.at("body", "text") else {
      throw ReadFailure(
        .unsupported, name: context.name,
        message: "ODF-filen er ikke et tekstdokument. Gem selve brevet som PDF eller ODT.")
    }
    var walker = ODTWalker(styles: ODTStyles([styles, content].compactMap { $0 }))
    let master = styles?.first("master-styles")?.elements ?? []
    for page in master.filter({ $0.name == "master-page" }) {
      for part in page.elements where part.name.hasPrefix("header") { walker.walk(part, region: .header) }
    }
    walker.walk(text, region: .body)
    walker.walkNotes()
    for page in master.filter({ $0.name == "master-page" }) {
      for part in page.elements where part.name.hasPrefix("footer") { walker.walk(part, region: .footer) }
    }
    var document = RawDocument(paragraphs: walker.paragraphs, format: .odt)
    document.hiddenWithoutPlace = walker.hidden
    if walker.hidden.contains(where: { $0.kind == .hiddenText }) {
      document.notices.append(
        ReadNotice(
          .hiddenText, "Filen indeholder skjult tekst, som ikke ses på papiret. Den er ikke taget med."))
    }
    return document
  }
}

/// The styles of an ODF text, as far as they matter for reading.
struct ODTStyles {
  struct Look {
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var color: String?
    var background: String?
    var size: Float?

    mutating func inherit(_ base: Look) {
      isBold = isBold ?? base.isBold
      isItalic = isItalic ?? base.isItalic
      isHidden = isHidden ?? base.isHidden
      color = color ?? base.color
      background = background ?? base.background
      size = size ?? base.size
    }
  }

  private var looks: [String: Look] = [:]
  private var parents: [String: String] = [:]
  private var names: [String: String] = [:]
  /// Whether a list style's levels are numbered, with the sign that follows the number.
  private(set) var numbered: [String: [Int: String]] = [:]

  init(_ roots: [XMLElement]) {
    for root in roots {
      for group in ["styles", "automatic-styles"] {
        for style in root.first(group)?.elements ?? [] { add(style) }
      }
    }
  }

  func look(_ name: String?) -> Look {
    var result = Look()
    for name in lineage(name) { if let own = looks[name] { result.inherit(own) } }
    return result
  }

  /// The name the author knows, in lower case: automatic styles (`P3`) take that of their parent.
  func displayName(_ name: String?) -> String? {
    for name in lineage(name) { if let shown = names[name] { return shown } }
    return nil
  }

  private func lineage(_ name: String?) -> [String] {
    var result: [String] = []
    var current = name
    while let name = current, result.count < 20 {
      result.append(name)
      current = parents[name]
    }
    return result
  }

  private mutating func add(_ style: XMLElement) {
    guard let name = style.attribute("name") else { return }
    if style.name == "list-style" {
      for level in style.elements where level.name == "list-level-style-number" {
        let index = level.attribute("level").flatMap { Int($0) } ?? 1
        numbered[name, default: [:]][index] = level.attribute("num-suffix") ?? ""
      }
      return
    }
    guard style.name == "style" else { return }
    parents[name] = style.attribute("parent-style-name")
    if let shown = style.attribute("display-name") {
      names[name] = shown.lowercased()
    } else if style.attribute("parent-style-name") == nil {
      names[name] = name.replacing("_20_", with: " ").lowercased()
    }
    guard let properties = style.first("text-properties") else { return }
    var look = Look()
    for attribute in properties.attributes {
      switch attribute.name {
      case "font-weight": look.isBold = attribute.value == "bold" || (Int(attribute.value) ?? 0) >= 600
      case "font-style": look.isItalic = attribute.value == "italic"
      case "display": look.isHidden = attribute.value == "none"
      case "color": look.color = attribute.value.lowercased()
      case "background-color": look.background = attribute.value
      case "font-size": look.size = attribute.value.hasSuffix("pt") ? Float(attribute.value.dropLast(2)) : nil
      default: break
      }
    }
    looks[name] = look
  }
}
