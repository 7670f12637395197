import DanishText
import LetterModel
import Rulebook

/// What a cue speaks for: a role, or a sign that changes how others count.
struct CueRole: Hashable, Sendable {
  /// The part before the full stop: `outcome`, `kind`, `sign`, `heading`, or a role.
  let group: String
  /// The part after it; empty when none.
  let detail: String
  /// One bit for the group, by length and first letter; other groups may have the same.
  let bit: UInt64

  init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1)
    group = parts.first.map(String.init) ?? ""
    detail = parts.count > 1 ? String(parts[1]) : ""
    bit = CueRole.bit(group)
  }

  static func bit(_ group: String) -> UInt64 {
    let bytes = group.utf8
    return 1 << UInt64((bytes.count &* 7 &+ Int(bytes.first ?? 0)) & 63)
  }
}

/// What every entry of the phrase table means to the understanding; made once for a table.
struct CueBook: Sendable {
  /// The meaning of one entry.
  enum Meaning: Sendable {
    case cue(Int)
    /// An exception to the cue.
    case exception(Int)
    case body(String)
    case topic(String)
    case none
  }

  /// A cue without its patterns. A class, so that a hit carries one reference only.
  final class Cue: Sendable {
    let id: String
    let role: CueRole
    let weight: Double
    /// Its number among the signs of reasons.
    let sign: UInt64

    init(id: String, role: String, weight: Double) {
      self.id = id
      var hash = SignHash(.cue)
      for byte in id.utf8 { hash.take(byte) }
      sign = hash.value
      self.role = CueRole(role)
      self.weight = weight
    }
  }

  let cues: [Cue]
  let meanings: [Meaning]

  init(entries: [PhraseEntry], cues: [(id: String, role: String, weight: Double)]) {
    self.cues = cues.map { Cue(id: $0.id, role: $0.role, weight: $0.weight) }
    var byID: [String: Int] = [:]
    for (index, cue) in cues.enumerated() { byID[cue.id] = index }
    meanings = entries.map { entry in
      switch entry.category {
      case "cue": byID[entry.key].map(Meaning.cue) ?? .none
      case "unless": byID[entry.key].map(Meaning.exception) ?? .none
      case "body": .body(entry.key)
      case "topic": .topic(entry.key)
      default: .none
      }
    }
  }
}

/// One cue that stands in a sentence.
struct CueHit: Sendable {
  let cue: Int
  let tokens: Range<Int>
  private let meaning: CueBook.Cue

  init(cue: Int, of book: CueBook, tokens: Range<Int>) {
    self.cue = cue
    self.tokens = tokens
    meaning = book.cues[cue]
  }

  /// A hit of no cue of the book.
  init(id: String, role: String, weight: Double, tokens: Range<Int>) {
    cue = -1
    self.tokens = tokens
    meaning = CueBook.Cue(id: id, role: role, weight: weight)
  }

  var id: String { meaning.id }
  var role: CueRole { meaning.role }
  var weight: Double { meaning.weight }
  /// The number of the cue among the signs of reasons.
  var sign: UInt64 { meaning.sign }
}

/// A name or topic that stands in the letter.
struct KeyHit: Sendable {
  let key: String
  let tokens: Range<Int>
}

/// The phrase hits of a letter sorted into cues, bodies and topics.
struct CueHits {
  /// How near an exception must stand to the words it takes back, in tokens; one of a single word counts anywhere
  /// in the sentence.
  private static let reach = 4

  /// Cues of each sentence, in text order.
  private(set) var cues: [[CueHit]]
  private(set) var bodies: [KeyHit] = []
  private(set) var topics: [KeyHit] = []

  init(text: AnalysedText, book: CueBook) {
    cues = Array(repeating: [], count: text.sentences.count)
    var exceptions: [[(cue: Int, tokens: Range<Int>)]] = Array(repeating: [], count: text.sentences.count)
    var at = 0
    for hit in text.hits {
      while at < text.sentences.count, text.sentences[at].tokens.upperBound <= hit.tokens.lowerBound {
        at += 1
      }
      guard at < text.sentences.count, text.sentences[at].tokens.contains(hit.tokens.lowerBound),
        book.meanings.indices.contains(hit.entry)
      else { continue }
      switch book.meanings[hit.entry] {
      case .cue(let index): cues[at].append(CueHit(cue: index, of: book, tokens: hit.tokens))
      case .exception(let index): exceptions[at].append((index, hit.tokens))
      case .body(let key): bodies.append(KeyHit(key: key, tokens: hit.tokens))
      case .topic(let key): topics.append(KeyHit(key: key, tokens: hit.tokens))
      case .none: continue
      }
    }
    for index in cues.indices where !exceptions[index].isEmpty {
      cues[index].removeAll { hit in
        exceptions[index].contains { exception in
          exception.cue == hit.cue
            && (exception.tokens.count == 1 || CueHits.areNear(exception.tokens, hit.tokens))
        }
      }
    }
  }

  /// Whether the name of a body begins in this range of tokens.
  func hasBody(in tokens: Range<Int>) -> Bool {
    var low = 0
    var high = bodies.count
    while low < high {
      let middle = (low + high) / 2
      if bodies[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < bodies.count && bodies[low].tokens.lowerBound < tokens.upperBound
  }

  private static func areNear(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.lowerBound < other.upperBound + reach && other.lowerBound < one.upperBound + reach
  }
}

extension CueBook {
  /// The cues compiled into the program, for texts matched against `Rulebook.phrases`.
  static let embedded = CueBook(
    entries: Rulebook.phrases.entries, cues: Rulebook.cues.map { ($0.id, $0.role, $0.weight) })
}
