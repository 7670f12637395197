/// By which words and labels the paths of a trie are woken.
///
/// Every path is listed under its rarest element, with its second rarest for company. A sentence looks only at paths
/// whose rarest element it holds, and goes after those for which it holds the other too: one path for every other token,
/// where a token would begin some twenty. Words and labels are numbered together, as symbols: labels first. Symbols that
/// wake paths or keep them company are signals, numbered closely: those that wake come first. Patterns of one element
/// need not be woken: a token's class holds what it is by itself.
struct PhraseTriggers: Sendable {
  /// A path to wake.
  struct Trigger: Sendable {
    /// Its last node.
    let node: Int32
    /// The signal that must be present too; -1 when any sentence may hold what else the path wants.
    let company: Int32
    /// How many tokens after the path's first one its rarest may stand.
    let least: Int32
    let most: Int32
    /// How many tokens after its rarest its company may stand; less than nothing when it comes before.
    let companyLeast: Int32
    let companyMost: Int32
  }

  /// What a symbol is good for; -1 where it is not.
  struct Use: Sendable {
    /// Its number as a signal.
    fileprivate(set) var signal: Int32 = -1
    /// The nodes by which it begins patterns, patterns for beginnings of sentences, and entries of word lists.
    fileprivate(set) var freeRoot: Int32 = -1
    fileprivate(set) var anchoredRoot: Int32 = -1
    fileprivate(set) var listRoot: Int32 = -1

    /// Whether it is good for anything.
    var isAny: Bool { signal & freeRoot & anchoredRoot & listRoot >= 0 }
  }

  /// What each symbol is good for.
  private(set) var uses: [Use]
  let hasLists: Bool
  let hasAnchored: Bool
  /// How many signals there are, and how many of them wake something.
  let count: Int
  let wakers: Int32
  /// The paths under each signal that wakes: entries of word lists, and patterns.
  let lists: TriggerLists
  let patterns: TriggerLists
  private let labels: Int32

  /// No bound on a distance.
  static let far: Int32 = 1 << 29
  /// What weighs so much stands in most sentences: it is not worth noting where.
  private static let tooCommon: Int32 = 100

  init(_ trie: PhraseTrie, _ lexis: PhraseLexis) {
    let symbols = lexis.labelCount + lexis.words.count
    labels = Int32(lexis.labelCount)
    uses = Array(repeating: Use(), count: symbols)
    let paths = PathsByRarest(trie, lexis)
    hasLists = !paths.lists.isEmpty
    hasAnchored = trie.nodes.contains { $0.parent == PhraseTrie.Gate.anchored.rawValue }
    var next: Int32 = 0
    for path in paths.lists + paths.patterns where uses[Int(path.rarest.symbol)].signal < 0 {
      uses[Int(path.rarest.symbol)].signal = next
      next += 1
    }
    wakers = next
    for path in paths.lists + paths.patterns {
      guard let company = path.company, uses[Int(company.symbol)].signal < 0 else { continue }
      uses[Int(company.symbol)].signal = next
      next += 1
    }
    count = Int(next)
    lists = TriggerLists(paths.lists, uses, wakers: Int(wakers))
    patterns = TriggerLists(paths.patterns, uses, wakers: Int(wakers))
    for node in PhraseTrie.gates..<max(PhraseTrie.gates, Int32(trie.nodes.count)) {
      let symbol = Int(paths.symbol(of: trie.nodes[Int(node)].edge))
      switch trie.gate(node) {
      case .free: uses[symbol].freeRoot = node
      case .anchored: uses[symbol].anchoredRoot = node
      case .lists: uses[symbol].listRoot = node
      case nil: break
      }
    }
  }

  /// The symbol of a word in the lexis.
  @inline(__always)
  func symbol(ofWord word: Int32) -> Int32 { labels + word }

  /// The paths of a trie with their two rarest symbols.
  fileprivate struct PathsByRarest {
    struct Path {
      let end: Int32
      let rarest: Place
      /// Nil when the second rarest is found nearly everywhere.
      let company: Place?
      let isList: Bool
    }

    /// A symbol of a path and how many tokens after the path's first one it may stand.
    struct Place {
      let symbol: Int32
      let least: Int32
      let most: Int32
    }

    private(set) var lists: [Path] = []
    private(set) var patterns: [Path] = []
    private let labels: Int32
    /// For each label whether runs of several tokens may have it.
    private let mayRun: [Bool]
    /// The edges of the path in hand, the last one first.
    private var edges: [PhraseEdge] = []

    init(_ trie: PhraseTrie, _ lexis: PhraseLexis) {
      labels = Int32(lexis.labelCount)
      mayRun = lexis.runningLabels()
      let weights = lexis.weights()
      patterns.reserveCapacity(trie.accepts.count / 2)
      for node in PhraseTrie.gates..<max(PhraseTrie.gates, Int32(trie.nodes.count)) {
        let own = trie.nodes[Int(node)]
        guard !own.accepts.isEmpty, own.parent != PhraseTrie.Gate.free.rawValue else { continue }
        add(node, trie, weights)
      }
    }

    private mutating func add(_ end: Int32, _ trie: PhraseTrie, _ weights: [Int32]) {
      edges.removeAll(keepingCapacity: true)
      var at = end
      while at >= PhraseTrie.gates {
        edges.append(trie.nodes[Int(at)].edge)
        at = trie.nodes[Int(at)].parent
      }
      var first = Place(symbol: -1, least: 0, most: 0)
      var second = first
      var least: Int32 = 0
      var most: Int32 = 0
      for edge in edges.reversed() {
        guard !edge.isGap else {
          most += edge.value
          continue
        }
        let place = Place(symbol: symbol(of: edge), least: least, most: most)
        // Of two that are as rare the later one tells more, for what comes first is looked at anyway.
        if first.symbol < 0 || weights[Int(place.symbol)] <= weights[Int(first.symbol)] {
          if first.symbol != place.symbol { second = first }
          first = place
        } else if second.symbol < 0 || weights[Int(place.symbol)] <= weights[Int(second.symbol)] {
          second = place
        }
        least += 1
        most = min(PhraseTriggers.far, most + 1)
        if edge.kind == .label, mayRun[Int(edge.value)] { most = PhraseTriggers.far }
      }
      let isUseful = second.symbol >= 0 && weights[Int(second.symbol)] < PhraseTriggers.tooCommon
      let isList = at == PhraseTrie.Gate.lists.rawValue
      let path = Path(end: end, rarest: first, company: isUseful ? second : nil, isList: isList)
      if isList { lists.append(path) } else { patterns.append(path) }
    }

    /// The symbol of an edge that is no gap.
    func symbol(of edge: PhraseEdge) -> Int32 {
      switch edge.kind {
      case .word: labels + edge.value
      case .label: edge.value
      case .gap, .wideGap: 0
      }
    }
  }

  /// Triggers by signal.
  struct TriggerLists: Sendable {
    private(set) var items: [Trigger] = []
    /// The triggers of signal s are `items[starts[s]..<starts[s + 1]]`.
    private(set) var starts: [Int32]

    fileprivate init(_ paths: [PathsByRarest.Path], _ uses: [Use], wakers: Int) {
      starts = Array(repeating: 0, count: wakers + 1)
      guard let some = paths.first else { return }
      for path in paths { starts[Int(uses[Int(path.rarest.symbol)].signal) + 1] += 1 }
      for signal in 0..<wakers { starts[signal + 1] += starts[signal] }
      items = Array(repeating: Trigger(some, uses), count: paths.count)
      var next = starts
      for path in paths {
        let signal = Int(uses[Int(path.rarest.symbol)].signal)
        items[Int(next[signal])] = Trigger(path, uses)
        next[signal] += 1
      }
    }
  }
}

extension PhraseTriggers.Trigger {
  fileprivate init(_ path: PhraseTriggers.PathsByRarest.Path, _ uses: [PhraseTriggers.Use]) {
    node = path.end
    least = path.rarest.least
    most = path.rarest.most
    company = path.company.map { uses[Int($0.symbol)].signal } ?? -1
    let place = path.company ?? path.rarest
    // The one that comes first may be a run; the way between the two is bounded only when nothing before the later is.
    let isAfter = place.least >= path.rarest.least
    let (early, late) = isAfter ? (path.rarest, place) : (place, path.rarest)
    let shortest = late.least - early.least
    let longest = late.most >= PhraseTriggers.far ? PhraseTriggers.far : late.most - early.most
    companyLeast = isAfter ? shortest : -longest
    companyMost = isAfter ? longest : -shortest
  }
}
