import DanishText
import LetterModel
import Rulebook

/// Wordings only the rules look for; their patterns stand in `Corpora/cues/checks.yaml` under `check-` and the raw value.
enum Cue: String, CaseIterable {
  case accessBan = "access-ban"
  case answerPeriod = "answer-period"
  case authorHelp = "author-help"
  case authorOfCitizen = "author-of-citizen"
  case automatic = "automatic"
  case banTerms = "ban-terms"
  case bothAlternatives = "both-alternatives"
  case bothOutcomes = "both-outcomes"
  case calculation = "calculation"
  case changeExplained = "change"
  case circularReason = "circular"
  case citizenTells = "citizen-tells"
  case closedNow = "closed-now"
  case companion = "companion"
  case complaintWord = "complaint-word"
  case contact = "contact"
  case courtWords = "court"
  case decidedAlready = "decided-already"
  case decisionNo = "decision-no"
  case decisionWords = "decision-words"
  case effectStart = "effect-start"
  case emptyHeading = "empty-heading"
  case explains = "explains"
  case expertSays = "expert-says"
  case expires = "expires"
  case followsStatement = "follows-statement"
  case grantHeading = "grant-heading"
  case heard = "heard"
  case hearsay
  case hedgedOutcome = "hedged-outcome"
  case history = "history"
  case incident = "incident"
  case instalment = "instalment"
  case legalQuestions = "legal-questions"
  case meanwhile = "meanwhile"
  case nextStep = "next-step"
  case ombudsmanAsBody = "ombudsman-as-body"
  case ombudsmanChosen = "ombudsman-chosen"
  case nowAddressed = "now-addressed"
  case onlyMailbox = "only-mailbox"
  case noFurtherNotice = "no-further-notice"
  case oralRefused = "oral-refused"
  case otherNumber = "other-number"
  case otherwise = "otherwise"
  case outsideSource = "outside-source"
  case ownWish = "own-wish"
  case pastDemand = "past-demand"
  case person
  case plainNo = "plain-no"
  case reach
  case refusalHeading = "refusal-heading"
  case relative
  case sentDirectly = "sent-directly"
  case sentToBody = "sent-to-body"
  case serviceLevel = "service-level"
  case stopHeading = "stop-heading"
  case threat = "threat"
  case timeToAct = "time-to-act"
  case totalClaim = "total-claim"
  case twoMunicipalities = "two-municipalities"
  case urgent = "urgent"
  case writtenComplaint = "written-complaint"
}

/// The places of each cue in one letter. A hit counts when no exception of the same cue stands in its sentence.
struct CuePlaces: Sendable {
  private var spans: [[Span]] = Array(repeating: [], count: Cue.allCases.count)

  /// Reads the hits of `Rulebook.phrases` in the text, once.
  init(text: AnalysedText) {
    var exceptions: [[Int]] = Array(repeating: [], count: Cue.allCases.count)
    var hits: [(cue: Int, hit: PhraseHit)] = []
    for hit in text.hits {
      switch CuePlaces.meanings[hit.entry] {
      case .cue(let cue): hits.append((cue, hit))
      // Hits come in the order of their first token, so each list is sorted.
      case .exception(let cue): exceptions[cue].append(hit.span.start)
      case .other: continue
      }
    }
    for (cue, hit) in hits {
      let sentence = text.sentences.span(holding: hit.span.start)
      let isTaken = sentence.map { exceptions[cue].hasElement(from: $0.start, to: $0.end) } ?? false
      if !isTaken { spans[cue].append(hit.span) }
    }
  }

  /// The cue's places in text order.
  subscript(cue: Cue) -> [Span] { spans[CuePlaces.number[cue] ?? 0] }

  static func warmUp() { _ = (number.count, meanings.count) }

  private enum Meaning {
    case cue(Int)
    case exception(Int)
    case other
  }

  private static let number: [Cue: Int] = {
    var result: [Cue: Int] = [:]
    for (index, cue) in Cue.allCases.enumerated() { result[cue] = index }
    return result
  }()

  /// What each entry of the phrase table is to the rules; made once.
  private static let meanings: [Meaning] = {
    var byKey: [String: Int] = [:]
    for (index, cue) in Cue.allCases.enumerated() { byKey["check-" + cue.rawValue] = index }
    return Rulebook.phrases.entries.map { entry in
      guard let index = byKey[entry.key] else { return .other }
      switch entry.category {
      case "cue": return .cue(index)
      case "unless": return .exception(index)
      default: return .other
      }
    }
  }()
}

extension [Sentence] {
  /// The sentence that holds the byte, or the next one after it; nil behind the last.
  fileprivate func span(holding offset: Int) -> Span? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low].span : nil
  }
}

extension [Int] {
  /// Whether a sorted list holds a number in the half-open range.
  fileprivate func hasElement(from start: Int, to end: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] < end
  }
}
