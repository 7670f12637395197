import LetterModel
import Native

/// A Word field while its parts are read: instruction first, then the result that is shown.
struct DOCXField {
  var instruction: String
  /// Whether the result is being read.
  var isResult = false
  /// Where the result begins in the current paragraph.
  var start: RichText.Position
  /// The form field's settings (`w:ffData`).
  var form: XMLElement?

  init(instruction: String = "", start: RichText.Position, form: XMLElement? = nil) {
    self.instruction = instruction
    self.start = start
    self.form = form
  }

  /// The field's kind in upper case (`MERGEFIELD`) and the words after it.
  var words: (kind: String, rest: [String]) {
    let parts = instruction.split(whereSeparator: \.isWhitespace).map(String.init)
    return (parts.first?.uppercased() ?? "", Array(parts.dropFirst()))
  }

  /// What the field is called: `KONTAKT_Navn` in `MERGEFIELD "KONTAKT_Navn" \* MERGEFORMAT`.
  var name: String {
    let (kind, rest) = words
    if let label = form?.first("name")?.attribute("val"), !label.isEmpty { return label }
    guard let first = rest.first, !first.hasPrefix("\\") else { return kind }
    return first.filter { $0 != "\"" }
  }
}

extension DOCXBody {
  mutating func fieldMark(_ element: XMLElement, into inline: inout DOCXInline) {
    switch element.attribute("fldCharType") {
    case "begin":
      beginField(DOCXField(start: inline.rich.position, form: element.first("ffData")))
    case "separate":
      separateField()
      if !fields.isEmpty { fields[fields.count - 1].start = inline.rich.position }
    case "end": endField(into: &inline)
    default: break
    }
  }

  mutating func beginField(_ field: DOCXField) { fields.append(field) }

  mutating func separateField() {
    if !fields.isEmpty { fields[fields.count - 1].isResult = true }
  }

  mutating func endField(into inline: inout DOCXInline) {
    guard let field = fields.popLast() else { return }
    // A field inside another one's instruction shows nothing of its own.
    guard fields.allSatisfy(\.isResult) else { return }
    let shown = field.isResult ? inline.rich.text(from: field.start) : ""
    switch field.words.kind {
    case "PAGE", "NUMPAGES", "SECTIONPAGES": inline.hasPageField = true
    case "DATE", "TIME":
      inline.rich.mark(from: field.start, .hidden(.dateField, excerpt: RichText.excerpt(shown)))
    case "MERGEFIELD", "DOCVARIABLE", "DOCPROPERTY", "ASK", "FILLIN", "REF", "IF":
      if DOCXBody.isUnresolved(shown) { placeholder(.variable, field, shown, into: &inline) }
    case "FORMTEXT":
      if RichText.isBlank(shown) { placeholder(.blank, field, "____", into: &inline) }
    case "FORMDROPDOWN":
      inline.rich.append(DOCXBody.chosenEntry(field.form))
    case "FORMCHECKBOX":
      let box = field.form?.first("checkBox")
      let setting = box?.first("checked") ?? box?.first("default")
      inline.rich.append(setting.map { DOCXStyles.isOn($0.attribute("val")) } == true ? "☒" : "☐")
    case "MACROBUTTON":
      let prompt = field.words.rest.dropFirst().joined(separator: " ")
      placeholder(.instruction, field, prompt, into: &inline)
    default: break
    }
  }

  /// Marks the field's result; an empty or hidden one is written out first so that it has a place.
  private mutating func placeholder(
    _ kind: Placeholder.Kind, _ field: DOCXField, _ shown: String, into inline: inout DOCXInline
  ) {
    if RichText.isBlank(inline.rich.text(from: field.start)) {
      guard !shown.isEmpty else { return }
      inline.rich.append(shown)
    }
    let name = field.words.kind == "MACROBUTTON" ? RichText.excerpt(shown) : field.name
    inline.rich.mark(from: field.start, .placeholder(kind, name: name, options: [], certain: true))
  }

  /// A merge field shows its own name in guillemets until it is filled, and Word writes its errors into the text.
  private static func isUnresolved(_ shown: String) -> Bool {
    let text = shown.drop(while: \.isWhitespace)
    return text.hasPrefix("«") || text.hasPrefix("<<") || text.hasPrefix("Fejl!") || text.hasPrefix("Error!")
  }

  private static func chosenEntry(_ form: XMLElement?) -> String {
    guard let list = form?.first("ddList") else { return "" }
    let entries = list.all("listEntry").compactMap { $0.attribute("val") }
    let index = (list.first("result") ?? list.first("default"))?.attribute("val").flatMap { Int($0) } ?? 0
    return entries.indices.contains(index) ? entries[index] : ""
  }
}
