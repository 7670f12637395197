import LetterModel
import Understanding

/// Who the letter's "vi" is, named so that a citizen knows it.
struct Actor: Hashable, Sendable {
  /// In the middle of a sentence: `kommunen`, `Udbetaling Danmark`, `afsenderen`.
  let name: String
  /// English, in the middle of a sentence.
  let english: String

  /// The sender of the letter; `afsenderen` when it does not name itself.
  init(sender: Sender, envelope: Envelope?) {
    let authority = (sender.authority?.value ?? envelope?.senderName ?? "").trimmed
    if authority.isEmpty || authority.words.count > 6 {
      name = "afsenderen"
      english = "the sender"
    } else if authority.lowercased().hasSuffix("kommune") || authority.lowercased().hasPrefix("kommunen") {
      name = "kommunen"
      english = "the municipality"
    } else {
      name = authority
      english = authority
    }
  }

  /// First in a sentence.
  var start: String { name.capitalised }
  /// English, first in a sentence, with the Danish word.
  var englishStart: String { name == "kommunen" ? "The municipality (kommunen)" : english.capitalised }
  /// `kommunens`; a name ending in s takes an apostrophe.
  var genitive: String { name.hasSuffix("s") ? name + "’" : name + "s" }
}
