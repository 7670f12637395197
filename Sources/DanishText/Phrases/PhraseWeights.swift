/// How often the words and labels of patterns are met in letters, roughly: what is rare tells most.
enum PhraseWeights {
  /// Of thousand tokens so many are a word, have a capital, are a number … in the order of `PhrasePattern.kinds`, times eight.
  static let kinds: [Int32] = [250, 60, 30, 60, 10, 800, 4000]

  /// Words and marks by how often they come, the commonest first; all others weigh 1.
  private static let common: [(weight: Int32, words: [String])] = [
    (64, words(". , du og i til er den at på har vi det ikke om kan")),
    (
      16,
      words(
        "for : en af med fra der efter din skal de eller - § kommune kr. et som dig klage stk. nr. » « ( ) man jeg"
      )
    ),
    (
      6,
      words(
        """
        får uger post digital hilsen klagen inden hvis ved venlig så afgørelsen os sagen når afgørelse selv januar februar \
        marts april maj juni juli august september oktober november december hvad telefon vil kommunen dag over derfor timer \
        to men senest sag afslag være igen bliver brev dato noget lov jf. også fordi ? ; ! have havde blev var måneder måned \
        år hos vores din dit dine brevet ankestyrelsen
        """)
    ),
  ]

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }

  /// The weight of each word of the lexis.
  static func weights(of lexis: ByteWords) -> [Int32] {
    var weights = Array(repeating: Int32(1), count: lexis.count)
    for (weight, words) in common {
      for word in words {
        let bytes = Array(word.utf8)
        let number = lexis.number(bytes, 0, bytes.count)
        if number >= 0 { weights[number] = weight }
      }
    }
    return weights
  }

  /// The weight of a beginning or ending with so many bytes.
  static func weight(ofAffix length: Int, isSuffix: Bool) -> Int32 {
    switch length {
    case ...2: isSuffix ? 100 : 40
    case 3: isSuffix ? 30 : 12
    case 4: isSuffix ? 12 : 6
    default: isSuffix ? 5 : 3
    }
  }
}
