import LetterModel

/// A letter's text as it may leave the program, with the way from spans to places.
struct MaskedText {
  let letter: Letter
  private let bytes: [UInt8]
  private let showCPR: Bool

  init(_ letter: Letter, showCPR: Bool) {
    self.letter = letter
    self.showCPR = showCPR
    bytes = showCPR ? letter.bytes : CPRMask.masked(letter.bytes)
  }

  /// The whole text.
  var whole: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a span.
  func string(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// A text made by the program, which may repeat parts of the letter.
  func masked(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }

  /// The same as a JSON string; null for nil.
  func own(_ text: String?) -> JSONValue { JSONValue(text.map(masked)) }

  /// Page and line of a span; nil when the source has none.
  func pageAndLine(_ span: Span) -> (page: Int, line: Int)? {
    letter.sourceMap.place(of: span, in: letter.bytes).map { ($0.page, $0.line) }
  }

  /// A span as the contract's place.
  func place(_ span: Span) -> JSONValue {
    let place = letter.sourceMap.place(of: span, in: letter.bytes)
    let boxes = place?.boxes.map { box in
      JSONValue.array([box.x0, box.y0, box.x1, box.y1].map { .decimal(Double($0)) })
    }
    return .object([
      "boxes": .array(boxes ?? []), "end": .integer(span.end),
      "line": place.map { .integer($0.line) } ?? .null, "page": place.map { .integer($0.page) } ?? .null,
      "start": .integer(span.start), "text": .string(string(span)),
    ])
  }

  /// Evidence as the contract's array.
  func evidence(_ evidence: [Evidence]) -> JSONValue {
    .array(
      evidence.map { piece in
        switch piece {
        case .at(let span): place(span)
        case .missing(let within, let lookedFor):
          .object([
            "within": .array([.integer(within.start), .integer(within.end)]),
            "lookedFor": .array(lookedFor.map { own($0) }),
          ])
        }
      })
  }
}
