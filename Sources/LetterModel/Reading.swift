/// A remark about a file that was read. The code is stable; the message is Danish and for people.
public struct ReadNotice: Hashable, Sendable {
  /// What was remarked.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case hyphenKept = "hyphen-kept"
    case readingOrderDoubtful = "reading-order-doubtful"
    case wrongLabel = "wrong-label"
    case encodingGuessed = "encoding-guessed"
    case encodingRepaired = "encoding-repaired"
    case invalidBytes = "invalid-bytes"
    case partUnreadable = "part-unreadable"
    case attachmentSkipped = "attachment-skipped"
    case alternativeSkipped = "alternative-skipped"
    case macrosIgnored = "macros-ignored"
    case hiddenText = "hidden-text"
    case missingPages = "missing-pages"
    case noTextLayer = "no-text-layer"
    case damagedTextLayer = "damaged-text-layer"
    case recognisedText = "recognised-text"
    case repairedText = "repaired-text"
    case notALetter = "not-a-letter"
    case textMessage = "text-message"
    case formFields = "form-fields"
    case unknownXML = "unknown-xml"
  }

  /// What was remarked.
  public let code: Code
  /// The remark in Danish.
  public let message: String
  /// Where in the letter's text it applies; empty when to the whole.
  public let spans: [Span]

  /// Makes a remark.
  public init(_ code: Code, _ message: String, spans: [Span] = []) {
    self.code = code
    self.message = message
    self.spans = spans
  }
}

/// A file that could not be read: what is wrong and what to do, in Danish.
public struct ReadFailure: Error, Hashable, Sendable {
  /// Stable code for machines.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case missing, folder, empty, denied, notAFile = "not-a-file"
    case encrypted
    case wrongPassword = "wrong-password"
    case damaged, unsupported
    case tooLarge = "too-large"
    case noText = "no-text"
    case hostile
    case timeout
  }

  /// What is wrong.
  public let code: Code
  /// File name without folders.
  public let name: String
  /// One line in Danish: the problem and what to do. Holds no letter text and no file name.
  public let message: String

  /// Makes a failure.
  public init(_ code: Code, name: String, message: String) {
    self.code = code
    self.name = name
    self.message = message
  }
}
