/// The Danish stemmer of the Snowball project (https://snowballstem.org/algorithms/danish/stemmer.html), written anew
/// from the published algorithm. For joining forms of nouns and adjectives; verbs are better read by `Verbs`.
public enum Stemmer {
  /// The stem of a word in lower case.
  public static func stem(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    let region = regionStart(letters)
    mainSuffix(&letters, region)
    consonantPair(&letters, region)
    otherSuffix(&letters, region)
    undouble(&letters, region)
    var stem = String.UnicodeScalarView()
    stem.append(contentsOf: letters)
    return String(stem)
  }

  private static let vowels = Set("aeiouyæåø".unicodeScalars)
  private static let sEndings = Set("abcdfghjklmnoprtvyzå".unicodeScalars)

  /// R1: what comes after the first non-vowel that follows a vowel, but at least three letters in.
  private static func regionStart(_ letters: [Unicode.Scalar]) -> Int {
    guard letters.count >= 3, let vowel = letters.firstIndex(where: { vowels.contains($0) }),
      let consonant = letters[vowel...].firstIndex(where: { !vowels.contains($0) })
    else { return letters.count }
    return max(consonant + 1, 3)
  }

  private static let mainEndings = [
    "hed", "ethed", "ered", "e", "erede", "ende", "erende", "ene", "erne", "ere", "en", "heden", "eren", "er",
    "heder",
    "erer", "heds", "es", "endes", "erendes", "enes", "ernes", "eres", "ens", "hedens", "erens", "ers", "ets",
    "erets",
    "et", "eret",
  ].map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }

  /// Whether the letters end in `ending`, all of it inside the region.
  private static func ends(_ letters: [Unicode.Scalar], _ ending: [Unicode.Scalar], _ region: Int) -> Bool {
    letters.count - ending.count >= region && letters.suffix(ending.count).elementsEqual(ending)
  }

  private static func mainSuffix(_ letters: inout [Unicode.Scalar], _ region: Int) {
    if let ending = mainEndings.first(where: { ends(letters, $0, region) }) {
      letters.removeLast(ending.count)
    } else if ends(letters, ["s"], region), letters.count > 1, sEndings.contains(letters[letters.count - 2]) {
      letters.removeLast()
    }
  }

  private static func consonantPair(_ letters: inout [Unicode.Scalar], _ region: Int) {
    for pair in ["gd", "dt", "gt", "kt"] where ends(letters, Array(pair.unicodeScalars), region) {
      letters.removeLast()
      return
    }
  }

  private static func otherSuffix(_ letters: inout [Unicode.Scalar], _ region: Int) {
    let igst = Array("igst".unicodeScalars)
    if letters.count >= 4, letters.suffix(4).elementsEqual(igst) { letters.removeLast(2) }
    if ends(letters, Array("løst".unicodeScalars), region) {
      letters.removeLast()
      return
    }
    for ending in ["elig", "els", "lig", "ig"] where ends(letters, Array(ending.unicodeScalars), region) {
      letters.removeLast(ending.unicodeScalars.count)
      consonantPair(&letters, region)
      return
    }
  }

  private static func undouble(_ letters: inout [Unicode.Scalar], _ region: Int) {
    guard letters.count >= 2, letters.count - 1 >= region, let last = letters.last, !vowels.contains(last),
      letters[letters.count - 2] == last
    else { return }
    letters.removeLast()
  }
}
