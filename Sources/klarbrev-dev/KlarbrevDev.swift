import ArgumentParser

/// Generators and evaluation for the people who work on klarbrev.
@main
struct KlarbrevDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "klarbrev-dev", abstract: "Generators and checks for the people who work on klarbrev.",
    subcommands: [
      Embed.self, Validate.self, Samples.self, Transcripts.self, RulePages.self, LanguageSpeed.self,
      ScanStudy.self, NoiseStudy.self, LostLettersStudy.self, ComposeSpeed.self, Fit.self,
    ])
}
