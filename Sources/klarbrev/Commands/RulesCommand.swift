import ArgumentParser
import Audit

/// Every rule, or one rule's card. Touches neither letters nor the rulebook's tables.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", aliases: ["regler"])

  @Argument var words: [String] = []
  @Option var format = "text"
  @Option var color = "auto"

  func run() throws {
    let isJSON = try Usage.choice(format, for: "--format", among: [("text", false), ("json", true)])
    let isColored = try Usage.choice(
      color, for: "--color",
      among: [("auto", Host.isTerminal && !Host.wantsNoColor), ("always", true), ("never", false)])
    let style = TextStyle(width: Host.textWidth, isColored: isColored)
    let cards = RuleRegistry.all.map { $0.card }
    guard !words.isEmpty else {
      Host.standardOutput(
        isJSON
          ? JSONValue.array(cards.map { RuleCardView($0, style: style).value }).pretty + "\n"
          : RuleCardView.list(cards, style: style))
      return
    }
    for word in words {
      guard let card = cards.first(where: { $0.id == RuleID(word.uppercased()) || $0.slug == word }) else {
        throw Usage("Der er ingen regel »\(word)«. Se dem alle med »klarbrev rules«.")
      }
      let view = RuleCardView(card, style: style)
      Host.standardOutput(isJSON ? view.value.pretty + "\n" : view.text)
    }
  }
}
