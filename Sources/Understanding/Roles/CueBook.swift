import DanishText
import LetterModel
import Rulebook

/// What a cue speaks for: a role, or a sign that changes how others count.
struct CueRole: Hashable, Sendable {
  /// The part before the full stop: `outcome`, `kind`, `sign`, `heading`, or a role.
  let group: String
  /// The part after it; empty when none.
  let detail: String

  init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1)
    group = parts.first.map(String.init) ?? ""
    detail = parts.count > 1 ? String(parts[1]) : ""
  }
}

/// One cue that stands in a sentence.
struct CueHit: Sendable {
  let id: String
  let role: CueRole
  let weight: Double
  let tokens: Range<Int>
}

/// Sorts the phrase hits of a letter into cues, bodies and topics, sentence by sentence.
struct CueReader {
  /// How near an exception must stand to the words it takes back, in tokens.
  private static let reach = 5

  /// Cues of each sentence, in text order.
  private(set) var cues: [[CueHit]]
  /// Hits of names of bodies, in text order, as phrase key and tokens.
  private(set) var bodies: [(key: String, tokens: Range<Int>)] = []
  /// Hits of topics, as topic key and tokens.
  private(set) var topics: [(key: String, tokens: Range<Int>)] = []

  init(text: AnalysedText, rulebook: Rulebook) {
    cues = Array(repeating: [], count: text.sentences.count)
    var guards: [[(cue: String, tokens: Range<Int>)]] = Array(repeating: [], count: text.sentences.count)
    var at = 0
    for hit in text.hits {
      while at < text.sentences.count, text.sentences[at].tokens.upperBound <= hit.tokens.lowerBound { at += 1 }
      guard at < text.sentences.count, text.sentences[at].tokens.contains(hit.tokens.lowerBound) else { continue }
      let entry = rulebook.phrases.entries[hit.entry]
      switch entry.category {
      case "cue":
        guard let cue = rulebook.cue(entry.key) else { continue }
        cues[at].append(
          CueHit(id: cue.id, role: CueRole(cue.role), weight: cue.weight, tokens: hit.tokens))
      case "guard": guards[at].append((entry.key, hit.tokens))
      case "body": bodies.append((entry.key, hit.tokens))
      case "topic": topics.append((entry.key, hit.tokens))
      default: continue
      }
    }
    for index in cues.indices where !guards[index].isEmpty {
      cues[index].removeAll { hit in
        guards[index].contains { exception in
          exception.cue == hit.id && exception.tokens.lowerBound < hit.tokens.upperBound + CueReader.reach
            && hit.tokens.lowerBound < exception.tokens.upperBound + CueReader.reach
        }
      }
    }
  }
}
