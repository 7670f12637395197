#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The terminal, the environment and the clock.
public enum HostMachine {
  /// Whether the handle (1 standard output, 2 standard error) is a terminal.
  public static func isTerminal(_ handle: Int32) -> Bool { isatty(handle) == 1 }

  /// Width of the terminal behind standard output in columns; nil without one.
  public static var terminalColumns: Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A variable of the environment; nil when not set.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The folder the program runs in, from the top; `/` when the system does not tell.
  public static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Today's date where the machine stands.
  public static var today: (year: Int, month: Int, day: Int) {
    var now = time_t()
    unsafe time(&now)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    return unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// Number of processors the program may use.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Leaves a write to a closed pipe as an error instead of ending the program.
  public static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the program with this code.
  public static func end(_ code: Int32) -> Never { exit(code) }
}
