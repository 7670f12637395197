public import LetterModel
import Native

/// What the program asks of the machine it runs on, besides files.
public enum Host {
  /// Today's date where the machine stands. Only the command line asks; every room below is told a date.
  public static var today: CivilDate {
    let now = HostMachine.today
    return CivilDate(year: now.year, month: now.month, day: now.day) ?? CivilDate(dayNumber: 0)
  }

  /// Number of processors that may be used.
  public static var processors: Int { HostMachine.processors }

  /// Whether standard error is a terminal.
  public static var hasTerminalForNotices: Bool { HostMachine.isTerminal(2) }

  /// Whether standard output is a terminal.
  public static var isTerminal: Bool { HostMachine.isTerminal(1) }

  /// Columns to write text in: `COLUMNS`, else the terminal's width, else 80; kept between 60 and 100 so that lines read well.
  public static var textWidth: Int {
    let asked = HostMachine.environment("COLUMNS").flatMap { Int($0) } ?? HostMachine.terminalColumns ?? 80
    return min(100, max(60, asked))
  }

  /// Whether the environment asks for text without colour (`NO_COLOR` not empty, no-color.org, or `TERM=dumb`).
  public static var wantsNoColor: Bool {
    if let value = HostMachine.environment("NO_COLOR"), !value.isEmpty { return true }
    return HostMachine.environment("TERM") == "dumb"
  }

  /// The user's own file of this name (`$XDG_CONFIG_HOME/klarbrev` or `~/.config/klarbrev`); nil when it is not there.
  public static func ownFile(_ name: String) -> String? {
    let folder =
      HostMachine.environment("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 }
      ?? HostMachine.environment("HOME").map { $0 + "/.config" }
    guard let path = folder.map({ $0 + "/klarbrev/" + name }), HostFile.kind(of: path) == .file else {
      return nil
    }
    return path
  }

  /// Writes results; false when nobody reads any more.
  @discardableResult
  public static func standardOutput(_ bytes: [UInt8]) -> Bool { HostFile.write(bytes, to: 1) }

  /// Writes results; false when nobody reads any more.
  @discardableResult
  public static func standardOutput(_ text: String) -> Bool { standardOutput(Array(text.utf8)) }

  /// Writes notices and progress.
  public static func standardError(_ text: String) { HostFile.write(Array(text.utf8), to: 2) }

  /// Leaves a write to a closed pipe as an error instead of ending the program.
  public static func ignoreBrokenPipes() { HostMachine.ignoreBrokenPipes() }

  /// Ends the program with this code.
  public static func end(_ code: Int32) -> Never { HostMachine.end(code) }

  /// Whether the path leads to a folder.
  public static func isFolder(_ path: String) -> Bool { HostFile.kind(of: path) == .folder }

  /// Whether the path leads to anything.
  public static func exists(_ path: String) -> Bool { HostFile.kind(of: path) != .missing }

  /// The folder the program runs in, from the top.
  public static var currentFolder: String { HostMachine.currentFolder }

  /// The folder above one; nil at the top. `.` and folders named from there are taken from where the program runs.
  public static func folder(above folder: String) -> String? {
    if folder == "/" { return nil }
    if folder == "." || folder == ".." || folder.hasSuffix("/..") {
      let above = folder == "." ? ".." : folder + "/.."
      return HostFile.isSame(folder, above) ? nil : above
    }
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let above = parts.joined(separator: "/")
    if above.isEmpty { return folder.hasPrefix("/") ? "/" : "." }
    return above
  }

  /// All files under a folder, deeper folders included, sorted by path; hidden files and links to folders are left out.
  /// Nil when the folder cannot be opened.
  public static func files(under folder: String) -> [String]? {
    guard let names = try? HostFile.names(in: folder) else { return nil }
    var files: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch HostFile.kind(of: path) {
      case .file: files.append(path)
      case .folder where !HostFile.isLink(path): files += self.files(under: path) ?? []
      case .folder, .other, .missing: break
      }
    }
    return files
  }
}
