public import Composition

extension Sheet {
  /// The letter as a list of what to write, for a citizen who writes it in their own words.
  ///
  /// - Parameter withCitizenSheet: whether the list ends with what the citizen's own sheet says of day and place.
  public init(checklistFor draft: Draft, showCPR: Bool = false, withCitizenSheet: Bool = false) {
    func own(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }
    var blocks: [Block] = [.paragraph("Skriv brevet med dine egne ord. Sæt kryds, når du har skrevet det.")]
    var asked = Set<String>()
    for (index, part) in draft.parts.enumerated() {
      let text = own(onOneLine(part.text))
      let questions = Checklist.questions(in: part.text)
      switch part.style {
      case .recipient: blocks.append(.check("Skriv øverst: \(text)"))
      case .heading where index == Checklist.firstHeading(of: draft):
        blocks.append(.check("Skriv overskriften: \(text)"))
      case .heading: blocks.append(.heading(2, text))
      case .quote: blocks.append(.quote(text))
      case .signature: blocks.append(.check("Slut med dato og dit navn."))
      case .bullet:
        // Points under a heading are opened by a line to tick; after a sentence that opens them they go on with it.
        if index > 0, draft.parts[index - 1].style == .heading {
          blocks.append(.check("Skriv disse punkter:"))
        }
        blocks.append(.bullet(Checklist.withGaps(text)))
        asked.formUnion(questions)
      case .paragraph, .numbered:
        if part.text.hasPrefix("Fra: ") {
          blocks.append(.check(Checklist.sender))
        } else if !Checklist.isOnlyQuestions(part.text) {
          blocks.append(.check("Skriv: \(Checklist.withGaps(text))"))
          asked.formUnion(questions)
        } else {
          for question in questions where asked.insert(question).inserted {
            blocks.append(.check("Svar på: \(question)"))
          }
        }
      }
    }
    if withCitizenSheet, !draft.citizenSheet.isEmpty {
      blocks.append(.heading(2, "Når du sender brevet"))
      blocks += Sheet.citizenLines(draft, showCPR: showCPR)
    }
    self.init(title: "Skriv selv: \(DraftNames.name(of: draft.kind))", blocks: blocks)
  }
}

/// How the parts of a draft are told apart for the checklist.
enum Checklist {
  /// The questions a text leaves open, without `SKRIV: `.
  static func questions(in text: String) -> [String] {
    Placeholders.parts(of: text).filter(\.isOpen).map {
      String($0.text.dropFirst("[SKRIV: ".count).dropLast())
    }
  }

  /// What to write about oneself.
  static let sender =
    "Skriv dit navn, din adresse og dit telefonnummer. Skriv kun dit CPR-nummer, hvis du bruger Digital Post."

  /// The text with dots for what the citizen must find, and the questions in brackets after it.
  static func withGaps(_ text: String) -> String {
    let parts = Placeholders.parts(of: text)
    let words = parts.map { $0.isOpen ? "…" : $0.text }.joined()
    let questions = questions(in: text)
    return questions.isEmpty ? words : words + " (\(questions.joined(separator: " ")))"
  }

  /// Whether the text is nothing but open questions.
  static func isOnlyQuestions(_ text: String) -> Bool {
    !questions(in: text).isEmpty
      && Placeholders.parts(of: text).allSatisfy { $0.isOpen || $0.text.allSatisfy(\.isWhitespace) }
  }

  /// Index of the heading of the whole letter.
  static func firstHeading(of draft: Draft) -> Int? { draft.parts.firstIndex { $0.style == .heading } }
}
