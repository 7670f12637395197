import Testing

@testable import Readers

/// Line ends: `formats.md` § 7, point 1.
@Suite struct LineJoinTests {
  private func joined(_ left: String, _ right: String) -> String {
    switch LineJoin.glue(Array(left.utf8), softHyphen: false, Array(right.utf8)) {
    case .space: left + " " + right
    case .nothing: left + right
    case .dropHyphen: String(left.dropLast()) + right
    }
  }

  @Test(arguments: [
    ("din egenbeta-", "ling er", "din egenbetaling er"), ("kør-", "sel", "kørsel"),
    ("æn-", "dring", "ændring"),
    ("befor-", "dring@mbu.dk", "befordring@mbu.dk"), ("post@prøve-", "by.dk", "post@prøveby.dk"),
  ])
  func `a hyphenated word is made whole`(left: String, right: String, whole: String) {
    #expect(joined(left, right) == whole)
  }

  @Test(arguments: [
    ("01-01-", "2026", "01-01-2026"), ("1.-", "3. klassetrin", "1.-3. klassetrin"),
    ("børne-", "og unge", "børne- og unge"),
    ("SFO-", "pladsen", "SFO-pladsen"), ("klasse-", "eller skoleskift", "klasse- eller skoleskift"),
    ("Nord-", "Jylland", "Nord-Jylland"), ("pris -", "og mere", "pris - og mere"),
    ("social-", "samt sundhed", "social- samt sundhed"),
  ])
  func `a hyphen of its own stays`(left: String, right: String, whole: String) {
    #expect(joined(left, right) == whole)
  }
}
