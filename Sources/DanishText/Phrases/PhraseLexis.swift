/// The words of all patterns, and the labels: one for every distinct element that is more than a plain word.
struct PhraseLexis: Sendable {
  private(set) var words = ByteWords(expecting: 12_288)
  private var labelNames = ByteWords(expecting: 12_288)
  /// Labels of each word, `labelStarts[w]..<labelStarts[w + 1]`.
  private(set) var wordLabelStarts: [Int32] = [0]
  private(set) var wordLabels: [Int32] = []
  private(set) var prefixes = AffixIndex()
  private(set) var suffixes = AffixIndex()
  /// Labels of each kind of token, in the order of `PhrasePattern.kinds`.
  private(set) var kindLabels: [[Int32]] = Array(repeating: [], count: PhrasePattern.kinds.count)
  /// Each label with all labels that take it in; empty where it stands alone, as most do.
  private var closures: [[Int32]] = []
  private var pairs: [(word: Int32, label: Int32)] = []
  private var takenInBy: [[Int32]] = []
  private var runLabels: [Int32] = []

  var labelCount: Int { labelNames.count }

  /// The edge for the element `text[from..<to]`.
  mutating func edge(_ text: [UInt8], _ from: Int, _ to: Int) -> PhraseEdge {
    var isPlain = true
    for index in from..<to where text[index] == 0x7C || text[index] == 0x2A || text[index] == 0x7B {
      isPlain = false
    }
    if isPlain || to - from == 1 {
      if to - from > 2, text[from] == 0x2E, text[from + 1] == 0x2E { return gap(text, from, to) }
      return PhraseEdge(kind: .word, value: Int32(words.insert(text, from, to)))
    }
    let known = labelNames.number(text, from, to)
    return PhraseEdge(kind: .label, value: known >= 0 ? Int32(known) : label(Array(text[from..<to])))
  }

  private func gap(_ text: [UInt8], _ from: Int, _ to: Int) -> PhraseEdge {
    let isWide = text[from + 2] == 0x2E
    let length = text[(isWide ? from + 3 : from + 2)..<to].reduce(Int32(0)) { $0 * 10 + Int32($1 &- 0x30) }
    return PhraseEdge(kind: isWide ? .wideGap : .gap, value: length)
  }

  /// The label of an element, made when it is new.
  mutating func label(_ element: [UInt8]) -> Int32 {
    let label = labelNames.insert(element)
    guard label == takenInBy.count else { return Int32(label) }
    takenInBy.append([])
    if element.first == 0x7B, !element.contains(0x7C) {
      let name = String(decoding: element.dropFirst().dropLast(), as: UTF8.self)
      if let kind = PhrasePattern.kinds.firstIndex(of: name) { kindLabels[kind].append(Int32(label)) }
      return Int32(label)
    }
    var from = 0
    for index in 0...element.count where index == element.count || element[index] == 0x7C {
      if index > from { add(alternative: element, from, index, to: Int32(label)) }
      from = index + 1
    }
    return Int32(label)
  }

  /// The label with all labels that take it in.
  func all(_ label: Int32) -> [Int32] {
    closures[Int(label)].isEmpty ? [label] : closures[Int(label)]
  }

  /// Lets everything that fits `edge` have the label too.
  mutating func add(_ edge: PhraseEdge, to label: Int32) {
    switch edge.kind {
    case .word: pairs.append((edge.value, label))
    case .label: takenInBy[Int(edge.value)].append(label)
    case .gap, .wideGap: preconditionFailure("a gap inside a word list")
    }
  }

  private mutating func add(alternative text: [UInt8], _ from: Int, _ to: Int, to label: Int32) {
    if text[from] == 0x7B {
      takenInBy[Int(self.label(Array(text[from..<to])))].append(label)
    } else if to - from > 1, text[to - 1] == 0x2A {
      prefixes.add(Array(text[from..<(to - 1)]), label)
    } else if to - from > 1, text[from] == 0x2A {
      suffixes.add(Array(text[(from + 1)..<to]), label)
    } else {
      pairs.append((Int32(words.insert(text, from, to)), label))
    }
  }

  /// Notes that runs of several tokens have the label.
  mutating func addRuns(to label: Int32) { runLabels.append(label) }

  /// For each label whether runs of several tokens may have it: amounts, references, entries of word lists.
  func runningLabels() -> [Bool] {
    var running = Array(repeating: false, count: labelCount)
    for label in runLabels { for outer in all(label) { running[Int(outer)] = true } }
    for label in kindLabels[2] + kindLabels[3] { running[Int(label)] = true }
    return running
  }

  /// For each label, then each word: how often it is met, roughly.
  func weights() -> [Int32] {
    let words = PhraseWeights.weights(of: words)
    var labels = Array(repeating: Int32(0), count: labelCount)
    for word in words.indices {
      var at = Int(wordLabelStarts[word])
      let end = Int(wordLabelStarts[word + 1])
      while at < end {
        labels[Int(wordLabels[at])] += words[word]
        at += 1
      }
    }
    for label in runLabels { for outer in all(label) { labels[Int(outer)] += 2 } }
    prefixes.weigh(&labels)
    suffixes.weigh(&labels)
    for (kind, members) in kindLabels.enumerated() {
      for label in members { labels[Int(label)] += PhraseWeights.kinds[kind] }
    }
    return labels + words
  }

  /// Lays the collected memberships out for matching.
  mutating func finish() {
    closures = (0..<labelCount).map { takenInBy[$0].isEmpty ? [] : closure(of: Int32($0)) }
    kindLabels = kindLabels.map { labels in labels.flatMap { all($0) } }
    prefixes.finish(closures, isSuffix: false)
    suffixes.finish(closures, isSuffix: true)
    wordLabelStarts = Array(repeating: 0, count: words.count + 1)
    for pair in pairs {
      wordLabelStarts[Int(pair.word) + 1] += Int32(max(1, closures[Int(pair.label)].count))
    }
    for word in 0..<words.count { wordLabelStarts[word + 1] += wordLabelStarts[word] }
    wordLabels = Array(repeating: 0, count: Int(wordLabelStarts[words.count]))
    var next = wordLabelStarts
    func place(_ label: Int32, _ word: Int32) {
      wordLabels[Int(next[Int(word)])] = label
      next[Int(word)] += 1
    }
    for pair in pairs {
      let closure = closures[Int(pair.label)]
      if closure.isEmpty { place(pair.label, pair.word) }
      for label in closure { place(label, pair.word) }
    }
    pairs = []
    takenInBy = []
  }

  private func closure(of label: Int32) -> [Int32] {
    var found = [label]
    var index = 0
    while index < found.count {
      for outer in takenInBy[Int(found[index])] where !found.contains(outer) { found.append(outer) }
      index += 1
    }
    return found
  }
}

/// Word beginnings or endings with labels, found by their outermost three bytes.
struct AffixIndex: Sendable {
  /// An affix and its labels, as stretches of `pool` and `labels`.
  private struct Affix: Sendable {
    let start: Int32
    let length: Int32
    let firstLabel: Int32
    let endLabel: Int32
  }

  private var added: [(text: [UInt8], label: Int32)] = []
  /// Affixes by bucket, `bucketStarts[b]..<bucketStarts[b + 1]`; the last bucket has those of less than three bytes,
  /// which are tried on every word.
  private var affixes: [Affix] = []
  private var bucketStarts: [Int32] = []
  private var pool: [UInt8] = []
  private var labels: [Int32] = []
  private var isSuffix = false
  private static let buckets = 1024

  mutating func add(_ text: [UInt8], _ label: Int32) { added.append((text, label)) }

  mutating func finish(_ closures: [[Int32]], isSuffix: Bool) {
    self.isSuffix = isSuffix
    guard !added.isEmpty else { return }
    added.sort { $0.text == $1.text ? $0.label < $1.label : $0.text.lexicographicallyPrecedes($1.text) }
    var found: [(bucket: Int, affix: Affix)] = []
    var index = 0
    while index < added.count {
      let text = added[index].text
      let first = labels.count
      while index < added.count, added[index].text == text {
        let own = added[index].label
        let closure = closures[Int(own)]
        if closure.isEmpty, !labels[first...].contains(own) { labels.append(own) }
        for label in closure where !labels[first...].contains(label) { labels.append(label) }
        index += 1
      }
      let affix = Affix(
        start: Int32(pool.count), length: Int32(text.count), firstLabel: Int32(first),
        endLabel: Int32(labels.count))
      pool += text
      found.append(
        (text.count < 3 ? AffixIndex.buckets : bucket(text, isSuffix ? text.count - 3 : 0), affix))
    }
    added = []
    layOut(found)
  }

  /// Adds to the weight of every label what its affixes weigh.
  func weigh(_ weights: inout [Int32]) {
    for affix in affixes {
      let weight = PhraseWeights.weight(ofAffix: Int(affix.length), isSuffix: isSuffix)
      for index in Int(affix.firstLabel)..<Int(affix.endLabel) { weights[Int(labels[index])] += weight }
    }
  }

  private mutating func layOut(_ found: [(bucket: Int, affix: Affix)]) {
    bucketStarts = Array(repeating: 0, count: AffixIndex.buckets + 2)
    for item in found { bucketStarts[item.bucket + 1] += 1 }
    for bucket in 1..<bucketStarts.count { bucketStarts[bucket] += bucketStarts[bucket - 1] }
    affixes = found.map(\.affix)
    var next = bucketStarts
    for item in found {
      affixes[Int(next[item.bucket])] = item.affix
      next[item.bucket] += 1
    }
  }

  @inline(__always)
  private func bucket(_ text: [UInt8], _ at: Int) -> Int {
    let key = UInt32(text[at]) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2])
    return Int((key &* 2_654_435_761) >> 22)
  }

  /// Adds the labels of all affixes of the word `text[from..<to]`.
  @inline(__always)
  func collect(_ text: [UInt8], _ from: Int, _ to: Int, into labels: inout [Int32]) {
    guard !bucketStarts.isEmpty else { return }
    if to - from >= 3 {
      let slot = bucket(text, isSuffix ? to - 3 : from)
      if bucketStarts[slot] < bucketStarts[slot + 1] { collect(slot, text, from, to, into: &labels) }
    }
    collect(AffixIndex.buckets, text, from, to, into: &labels)
  }

  private func collect(_ bucket: Int, _ text: [UInt8], _ from: Int, _ to: Int, into labels: inout [Int32]) {
    for index in Int(bucketStarts[bucket])..<Int(bucketStarts[bucket + 1]) {
      let affix = affixes[index]
      let length = Int(affix.length)
      guard length <= to - from else { continue }
      let at = isSuffix ? to - length : from
      let start = Int(affix.start)
      var offset = 0
      while offset < length, pool[start + offset] == text[at + offset] { offset += 1 }
      guard offset == length else { continue }
      for label in Int(affix.firstLabel)..<Int(affix.endLabel) { labels.append(self.labels[label]) }
    }
  }
}
