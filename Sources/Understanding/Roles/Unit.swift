import DanishText
import LetterModel

/// A sentence with where it stands and which cues it holds. A class, so that handing it around counts one reference;
/// only its builder changes it.
final class Unit {
  let sentence: Sentence
  let block: Block
  /// Whether it is a heading, by its block or by its form.
  let isHeading: Bool
  /// Whether it is a heading above all running text: the letter's title, its subject line.
  var isTitle = false
  /// What the heading above it promises.
  var topic: SectionTopic
  /// Ordinal of the section it stands in; 0 before the first heading.
  var section: Int
  /// The sentence that leads in the list this item belongs to.
  var leadIn: Int?
  /// Whether it is an item under a heading that asks: "Hvad kan udvalget?".
  var answersQuestion = false
  let clauses: Clauses
  /// Whether most of it is quoted: law text read out, or someone's words at length.
  var isQuotation = false
  let cues: [CueHit]
  /// The cues that count: each once.
  private let counted: [CueHit]
  /// The bits of their groups: most questions for a weight end here.
  private let groups: UInt64

  init(
    sentence: Sentence, block: Block, isHeading: Bool, topic: SectionTopic, section: Int, clauses: Clauses,
    cues: [CueHit]
  ) {
    self.sentence = sentence
    self.block = block
    self.isHeading = isHeading
    self.topic = topic
    self.section = section
    self.clauses = clauses
    self.cues = cues
    var counted: [CueHit] = []
    for hit in cues where !counted.contains(where: { $0.cue == hit.cue }) { counted.append(hit) }
    self.counted = counted
    groups = counted.reduce(0) { $0 | $1.role.bit }
  }

  var tokens: Range<Int> { sentence.tokens }
  var span: Span { sentence.span }

  /// Whether it is running text that may state things about the case.
  var isContent: Bool { block.role.isContent }

  /// Whether it holds a sign.
  func hasSign(_ name: String) -> Bool {
    groups & Unit.sign != 0 && counted.contains { $0.role.group == "sign" && $0.role.detail == name }
  }

  private static let sign = CueRole.bit("sign")

  /// The weight of the cues of a group, 0 without one; each cue counts once.
  func weight(_ group: String) -> Double {
    guard groups & CueRole.bit(group) != 0 else { return 0 }
    return counted.reduce(0) { $1.role.group == group ? $0 + $1.weight : $0 }
  }

  /// The weight of the cues of a group with a certain detail.
  func weight(_ group: String, _ detail: String) -> Double {
    guard groups & CueRole.bit(group) != 0 else { return 0 }
    return counted.reduce(0) {
      $1.role.group == group && $1.role.detail == detail ? $0 + $1.weight : $0
    }
  }
}

/// Lays sentences out with headings, sections and lead-ins.
enum UnitBuilder {
  /// Longest heading told by its form, in tokens.
  private static let headingTokens = 18
  /// Shortest title; shorter first headings say what stands below them.
  private static let titleTokens = 4
  /// Shortest sentence by which running text begins, in tokens; lines of the head are shorter.
  private static let bodyTokens = 6

  static func units(letter: Letter, words: Words, cues: CueHits) -> [Unit] {
    let text = words.text
    var units: [Unit] = []
    units.reserveCapacity(text.sentences.count)
    var topic = SectionTopic.none
    var section = 0
    var leadIn: Int?
    var openQuotation: Int?
    // Whether running text has begun; headings before it are titles and lines of the head.
    var hasBegun = false
    for (index, sentence) in text.sentences.enumerated() {
      let block = letter.blocks[sentence.block]
      let isAlone = isOnlySentence(index, text)
      // "Hvornår: inden 4 uger fra modtagelsen" under the heading on complaints is the answer itself.
      let isAnswer =
        isLabelled(sentence, words) && (topic == .complaint || isRowOnComplaint(index, words))
      let isHeading =
        block.role == .heading || (isAlone && !isAnswer && looksLikeHeading(sentence, block, words))
      if isHeading {
        topic = SectionTopic(heading: cues.cues[index])
        // The letter's title names its subject ("Klage over …", "Oplysninger om …") and heads the result, whatever its words.
        let isReply =
          topic == .complaint
          && words.contains(["over", "sendt", "genvurderet", "din", "deres", "jeres"], in: sentence.tokens)
        let asksHearing =
          topic == .hearing
          && cues.cues[index].contains { $0.role.detail == "hearing" && $0.role.group == "kind" }
        let tellsResult = cues.cues[index].contains { $0.role.group == "outcome" }
        if !hasBegun, sentence.tokens.count >= UnitBuilder.titleTokens || isReply || tellsResult,
          topic != .complaint || isReply,
          !asksHearing
        {
          topic = topic == .outcome ? .outcome : .none
        }
        section += 1
      } else if block.role == .signature {
        topic = .none
        section += 1
      }
      let unit = Unit(
        sentence: sentence, block: block, isHeading: isHeading, topic: topic, section: section,
        clauses: Clauses(sentence.tokens, words: words), cues: cues.cues[index])
      unit.isTitle = isHeading && !hasBegun
      if !isHeading, block.role == .body, sentence.tokens.count >= UnitBuilder.bodyTokens { hasBegun = true }
      if block.role == .listItem || block.role == .tableRow {
        unit.leadIn = leadIn
        unit.answersQuestion =
          leadIn.map { units[$0].isHeading && words.isMark(units[$0].tokens.upperBound - 1, 0x3F) } ?? false
        if let leadIn, SectionTopic(heading: units[leadIn].cues) == .ahead { unit.topic = .ahead }
      } else {
        leadIn = words.isMark(sentence.tokens.upperBound - 1, 0x3A) || isHeading ? index : nil
      }
      let continues =
        openQuotation == sentence.block || openQuotation != nil && closesInList(index, letter, words)
      unit.isQuotation =
        continues || unit.clauses.quotedTokens * 2 > sentence.tokens.count && unit.clauses.quotedTokens > 8
      let opensOrStays = continues ? !unit.clauses.closesQuotation : unit.clauses.endsInQuotation
      openQuotation = opensOrStays ? sentence.block : nil
      units.append(unit)
    }
    return units
  }

  /// Whether the sentence is a point of a list that a quotation runs through: the list's end closes it.
  private static func closesInList(_ index: Int, _ letter: Letter, _ words: Words) -> Bool {
    for sentence in words.text.sentences[index...].prefix(quotedPoints) {
      guard letter.blocks[sentence.block].role == .listItem else { return false }
      if Clauses(sentence.tokens, words: words).closesQuotation { return true }
    }
    return false
  }

  /// The most points of a list that a quotation runs through.
  private static let quotedPoints = 20

  private static func isOnlySentence(_ index: Int, _ text: AnalysedText) -> Bool {
    let block = text.sentences[index].block
    let before = index > 0 && text.sentences[index - 1].block == block
    let after = index + 1 < text.sentences.count && text.sentences[index + 1].block == block
    return !before && !after
  }

  /// A colon after the first word or two, with something behind it.
  private static func isLabelled(_ sentence: Sentence, _ words: Words) -> Bool {
    sentence.tokens.dropFirst().dropLast().prefix(3).contains {
      words.isMark($0, 0x3A) || words.isMark($0, 0x7C)
    }
  }

  /// Whether the labelled line stands among others of its kind, one of which is on complaints.
  private static func isRowOnComplaint(_ index: Int, _ words: Words) -> Bool {
    let sentences = words.text.sentences
    if asksComplaint(sentences[index], words) { return true }
    for step in [1, -1] {
      var at = index + step
      while sentences.indices.contains(at), abs(at - index) <= rowsOfForm, isLabelled(sentences[at], words) {
        if asksComplaint(sentences[at], words) { return true }
        at += step
      }
    }
    return false
  }

  /// The most rows of a form that are read together.
  private static let rowsOfForm = 6

  /// "Klageinstans: Ankestyrelsen" is no heading.
  private static func asksComplaint(_ sentence: Sentence, _ words: Words) -> Bool {
    guard let first = sentence.tokens.first else { return false }
    let word = words.word(first)
    return [
      "klageinstans", "klagemyndighed", "klagefrist", "klageorgan", "klageadgang", "ankeinstans", "ankefrist",
    ].contains { word.hasPrefix($0) } || ["klagen", "klage", "klager"].contains(word)
  }

  /// "Frist | 4 uger fra modtagelsen": a row of a table typed with bars.
  private static func isRow(_ sentence: Sentence, _ words: Words) -> Bool {
    sentence.tokens.dropFirst().dropLast().contains { words.isMark($0, 0x7C) }
  }

  private static func looksLikeHeading(_ sentence: Sentence, _ block: Block, _ words: Words) -> Bool {
    guard block.role == .body, sentence.tokens.count <= headingTokens, !isRow(sentence, words),
      let last = sentence.tokens.last, let first = sentence.tokens.first
    else { return false }
    let opening = words.text.bytes[words.text.tokens[first].span.start]
    let startsUpper = (0x41...0x5A).contains(opening) || opening == 0xC3
    let closing = words.text.bytes[words.text.tokens[last].span.end - 1]
    return startsUpper && closing != 0x2E && !words.isMark(last, 0x2E) && !words.isMark(last, 0x3A)
      && !words.isMark(last, 0x2C)
  }
}

extension SectionTopic {
  /// The topic that a heading's cues speak for most.
  init(heading cues: [CueHit]) {
    let order: [(String, SectionTopic)] = [
      ("complaint", .complaint), ("hearing", .hearing), ("ahead", .ahead), ("grounds", .grounds),
      ("outcome", .outcome), ("rules", .rules),
      ("facts", .facts), ("contact", .contact), ("action", .action),
    ]
    self =
      order.first { name, _ in cues.contains { $0.role.group == "heading" && $0.role.detail == name } }?.1
      ?? .none
  }
}
