/// The words of letters from authorities, which a list of frequent words lacks or ranks too low, and which of them follow
/// each other.
public struct TradeWords: Sendable {
  /// Words in lower case, UTF-8, at least four bytes long.
  public private(set) var words: Set<[UInt8]> = []
  /// Two words with a space between.
  private var pairs: Set<[UInt8]> = []

  /// What stands for any number among the neighbours.
  public static let number: [UInt8] = [0x23]

  /// No words.
  public init() {}

  /// Words without their neighbours.
  public init(_ words: some Sequence<[UInt8]>) {
    for word in words { add(word[...]) }
  }

  /// Takes in a word; short ones are in the list of frequent words anyway.
  public mutating func add(_ word: ArraySlice<UInt8>) {
    if word.count >= 4 { words.insert(Array(word)) }
  }

  /// Takes in that one word may follow another.
  public mutating func add(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) {
    pairs.insert(first + [0x20] + second)
  }

  /// Whether a phrase holds the two words one after the other.
  func areNeighbours(_ first: [UInt8], _ second: [UInt8]) -> Bool { pairs.contains(first + [0x20] + second) }

  /// Whether the bytes are letters in lower case, all of them.
  public static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 >= 0x80 || (0x61...0x7A).contains($0) }
  }
}
