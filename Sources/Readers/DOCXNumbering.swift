import Native

/// The numbered lists of a Word file; counts while the document is walked (ECMA-376, 17.9).
struct DOCXNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
  }

  private var abstractOf: [String: String] = [:]
  private var levels: [String: [Int: Level]] = [:]
  private var overrides: [String: [Int: Level]] = [:]
  private var startOverrides: [String: [Int: Int]] = [:]
  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init() {}

  init(_ root: XMLElement) {
    for abstract in root.all("abstractNum") {
      guard let id = abstract.attribute("abstractNumId") else { continue }
      levels[id] = DOCXNumbering.levels(in: abstract)
    }
    for number in root.all("num") {
      guard let id = number.attribute("numId"),
        let abstract = number.first("abstractNumId")?.attribute("val")
      else { continue }
      abstractOf[id] = abstract
      for change in number.all("lvlOverride") {
        guard let index = change.attribute("ilvl").flatMap({ Int($0) }) else { continue }
        if let start = change.first("startOverride")?.attribute("val").flatMap({ Int($0) }) {
          startOverrides[id, default: [:]][index] = start
        }
        overrides[id, default: [:]].merge(DOCXNumbering.levels(in: change)) { $1 }
      }
    }
  }

  /// Counts one paragraph of a list and gives its marker as printed; nil when the list prints none.
  mutating func marker(_ numberingID: String, level: Int) -> String? {
    guard numberingID != "0", let abstract = abstractOf[numberingID] else { return nil }
    if begun.insert(numberingID).inserted, let starts = startOverrides[numberingID] {
      for (index, start) in starts { counters[abstract, default: [:]][index] = start - 1 }
    }
    guard let definition = definition(numberingID, abstract, level) else { return nil }
    var count = counters[abstract] ?? [:]
    count[level] = (count[level] ?? definition.start - 1) + 1
    for deeper in count.keys where deeper > level { count[deeper] = nil }
    counters[abstract] = count
    if definition.format == "bullet" { return DOCXNumbering.bullet(definition.text) }
    return text(of: definition, numberingID, abstract, count)
  }

  private func definition(_ numberingID: String, _ abstract: String, _ level: Int) -> Level? {
    overrides[numberingID]?[level] ?? levels[abstract]?[level]
  }

  private func text(
    of level: Level, _ numberingID: String, _ abstract: String, _ count: [Int: Int]
  ) -> String? {
    var result = ""
    var isReference = false
    for character in level.text {
      if isReference, let digit = character.wholeNumberValue, digit > 0 {
        let referred = definition(numberingID, abstract, digit - 1)
        let number = count[digit - 1] ?? referred?.start ?? 1
        result += DOCXNumbering.written(number, referred?.format ?? "decimal")
      } else if character != "%" {
        result.append(character)
      }
      isReference = character == "%"
    }
    return RichText.isBlank(result) ? nil : result
  }

  private static func levels(in element: XMLElement) -> [Int: Level] {
    var result: [Int: Level] = [:]
    for item in element.all("lvl") {
      guard let index = item.attribute("ilvl").flatMap({ Int($0) }) else { continue }
      var level = Level()
      level.start = item.first("start")?.attribute("val").flatMap { Int($0) } ?? 1
      level.format = item.first("numFmt")?.attribute("val") ?? "decimal"
      level.text = item.first("lvlText")?.attribute("val") ?? ""
      result[index] = level
    }
    return result
  }

  /// Bullets come from symbol fonts as private-use characters, or as `o` in Courier.
  private static func bullet(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first else { return nil }
    return first.value >= 0xE000 || first == "o" || first == "·" ? "•" : text
  }

  private static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter": letters(number)
    case "upperLetter": letters(number).uppercased()
    case "lowerRoman": roman(number)
    case "upperRoman": roman(number).uppercased()
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "none": ""
    default: String(number)
    }
  }

  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    let letter = String(UnicodeScalar(UInt8(0x61 + (number - 1) % 26)))
    return String(repeating: letter, count: min((number - 1) / 26 + 1, 10))
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return String(number) }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
      (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var result = ""
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }
}
