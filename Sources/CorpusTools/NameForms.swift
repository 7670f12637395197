/// The forms a name is found by in running text.
enum NameForms {
  /// Names of an act in lower case with their genitives (`serviceloven`, `servicelovens`), each once.
  static func ofStatute(_ names: [String]) -> [String] {
    unique(
      names.map { $0.lowercased() }.flatMap { name in
        isSingleWordAct(name) || name == "barnets lov" ? [name, name + "s"] : [name]
      })
  }

  /// Names of a body in lower case with their genitives (`ankestyrelsens`), each once.
  static func ofBody(_ names: [String]) -> [String] {
    unique(names.map { $0.lowercased() }.flatMap { $0.hasSuffix("s") ? [$0] : [$0, $0 + "s"] })
  }

  private static func isSingleWordAct(_ name: String) -> Bool {
    ["loven", "lov", "forordningen", "bekendtgørelsen", "reglementet"].contains { name.hasSuffix($0) }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
