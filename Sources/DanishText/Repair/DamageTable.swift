/// What readers without Danish letters make of them, backwards: the signs read, what was printed, and how rarely that happens.
enum DamageTable {
  /// One way back.
  struct Swap {
    let read: [UInt8]
    let printed: [UInt8]
    /// Higher is rarer.
    let cost: Float
    /// Whether the sign read is so common a letter that the way back is only tried in whole words.
    let isWeak: Bool
  }

  /// The ways back by the first byte of what was read (danish-language.md, section 3).
  static let swaps: [UInt8: [Swap]] = {
    var table: [UInt8: [Swap]] = [:]
    func add(_ read: String, _ printed: String, _ cost: Float, isWeak: Bool = false) {
      let swap = Swap(read: Array(read.utf8), printed: Array(printed.utf8), cost: cost, isWeak: isWeak)
      table[swap.read[0], default: []].append(swap)
    }
    for sign in ["&", "@"] { add(sign, sign == "&" ? "å" : "ø", 0.5) }
    add("@", "å", 1.5)
    for sign in ["3", "4", "é", "aé"] { add(sign, "å", 0.7) }
    for sign in ["0", "6"] { add(sign, "ø", 0.7) }
    for sign in ["ze", "ae"] { add(sign, "æ", 0.7) }
    for sign in ["ee", "z"] { add(sign, "æ", 0.9) }
    add("q", "ø", 0.9)
    add("d", "å", 1.0)
    add("g", "ø", 1.0)
    add("gg", "øg", 1.0)
    add("gg", "gø", 1.0)
    add("o", "ø", 1.3, isWeak: true)
    add("aa", "å", 0.9)
    add("a", "å", 1.3, isWeak: true)
    add("a", "ø", 1.7, isWeak: true)
    add("ad", "å", 2.0, isWeak: true)
    add("da", "å", 2.0, isWeak: true)
    add("e", "ø", 2.0, isWeak: true)
    add("e", "æ", 2.0, isWeak: true)
    add("0", "o", 0.7)
    add("q", "g", 0.7)
    return table
  }()
}
