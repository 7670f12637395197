import LetterModel
import Native

/// Reads decisions and acts as retsinformation.dk publishes them (LexDania 2.1): law, not letters.
enum LexDaniaReader {
  static func read(_ root: XMLElement) -> RawDocument {
    var walker = Walker()
    for element in root.elements where element.name != "Meta" { walker.walk(element) }
    var document = RawDocument(paragraphs: walker.paragraphs, format: .lexdania)
    document.notices = [
      ReadNotice(
        .notALetter, "Filen er en offentliggjort afgørelse eller lov fra Retsinformation, ikke et brev.")
    ]
    return document
  }

  private struct Walker {
    var paragraphs: [RawParagraph] = []
    private var lineNumber = 0
    private var marker: String?

    mutating func walk(_ element: XMLElement) {
      switch element.name {
      case "Titel", "Rubrica": paragraph(element, level: element.name == "Titel" ? 1 : 2)
      case "Exitus": exitus(element)
      case "Explicatus": marker = MemoReader.text(element)
      default: for child in element.elements { walk(child) }
      }
    }

    /// A paragraph, or the wrapping of a list or table.
    private mutating func exitus(_ element: XMLElement) {
      if element.first("Linea") != nil { paragraph(element, level: nil) }
      for child in element.elements where child.name == "Index" || child.name == "Table" { walk(child) }
    }

    /// `Linea` is a sentence, joined with a blank; `Char` is a run that brings its own blanks.
    private mutating func paragraph(_ element: XMLElement, level: Int?) {
      var rich = RichText()
      for (index, line) in element.all("Linea").enumerated() {
        if index > 0 { rich.append(" ") }
        for run in line.all("Char") {
          rich.append(run.text, RichText.Format(isBold: run.attribute("formaChar") == "Bold"))
        }
      }
      let runs = element.all("Linea").flatMap { $0.all("Char") }
      let isItalic = !runs.isEmpty && runs.allSatisfy { $0.attribute("formaChar") == "Italic" }
      var template = RawParagraph(lines: [])
      template.headingLevel = level ?? (isItalic ? 3 : nil)
      template.listMarker = marker
      marker = nil
      let made = rich.paragraphs(like: template, lineNumber: &lineNumber)
      paragraphs += made
    }
  }
}
