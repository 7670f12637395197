// The closed sets of the output contract (Docs/decisions/0002-output-contract.md). Raw values are what machines read.

/// How far a required thing is there. `cannotTell` is an answer, never a guess.
public enum Status: String, Sendable, Hashable, CaseIterable {
  case present, incomplete, missing
  case notRequired = "not-required"
  case cannotTell = "cannot-tell"
}

/// How grave a finding is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case advice, warning, error

  /// Orders advice below warning below error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How sure a statement is.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  case low, medium, high

  /// Orders low below medium below high.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }
  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// What a letter is.
public enum LetterKind: String, Sendable, Hashable, CaseIterable {
  case decision, hearing
  case intendedDecision = "intended-decision"
  case reassessment, request, meeting, receipt, information, other, uncertain
}

/// What a decision does to the citizen.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  case refusal, partial, grant, stop, reduction, repayment, sanction, order, permit, dispensation, upheld,
    other
}

/// Where a complaint is sent.
public enum Route: String, Sendable, Hashable, CaseIterable {
  case kommunen, afsender
  case klageportalen = "Klageportalen"
  case direkte
}

/// The body that decides a complaint.
public enum ComplaintBody: String, Sendable, Hashable, CaseIterable {
  case ankestyrelsen = "Ankestyrelsen"
  case planklagenaevnet = "Planklagenævnet"
  case miljoeOgFoedevareklagenaevnet = "Miljø- og Fødevareklagenævnet"
  case byggeklageenheden = "Byggeklageenheden"
  case byfornyelsesnaevnet = "Byfornyelsesnævnet"
  case klagenaevnetForSpecialundervisning = "Klagenævnet for Specialundervisning"
  case vejdirektoratet = "Vejdirektoratet"
  case styrelsenForPatientklager = "Styrelsen for Patientklager"
  case digitaliseringsministeriet = "Digitaliseringsministeriet"
  case datatilsynet = "Datatilsynet"
  case folketingetsOmbudsmand = "Folketingets Ombudsmand"
  case boligretten, byretten, kommunen, andet
  /// The letter says that no administrative appeal exists.
  case ingen
}

/// What a legal reference is doing in the letter.
public enum ReferenceRole: String, Sendable, Hashable, CaseIterable {
  /// The letter's own grounds.
  case own
  /// Law text or an annex.
  case quoted
  case klagevejledning
  /// Forvaltningsloven, retssikkerhedsloven, data protection and the like.
  case procedure
}

/// The format a letter was read from.
public enum SourceFormat: String, Sendable, Hashable, CaseIterable {
  case pdf, memo, docx, odt, html, text, eml, alto, hocr, page, lexdania, xml, image
}

/// How well a letter could be read.
public enum SourceQuality: String, Sendable, Hashable, CaseIterable {
  case good, doubtful, unreadable
}

/// How the letter reached the citizen.
public enum Delivery: String, Sendable, Hashable, CaseIterable {
  case digital, post, unknown
}
