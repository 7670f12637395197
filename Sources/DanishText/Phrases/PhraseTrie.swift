/// A step in the trie: what the next token or tokens must be.
struct PhraseEdge: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// Exactly the word with this number.
    case word
    /// A token, or run of tokens, that has this label.
    case label
    /// Up to so many tokens without `, ; :`.
    case gap
    /// Up to so many tokens without `; :`.
    case wideGap
  }

  let kind: Kind
  let value: Int32

  var isGap: Bool { kind == .gap || kind == .wideGap }
}

/// The patterns' paths with shared beginnings, in flat arrays. Nothing leads from a node to those below it: a sentence
/// wakes the ends of the paths it may hold (`PhraseTriggers`), and from there the way goes up.
struct PhraseTrie: Sendable {
  /// Where a path may begin: from any token, only where a sentence begins, or as an entry of a word list.
  enum Gate: Int32, Sendable, CaseIterable {
    case free, anchored, lists
  }

  struct Node: Sendable {
    /// The node before it; the number of a gate's root where it is the first of its path.
    let parent: Int32
    /// What leads to it.
    let edge: PhraseEdge
    /// What it accepts, as a stretch of `PhraseTrie.accepts`.
    fileprivate(set) var accepts: Range<Int32> = 0..<0
  }

  /// The nodes; the first ones are the roots of the gates, a parent comes before its children.
  let nodes: [Node]
  let accepts: [Int32]

  /// Number of gates, which is also the first node that is no root.
  static let gates = Int32(Gate.allCases.count)

  /// What a node accepts.
  func accepts(of node: Int32) -> ArraySlice<Int32> {
    let own = nodes[Int(node)].accepts
    return accepts[Int(own.lowerBound)..<Int(own.upperBound)]
  }

  /// The gate of a node that is the first of its path; nil for the others.
  func gate(_ node: Int32) -> Gate? { Gate(rawValue: nodes[Int(node)].parent) }
}

/// Grows a trie from paths in sorted order, or from paths in any order by `insert`.
struct PhraseTrieBuilder {
  private var nodes: [PhraseTrie.Node]
  private var accepts: [(node: Int32, value: Int32)] = []
  /// The path in hand, a root first.
  private var stack: [Int32] = [0]
  private var children: [Key: Int32] = [:]

  private struct Key: Hashable {
    let node: Int32
    let edge: PhraseEdge
  }

  init() {
    let edge = PhraseEdge(kind: .word, value: -1)
    nodes = PhraseTrie.Gate.allCases.map { _ in PhraseTrie.Node(parent: -1, edge: edge) }
  }

  /// Makes room for about so many nodes and ends of paths.
  mutating func reserve(nodes count: Int, ends: Int) {
    nodes.reserveCapacity(count)
    accepts.reserveCapacity(ends)
  }

  /// Goes back to the first `shared` elements of the path in hand, which goes through `gate`.
  mutating func keep(_ shared: Int, _ gate: PhraseTrie.Gate) {
    precondition(shared < stack.count, "the phrase table shares more than there is")
    stack.removeLast(stack.count - 1 - shared)
    if shared == 0 { stack[0] = gate.rawValue }
    precondition(stack[0] == gate.rawValue, "the phrase table shares beyond a gate")
  }

  /// Adds a node below the path in hand.
  mutating func descend(_ edge: PhraseEdge) {
    nodes.append(PhraseTrie.Node(parent: stack[stack.count - 1], edge: edge))
    stack.append(Int32(nodes.count - 1))
  }

  /// Lets the path in hand end with `value`.
  mutating func accept(_ value: Int32) { accepts.append((stack[stack.count - 1], value)) }

  /// Adds an entry of a word list, in any order.
  mutating func insert(_ path: [PhraseEdge], value: Int32) {
    var node = PhraseTrie.Gate.lists.rawValue
    for edge in path {
      let key = Key(node: node, edge: edge)
      if let child = children[key] {
        node = child
      } else {
        nodes.append(PhraseTrie.Node(parent: node, edge: edge))
        node = Int32(nodes.count - 1)
        children[key] = node
      }
    }
    accepts.append((node, value))
  }

  /// The finished trie.
  func finish() -> PhraseTrie {
    var nodes = nodes
    var next = Array(repeating: Int32(0), count: nodes.count + 1)
    for accept in accepts { next[Int(accept.node) + 1] += 1 }
    for node in nodes.indices {
      next[node + 1] += next[node]
      nodes[node].accepts = next[node]..<next[node + 1]
    }
    var values = Array(repeating: Int32(0), count: accepts.count)
    for accept in accepts {
      values[Int(next[Int(accept.node)])] = accept.value
      next[Int(accept.node)] += 1
    }
    return PhraseTrie(nodes: nodes, accepts: values)
  }
}
