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

/// A trie whose nodes and edges lie in flat arrays. A class, so that handing it around counts one reference only.
final class PhraseTrie: Sendable {
  struct Branch: Sendable {
    let edge: PhraseEdge
    let child: Int32
  }

  /// What the matcher asks of a node, side by side in memory, for most visits end here.
  struct Node: Sendable {
    /// What the next token must be for the node to matter: one of the words and labels of its branches. Everything where
    /// the node accepts or goes on with a gap.
    let needs: PhraseSieve
    /// Its branches are `firstBranch..<endBranch`. Those that want a plain word come last, from `firstWord` on, sorted
    /// by word.
    let firstBranch: Int32
    let firstWord: Int32
    let endBranch: Int32
    /// What it accepts: `firstAccept..<endAccept`.
    let firstAccept: Int32
    let endAccept: Int32
  }

  /// A node that a pattern begins with.
  struct Root: Sendable {
    /// The needs of the node, here once more: most patterns end at their second word, and roots lie close together.
    let needs: PhraseSieve
    let node: Int32
    /// The number among `reaches` of what must stand within the gaps that the node goes on with; -1 without gaps.
    let reach: Int32
  }

  let roots: [Root]
  let reaches: [PhraseSieve]
  /// The number among `roots` for a word or label; -1 when there is none.
  let rootWords: [Int32]
  let rootLabels: [Int32]
  let nodes: [Node]
  let branches: [Branch]
  let accepts: [Int32]

  /// Makes a trie from the root's child, or -1, for each word and label; the branches of node n are
  /// `branchStarts[n]..<branchStarts[n + 1]`, the same for what it accepts.
  init(
    rootWords: [Int32], rootLabels: [Int32], branchStarts: [Int32], wordStarts: [Int32], branches: [Branch],
    acceptStarts: [Int32], accepts: [Int32]
  ) {
    self.branches = branches
    self.accepts = accepts
    let nodes = (0..<(branchStarts.count - 1)).map { node in
      let own = Int(branchStarts[node])..<Int(branchStarts[node + 1])
      let isOpen = acceptStarts[node] < acceptStarts[node + 1]
      return Node(
        needs: isOpen ? .all : PhraseTrie.needs(of: branches[own]), firstBranch: branchStarts[node],
        firstWord: wordStarts[node], endBranch: branchStarts[node + 1], firstAccept: acceptStarts[node],
        endAccept: acceptStarts[node + 1])
    }
    self.nodes = nodes
    var roots: [Root] = []
    var reaches: [PhraseSieve] = []
    func number(_ root: Int32) -> Int32 {
      guard root >= 0 else { return -1 }
      let node = nodes[Int(root)]
      let own = branches[Int(node.firstBranch)..<Int(node.endBranch)]
      var needs = node.needs
      var reach: Int32 = -1
      if node.firstAccept == node.endAccept, own.contains(where: { $0.edge.isGap }) {
        needs = PhraseTrie.needs(of: own, withGaps: false)
        reach = Int32(reaches.count)
        reaches.append(PhraseTrie.reach(of: own, nodes))
      }
      roots.append(Root(needs: needs, node: root, reach: reach))
      return Int32(roots.count - 1)
    }
    self.rootWords = rootWords.map { number($0) }
    self.rootLabels = rootLabels.map { number($0) }
    self.roots = roots
    self.reaches = reaches
  }

  /// What one of the tokens that gaps reach must be; everything for gaps longer than `NearSieves` knows.
  private static func reach(of branches: ArraySlice<Branch>, _ nodes: [Node]) -> PhraseSieve {
    var reach = PhraseSieve()
    for branch in branches where branch.edge.isGap {
      if Int(branch.edge.value) >= NearSieves.reach { return .all }
      reach.formUnion(nodes[Int(branch.child)].needs)
    }
    return reach
  }

  private static func needs(of branches: ArraySlice<Branch>, withGaps: Bool = true) -> PhraseSieve {
    var needs = PhraseSieve()
    for branch in branches {
      switch branch.edge.kind {
      case .word: needs.add(word: branch.edge.value)
      case .label: needs.add(label: branch.edge.value)
      case .gap, .wideGap: if withGaps { return .all }
      }
    }
    return needs
  }

  /// Whether nothing can match.
  var isEmpty: Bool { accepts.isEmpty }

  /// The child of the node for the word; -1 when there is none.
  @inline(__always)
  func child(_ node: Node, word: Int32) -> Int32 {
    var low = Int(node.firstWord)
    let end = Int(node.endBranch)
    var high = end
    while high - low > 4 {
      let middle = (low + high) / 2
      if branches[middle].edge.value < word { low = middle + 1 } else { high = middle + 1 }
    }
    while low < high {
      if branches[low].edge.value == word { return branches[low].child }
      low += 1
    }
    return -1
  }
}

/// Grows a trie from paths in sorted order, or from paths in any order by `insert`.
struct PhraseTrieBuilder {
  private var parents: [Int32] = [-1]
  private var edges: [PhraseEdge] = [PhraseEdge(kind: .word, value: -1)]
  private var accepts: [(node: Int32, value: Int32)] = []
  private var stack: [Int32] = [0]
  private var children: [Key: Int32] = [:]

  private struct Key: Hashable {
    let node: Int32
    let edge: PhraseEdge
  }

  /// Makes room for about so many nodes and ends of paths.
  mutating func reserve(nodes: Int, ends: Int) {
    parents.reserveCapacity(nodes)
    edges.reserveCapacity(nodes)
    accepts.reserveCapacity(ends)
  }

  /// Goes back to the first `shared` elements of the path in hand.
  mutating func keep(_ shared: Int) {
    precondition(shared < stack.count, "the phrase table shares more than there is")
    stack.removeLast(stack.count - 1 - shared)
  }

  /// Adds a node below the path in hand.
  mutating func descend(_ edge: PhraseEdge) {
    let parent = stack[stack.count - 1]
    parents.append(parent)
    edges.append(edge)
    stack.append(Int32(parents.count - 1))
  }

  /// Lets the path in hand end with `value`.
  mutating func accept(_ value: Int32) { accepts.append((stack[stack.count - 1], value)) }

  /// Adds a path in any order.
  mutating func insert(_ path: [PhraseEdge], value: Int32) {
    var node: Int32 = 0
    for edge in path {
      let key = Key(node: node, edge: edge)
      if let child = children[key] {
        node = child
      } else {
        parents.append(node)
        edges.append(edge)
        node = Int32(parents.count - 1)
        children[key] = node
      }
    }
    accepts.append((node, value))
  }

  /// The finished trie for a lexis of so many words and labels.
  func finish(words: Int, labels: Int) -> PhraseTrie {
    var rootWords = Array(repeating: Int32(-1), count: words)
    var rootLabels = Array(repeating: Int32(-1), count: labels)
    let branchStarts = starts(parents.dropFirst())
    let blank = PhraseTrie.Branch(edge: edges[0], child: -1)
    var branches = Array(repeating: blank, count: parents.count - 1)
    var next = branchStarts
    for node in 1..<max(1, parents.count) {
      let parent = Int(parents[node])
      branches[Int(next[parent])] = PhraseTrie.Branch(edge: edges[node], child: Int32(node))
      next[parent] += 1
      guard parent == 0 else { continue }
      switch edges[node].kind {
      case .word: rootWords[Int(edges[node].value)] = Int32(node)
      case .label: rootLabels[Int(edges[node].value)] = Int32(node)
      case .gap, .wideGap: preconditionFailure("a pattern begins with a gap")
      }
    }
    let wordStarts = sort(&branches, branchStarts)
    let acceptStarts = starts(accepts.map(\.node)[...])
    next = acceptStarts
    var values = Array(repeating: Int32(0), count: accepts.count)
    for accept in accepts {
      values[Int(next[Int(accept.node)])] = accept.value
      next[Int(accept.node)] += 1
    }
    return PhraseTrie(
      rootWords: rootWords, rootLabels: rootLabels, branchStarts: branchStarts, wordStarts: wordStarts,
      branches: branches, acceptStarts: acceptStarts, accepts: values)
  }

  /// Puts plain words last in each node's share, sorted by word; gives where they begin.
  private func sort(_ branches: inout [PhraseTrie.Branch], _ starts: [Int32]) -> [Int32] {
    var wordStarts = starts
    for node in parents.indices {
      let range = Int(starts[node])..<Int(starts[node + 1])
      if range.count > 1 {
        branches[range].sort {
          let words = ($0.edge.kind == .word, $1.edge.kind == .word)
          return words.0 == words.1 ? $0.edge.value < $1.edge.value : words.1
        }
      }
      let first = range.first { branches[$0].edge.kind == .word } ?? range.upperBound
      wordStarts[node] = Int32(first)
    }
    return wordStarts
  }

  /// Where each node's share begins when its items are laid out in node order.
  private func starts(_ owners: ArraySlice<Int32>) -> [Int32] {
    var starts = Array(repeating: Int32(0), count: parents.count + 1)
    for owner in owners { starts[Int(owner) + 1] += 1 }
    for node in 1..<starts.count { starts[node] += starts[node - 1] }
    return starts
  }
}
