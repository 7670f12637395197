import Audit

/// What `make install` puts on the machine, made from the same pages as `--help`: the man page and completions.
extension Help {
  /// The text for `help man`, `help bash`, `help zsh` or `help fish`; nil for any other word.
  static func installed(_ word: String) -> String? {
    switch word {
    case "man": manPage
    case "bash": bash
    case "zsh": "#compdef klarbrev\nautoload -U +X bashcompinit && bashcompinit\n" + bash
    case "fish": fish
    default: nil
    }
  }

  private static var manPage: String {
    var lines = [
      ".TH KLARBREV 1 \"\" \"klarbrev \(Tool.version)\" \"Brugerkommandoer\"", ".SH NAVN",
      "klarbrev \\- læs, tjek og forklar breve fra danske myndigheder", ".SH BRUG", ".B klarbrev",
      "KOMMANDO [TILVALG] FIL…", ".SH BESKRIVELSE",
      "klarbrev læser breve fra danske myndigheder, finder det, der mangler eller er forkert, forklarer brevet i et klart sprog og skriver udkast til en klage. Alt bliver på maskinen.",
      ".SH KOMMANDOER",
    ]
    for command in commands {
      lines += [".SS klarbrev \(roff(command.usage))", roff(command.summary) + "."]
      if let alias = command.alias { lines.append("Hedder også \(alias).") }
      for (name, text) in command.options { lines += [".TP", ".B \(roff(name))", roff(text)] }
      lines += [".P", "Eksempel: \(roff(command.example))"]
    }
    lines.append(".SH FÆLLES TILVALG")
    for (name, text) in common { lines += [".TP", ".B \(roff(name))", roff(text)] }
    lines += [
      ".SH AFSLUTNING", "0 i orden, 1 fund, der tæller, 2 en fil kunne ikke læses, 64 forkert brug.",
      ".SH FILER",
      ".TP", ".B .klarbrev.yml", "indstillinger; den nærmeste ved eller over brevet gælder",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Marks of roff escaped: hyphens as typed, no line that begins like a request.
  private static func roff(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      default: out.append(character)
      }
    }
    return out.hasPrefix(".") || out.hasPrefix("'") ? "\\&" + out : out
  }

  private static func flags(of command: Page) -> [String] {
    (command.options + (command.takesLetters ? common : []))
      .compactMap { $0.0.split(separator: " ").first.map(String.init) }.filter { $0.hasPrefix("--") }
  }

  private static var names: [String] { commands.flatMap { [$0.name] + ($0.alias.map { [$0] } ?? []) } }

  private static var bash: String {
    var lines = [
      "_klarbrev() {", "  local word=\"${COMP_WORDS[COMP_CWORD]}\"", "  if [ \"$COMP_CWORD\" -eq 1 ]; then",
      "    COMPREPLY=($(compgen -W \"\(names.joined(separator: " "))\" -- \"$word\"))", "    return", "  fi",
      "  if [[ \"$word\" != -* ]]; then COMPREPLY=($(compgen -f -- \"$word\")); return; fi",
      "  case \"${COMP_WORDS[1]}\" in",
    ]
    for command in commands {
      let patterns = ([command.name] + (command.alias.map { [$0] } ?? [])).joined(separator: "|")
      lines.append(
        "    \(patterns)) COMPREPLY=($(compgen -W \"\(flags(of: command).joined(separator: " "))\" -- \"$word\")) ;;"
      )
    }
    return (lines + ["  esac", "}", "complete -o filenames -F _klarbrev klarbrev"]).joined(separator: "\n")
      + "\n"
  }

  private static var fish: String {
    func quoted(_ text: String) -> String {
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
    }
    var lines: [String] = []
    for command in commands {
      lines.append(
        "complete -c klarbrev -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))")
      for (name, text) in command.options + (command.takesLetters ? common : []) where name.hasPrefix("--") {
        let word = name.split(separator: " ").first.map { $0.dropFirst(2) } ?? ""
        lines.append(
          "complete -c klarbrev -n '__fish_seen_subcommand_from \(command.name)' -l \(word) -d \(quoted(text))"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
