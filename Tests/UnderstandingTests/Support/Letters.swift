import LetterModel
import Readers
import TestSupport

@testable import Understanding

/// Short letters with the head and foot that real ones have.
enum Letters {
  /// A letter of a kommune with the given heading and body.
  static func facts(_ heading: String, _ body: String, date: String = "3. marts 2026") throws -> Facts {
    let letter = try Fixture.letter(text(heading, body, date: date))
    return CueFiles.shared.facts(of: letter).facts
  }

  static func text(_ heading: String, _ body: String, date: String = "3. marts 2026") -> String {
    """
    Nørrelund Kommune
    Borgerservice
    Torvet 1, 9999 Nørrelund

    Ida Holm
    Elmevej 3
    9999 Nørrelund

    Dato: \(date)
    Sagsnr.: 26/1234

    \(heading)

    Kære Ida Holm

    \(body)

    Venlig hilsen
    Per Lund
    Socialrådgiver
    Telefon 99 99 10 10
    """
  }
}
