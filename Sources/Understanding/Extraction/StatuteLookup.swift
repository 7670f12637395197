import Rulebook
extension Rulebook {
  func statute(named: String) -> [Statute] { statutes.filter { $0.names.contains(named) } }
}
