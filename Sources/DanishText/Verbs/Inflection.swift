/// Puts a replacement into the form that the replaced word had.
public enum Inflection {
  /// `replacement` (a verb, or a verb with its company: `bede om`) in the form that `found` has: `fremsendes` and
  /// `sende` give `sendes`, `anmodede` and `bede om` give `bad om`. All in lower case. Nil when `found` is no verb form
  /// that can be told, or the replacement begins with no known verb.
  public static func verb(_ replacement: String, like found: String) -> String? {
    let parts = replacement.split(separator: " ", maxSplits: 1).map(String.init)
    guard let head = parts.first, let reading = Verbs.reading(head), reading.forms.contains(.infinitive)
    else {
      return nil
    }
    guard let form = inflected(head, like: found) else { return nil }
    return parts.count > 1 ? form + " " + parts[1] : form
  }

  private static func inflected(_ head: String, like found: String) -> String? {
    if let forms = Verbs.reading(found)?.forms {
      if forms.contains(.infinitive) { return head }
      if forms.contains(.present) { return Verbs.present(of: head) }
      // `sendt` and `holdt`: where past and participle look alike, the form cannot be told.
      if forms == .past { return Verbs.past(of: head) }
      return forms == .participle ? Verbs.participle(of: head) : nil
    }
    guard found.hasSuffix("s"), let active = Verbs.reading(String(found.dropLast()))?.forms else {
      return nil
    }
    if active.contains(.infinitive) { return passive(head) }
    return active == .past ? Verbs.past(of: head).flatMap(passive) : nil
  }

  /// The form with passive -s; nil where no passive is usual (`blive`, `gå`, forms that end in -s).
  private static func passive(_ form: String) -> String? {
    guard !form.hasSuffix("s"), !["blive", "være", "have", "kunne", "skulle"].contains(form) else {
      return nil
    }
    return form.hasSuffix("e") || Verbs.reading(form)?.forms.contains(.infinitive) == true ? form + "s" : nil
  }

  /// `text` with a capital first letter when `model` has one.
  public static func capitalised(_ text: String, like model: String) -> String {
    guard let first = model.first, first.isUppercase, let letter = text.first else { return text }
    return letter.uppercased() + text.dropFirst()
  }
}
