import Composition
import LetterModel
import Rulebook
import Understanding

/// Which letter a sheet explains: who wrote it, when, and under which number.
enum LetterHead {
  /// "Brev fra Vesterå Kommune, Borgerservice · 10. marts 2026 · sagsnr. 26/1877"; nil where the letter tells none of it.
  static func line(of review: Review, isEnglish: Bool) -> String? {
    let facts = review.facts
    let names = [facts.sender.authority?.value, facts.sender.unit?.value].compactMap { $0.flatMap(plain) }
    let sender = names.count == 2 && names[0].contains(names[1]) ? [names[0]] : names
    let number = facts.caseNumber.flatMap { plain($0.value) }
    let parts = [
      sender.isEmpty ? nil : (isEnglish ? "Letter from " : "Brev fra ") + sender.joined(separator: ", "),
      facts.date.map { DanishCalendar.writtenShort($0.value) },
      number.map { (isEnglish ? "case number " : "sagsnr. ") + $0 },
    ].compactMap { $0 }
    guard let first = parts.first else { return nil }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst()).joined(separator: " · ")
  }

  /// The value on one line; nil for a field of a template and for what is too long for a heading.
  private static func plain(_ value: String) -> String? {
    let line = value.words.joined(separator: " ")
    guard !line.isEmpty, line.utf8.count <= 80, !line.contains(where: { "[]{}<>«»%$_".contains($0) }) else {
      return nil
    }
    return line
  }
}
