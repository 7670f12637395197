/// The letter around a short text: head, signature and nothing that decides.
enum SmallLetter {
  /// A letter of 12 March 2026 from Nørrelund Kommune with the text as its body; `head` holds further lines of the head.
  static func around(_ body: String, head: [String] = []) -> String {
    """
    Nørrelund Kommune
    Torvet 1, 9999 Nørrelund

    Ida Holm
    Elmevej 3
    9999 Nørrelund

    Dato: 12. marts 2026
    Sagsnr.: 26/1234
    \(head.joined(separator: "\n"))

    \(body)

    Venlig hilsen
    Per Lund
    Sagsbehandler
    """
  }
}
