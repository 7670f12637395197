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
}

/// A trie whose nodes and edges lie in flat arrays.
struct PhraseTrie: Sendable {
  struct Branch: Sendable {
    let edge: PhraseEdge
    let child: Int32
  }

  /// The root's child for a word or label; -1 when there is none.
  fileprivate(set) var rootWords: [Int32] = []
  fileprivate(set) var rootLabels: [Int32] = []
  /// The branches of node n are `branchStarts[n]..<branchStarts[n + 1]`; the same for what it accepts. Those that
  /// want a plain word come last, from `wordStarts[n]` on, sorted by word.
  fileprivate(set) var branchStarts: [Int32] = []
  fileprivate(set) var wordStarts: [Int32] = []
  fileprivate(set) var branches: [Branch] = []
  fileprivate(set) var acceptStarts: [Int32] = []
  fileprivate(set) var accepts: [Int32] = []

  /// Whether nothing can match.
  var isEmpty: Bool { accepts.isEmpty }

  /// The child of `node` for the word; -1 when there is none.
  @inline(__always)
  func child(_ node: Int, word: Int32) -> Int32 {
    var low = Int(wordStarts[node])
    let end = Int(branchStarts[node + 1])
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
    var trie = PhraseTrie()
    trie.rootWords = Array(repeating: -1, count: words)
    trie.rootLabels = Array(repeating: -1, count: labels)
    let blank = PhraseTrie.Branch(edge: edges[0], child: -1)
    trie.branches = Array(repeating: blank, count: parents.count - 1)
    trie.branchStarts = starts(parents.dropFirst())
    var next = trie.branchStarts
    for node in 1..<max(1, parents.count) {
      let parent = Int(parents[node])
      trie.branches[Int(next[parent])] = PhraseTrie.Branch(edge: edges[node], child: Int32(node))
      next[parent] += 1
      if parent == 0 {
        switch edges[node].kind {
        case .word: trie.rootWords[Int(edges[node].value)] = Int32(node)
        case .label: trie.rootLabels[Int(edges[node].value)] = Int32(node)
        case .gap, .wideGap: preconditionFailure("a pattern begins with a gap")
        }
      }
    }
    sortBranches(&trie)
    trie.acceptStarts = starts(accepts.map(\.node)[...])
    next = trie.acceptStarts
    trie.accepts = Array(repeating: 0, count: accepts.count)
    for accept in accepts {
      trie.accepts[Int(next[Int(accept.node)])] = accept.value
      next[Int(accept.node)] += 1
    }
    return trie
  }

  private func sortBranches(_ trie: inout PhraseTrie) {
    trie.wordStarts = trie.branchStarts
    for node in parents.indices {
      let range = Int(trie.branchStarts[node])..<Int(trie.branchStarts[node + 1])
      if range.count > 1 {
        trie.branches[range].sort {
          let words = ($0.edge.kind == .word, $1.edge.kind == .word)
          return words.0 == words.1 ? $0.edge.value < $1.edge.value : words.1
        }
      }
      let first = range.first { trie.branches[$0].edge.kind == .word } ?? range.upperBound
      trie.wordStarts[node] = Int32(first)
    }
  }

  /// Where each node's share begins when its items are laid out in node order.
  private func starts(_ owners: ArraySlice<Int32>) -> [Int32] {
    var starts = Array(repeating: Int32(0), count: parents.count + 1)
    for owner in owners { starts[Int(owner) + 1] += 1 }
    for node in 1..<starts.count { starts[node] += starts[node - 1] }
    return starts
  }
}
