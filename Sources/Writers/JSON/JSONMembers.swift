/// The members of a JSON object, sorted by key, each key once.
public struct JSONMembers: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One member.
  struct Member: Hashable, Sendable {
    let key: String
    var value: JSONValue
  }

  private(set) var sorted: [Member]

  /// Members in any order; a key given twice is a bug and stops the program.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    sorted = elements.map { Member(key: $0.0, value: $0.1) }
    // Literals are short and often nearly in order.
    for index in sorted.indices.dropFirst() {
      var at = index
      while at > 0, sorted[at].key < sorted[at - 1].key {
        sorted.swapAt(at, at - 1)
        at -= 1
      }
      precondition(at == 0 || sorted[at - 1].key != sorted[at].key, "a key stands twice in a JSON object")
    }
  }

  /// The members of a dictionary.
  public init(_ members: [String: JSONValue]) {
    sorted = members.sorted { $0.key < $1.key }.map { Member(key: $0.key, value: $0.value) }
  }

  /// The member of that name; nil when there is none. Setting nil takes it out.
  public subscript(_ key: String) -> JSONValue? {
    get {
      let at = place(of: key)
      return at < sorted.count && sorted[at].key == key ? sorted[at].value : nil
    }
    set {
      let at = place(of: key)
      let stands = at < sorted.count && sorted[at].key == key
      switch newValue {
      case let value? where stands: sorted[at].value = value
      case let value?: sorted.insert(Member(key: key, value: value), at: at)
      case nil where stands: sorted.remove(at: at)
      case nil: break
      }
    }
  }

  /// The values in the order of their keys.
  public var values: [JSONValue] { sorted.map(\.value) }

  /// The keys with their values, in order.
  public var pairs: [(key: String, value: JSONValue)] { sorted.map { ($0.key, $0.value) } }

  private func place(of key: String) -> Int {
    // Members mostly come in order.
    if let last = sorted.last, last.key < key { return sorted.count }
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
