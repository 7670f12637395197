import LetterModel
import Native

/// The styles of a Word file: what a paragraph or run looks like when it doesn't say so itself (ECMA-376, 17.7).
struct DOCXStyles {
  /// Properties that matter for reading; nil where neither the style nor what it is based on says anything.
  struct Properties {
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var color: String?
    var size: Float?
    var outlineLevel: Int?
    var numberingID: String?
    var numberingLevel: Int?
    var isFramed: Bool?
    var highlight: String?

    /// Fills what is missing from `base`.
    mutating func inherit(_ base: Properties) {
      isBold = isBold ?? base.isBold
      isItalic = isItalic ?? base.isItalic
      isHidden = isHidden ?? base.isHidden
      color = color ?? base.color
      size = size ?? base.size
      outlineLevel = outlineLevel ?? base.outlineLevel
      numberingID = numberingID ?? base.numberingID
      numberingLevel = numberingLevel ?? base.numberingLevel
      isFramed = isFramed ?? base.isFramed
      highlight = highlight ?? base.highlight
    }
  }

  private var names: [String: String] = [:]
  private var properties: [String: Properties] = [:]
  private var bases: [String: String] = [:]
  /// Ten points is the size of a file that names none (ECMA-376, 17.3.2.38).
  private var defaults = Properties(size: 10)
  private var defaultParagraphStyle: String?

  init() {}

  init(_ root: XMLElement) {
    if let run = root.at("docDefaults", "rPrDefault", "rPr") { DOCXStyles.readRun(run, into: &defaults) }
    for style in root.all("style") {
      guard let id = style.attribute("styleId") else { continue }
      names[id] = style.first("name")?.attribute("val")?.lowercased()
      bases[id] = style.first("basedOn")?.attribute("val")
      var own = Properties()
      if let run = style.first("rPr") { DOCXStyles.readRun(run, into: &own) }
      if let paragraph = style.first("pPr") { DOCXStyles.readParagraph(paragraph, into: &own) }
      properties[id] = own
      let isDefault = style.attribute("default").map(DOCXStyles.isOn) ?? false
      if isDefault, style.attribute("type") == "paragraph" { defaultParagraphStyle = id }
    }
  }

  /// The name the author sees, in lower case; ids are localised (`Overskrift1`), names of built-in styles are not.
  func name(_ id: String?) -> String? {
    guard let id else { return nil }
    return names[id] ?? id.lowercased()
  }

  /// Names of the style and of those it is based on, nearest first.
  func lineage(_ id: String?) -> [String] {
    var result: [String] = []
    var current = id
    while let id = current, result.count < 20 {
      if let name = name(id) { result.append(name) }
      current = bases[id]
    }
    return result
  }

  /// What a paragraph style (the default one for nil) says, with what it is based on and the document's defaults.
  func resolvedParagraph(_ id: String?) -> Properties {
    var result = resolved(id ?? defaultParagraphStyle)
    result.inherit(defaults)
    return result
  }

  /// What a style and those it is based on say.
  func resolved(_ id: String?) -> Properties {
    var result = Properties()
    var current = id
    var steps = 0
    while let id = current, steps < 20 {
      if let own = properties[id] { result.inherit(own) }
      current = bases[id]
      steps += 1
    }
    return result
  }

  static func readRun(_ element: XMLElement, into result: inout Properties) {
    for property in element.elements {
      let value = property.attribute("val")
      switch property.name {
      case "b": result.isBold = isOn(value)
      case "i": result.isItalic = isOn(value)
      case "vanish": result.isHidden = isOn(value)
      case "color": result.color = value?.uppercased()
      case "sz": result.size = value.flatMap { Float($0) }.map { $0 / 2 }
      case "highlight": result.highlight = value
      default: break
      }
    }
  }

  static func readParagraph(_ element: XMLElement, into result: inout Properties) {
    result.outlineLevel = element.first("outlineLvl")?.attribute("val").flatMap { Int($0) }
    if let numbering = element.first("numPr") {
      result.numberingID = numbering.first("numId")?.attribute("val")
      result.numberingLevel = numbering.first("ilvl")?.attribute("val").flatMap { Int($0) }
    }
    if let frame = element.first("framePr") { result.isFramed = frame.attribute("yAlign") != "inline" }
  }

  /// Whether a switch such as `<w:b/>` or `w:val="0"` is on.
  static func isOn(_ value: String?) -> Bool {
    guard let value else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
