/// Which signals a sentence holds, and where.
struct SentenceSignals {
  /// Where a signal stands first and last in the latest sentence that holds it.
  struct Mark {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private(set) var marks: [Mark]
  /// The signals of this sentence that wake something.
  private(set) var present: [Int32] = []
  /// The tokens of the sentence with which a run may begin.
  private(set) var openers: [Int32] = []
  private let wakers: Int32
  private var start: Int32 = 0

  init(_ triggers: PhraseTriggers) {
    marks = Array(repeating: Mark(), count: triggers.count)
    wakers = triggers.wakers
  }

  /// Looks at the tokens of a sentence.
  mutating func fill(_ sentence: Range<Int>, _ classes: TokenClasses) {
    start = Int32(sentence.lowerBound)
    present.removeAll(keepingCapacity: true)
    openers.removeAll(keepingCapacity: true)
    SentenceSignals.fill(&marks, &present, &openers, sentence, classes, wakers)
  }

  private static func fill(
    _ marks: inout [Mark], _ present: inout [Int32], _ openers: inout [Int32], _ sentence: Range<Int>,
    _ classes: borrowing TokenClasses, _ wakers: Int32
  ) {
    var marks = marks.mutableSpan
    let records = classes.records.span
    let ofToken = classes.ofToken.span
    let start = Int32(sentence.lowerBound)
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      let record = Int(ofToken[token])
      var at = record + TokenClasses.Record.header
      let end = at + Int(records[record + TokenClasses.Record.signals])
      while at < end {
        let signal = records[at]
        if marks[Int(signal)].last < start {
          marks[Int(signal)].first = Int32(truncatingIfNeeded: token)
          if signal < wakers { present.append(signal) }
        }
        marks[Int(signal)].last = Int32(truncatingIfNeeded: token)
        at += 1
      }
      if records[record + TokenClasses.Record.opensRun] != 0 {
        openers.append(Int32(truncatingIfNeeded: token))
      }
      token += 1
    }
  }

  /// Notes a signal that a run has which begins with the token.
  mutating func add(run signal: Int32, at token: Int32) {
    let known = marks[Int(signal)]
    if known.last < start {
      marks[Int(signal)] = Mark(first: token, last: token)
      if signal < wakers { present.append(signal) }
    } else {
      marks[Int(signal)] = Mark(first: min(known.first, token), last: max(known.last, token))
    }
  }

  /// Wakes the paths whose two rarest symbols stand where they may match.
  func wake(_ lists: PhraseTriggers.TriggerLists, in paths: inout WokenPaths) {
    let marks = marks.span
    let starts = lists.starts.span
    let items = lists.items.span
    for signal in present {
      let own = marks[Int(signal)]
      var at = Int(starts[Int(signal)])
      let end = Int(starts[Int(signal) + 1])
      while at < end {
        let trigger = items[at]
        at += 1
        guard own.last - trigger.least >= start else { continue }
        if trigger.company >= 0 {
          let other = marks[Int(trigger.company)]
          guard other.last >= start, other.last >= own.first + trigger.companyLeast,
            other.first <= own.last + trigger.companyMost
          else { continue }
        }
        paths.add(trigger.node, max(start, own.first - trigger.most), own.last - trigger.least)
      }
    }
    paths.wake()
  }
}
