/// The paths of the trie that a sentence may hold, from their beginnings down: what is left of the trie for it.
struct WokenPaths {
  /// A node of the trie that is awake.
  struct Step {
    fileprivate(set) var node: Int32 = -1
    fileprivate(set) var edge = PhraseEdge(kind: .word, value: -1)
    /// What it accepts; nothing where a pattern of one element ends, for that needs no waking.
    fileprivate(set) var accepts: Range<Int32> = 0..<0
    /// The first of the steps below it, and the next one below its parent; -1 when there is none.
    fileprivate(set) var firstChild: Int32 = -1
    fileprivate(set) var next: Int32 = -1
    /// Where in the text the paths through it may begin.
    fileprivate(set) var first: Int32 = 0
    fileprivate(set) var last: Int32 = 0
  }

  /// The end of a path that is to be woken, and where the path may begin.
  private struct Call {
    let end: Int32
    let first: Int32
    let last: Int32
  }

  private let trie: PhraseTrie
  /// The steps, and room for more.
  private(set) var steps: [Step]
  private var count = 0
  private var calls: [Call] = []
  /// The beginnings of patterns that are awake, their lowest digits as bits.
  private(set) var rootBits = PhraseBits()
  /// For each node where it stands among the steps if it is awake; true only if that step is its own.
  private var places: [Int32]

  /// The most nodes a path may have.
  private static let longest = PhrasePattern.mostElements

  init(_ trie: PhraseTrie) {
    self.trie = trie
    places = Array(repeating: 0, count: trie.nodes.count)
    steps = Array(repeating: Step(), count: 512)
  }

  /// Whether all sleep.
  var isEmpty: Bool { count == 0 }

  /// Puts all to sleep.
  mutating func clear() {
    count = 0
    rootBits = PhraseBits()
  }

  /// The step of a node; -1 when it sleeps.
  @inline(__always)
  func place(of node: Int32) -> Int {
    let place = Int(places[Int(node)])
    return place < count && steps[place].node == node ? place : -1
  }

  /// Whether paths through the step may begin with the token.
  @inline(__always)
  func mayBegin(_ place: Int, _ token: Int) -> Bool {
    Int(steps[place].first) <= token && token <= Int(steps[place].last)
  }

  /// Lets `wake` wake the path that ends with the node, which may begin with one of the tokens `first...last`.
  @inline(__always)
  mutating func add(_ end: Int32, _ first: Int32, _ last: Int32) {
    calls.append(Call(end: end, first: first, last: last))
  }

  /// Wakes the nodes of all paths that were added.
  mutating func wake() {
    let room = count + calls.count * WokenPaths.longest
    if room > steps.count { steps += Array(repeating: Step(), count: room) }
    WokenPaths.wake(calls, trie.nodes, &steps, &places, &count, &rootBits)
    calls.removeAll(keepingCapacity: true)
  }

  private static func wake(
    _ calls: [Call], _ nodes: [PhraseTrie.Node], _ steps: inout [Step], _ places: inout [Int32],
    _ count: inout Int, _ rootBits: inout PhraseBits
  ) {
    var steps = steps.mutableSpan
    var places = places.mutableSpan
    let nodes = nodes.span
    for call in calls {
      var node = call.end
      var child: Int32 = -1
      while node >= PhraseTrie.gates {
        let known = Int(places[Int(node)])
        let parent = nodes[Int(node)].parent
        if known < count, steps[known].node == node {
          steps[known].first = min(steps[known].first, call.first)
          steps[known].last = max(steps[known].last, call.last)
          if child >= 0 {
            steps[Int(child)].next = steps[known].firstChild
            steps[known].firstChild = child
          }
          child = -1
        } else {
          let own = nodes[Int(node)]
          let isFree = parent == PhraseTrie.Gate.free.rawValue
          steps[count] = Step(
            node: node, edge: own.edge, accepts: isFree ? 0..<0 : own.accepts, firstChild: child, next: -1,
            first: call.first, last: call.last)
          child = Int32(truncatingIfNeeded: count)
          places[Int(node)] = child
          count += 1
          if isFree { rootBits.insert(node) }
        }
        node = parent
      }
    }
  }
}
