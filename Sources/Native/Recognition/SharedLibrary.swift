#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A C library that need not be installed: opened when it is first wanted, never closed.
@safe struct SharedLibrary: @unchecked Sendable {
  /// A function that the installed version does not have.
  struct Missing: Error {}

  private let handle: UnsafeMutableRawPointer

  /// Opens the first of the libraries that is installed; nil when none is.
  init?(_ names: [String]) {
    for name in names {
      if let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        unsafe self.handle = handle
        return
      }
    }
    return nil
  }

  /// A function of the library by its name. The caller answers for the type, which the place of use gives.
  func function<Function>(_ name: String) throws(Missing) -> Function {
    guard let address = unsafe dlsym(handle, name) else { throw Missing() }
    return unsafe unsafeBitCast(address, to: Function.self)
  }
}
