/// Work on many items at once whose results come in the order of the items.
public enum OrderedWork {
  /// Runs `work` on every item, at most `jobs` at a time, and hands each result to `each` in the order of the items.
  ///
  /// - Parameter each: returns false to stop; work that is running is then finished and dropped.
  public static func run<Item: Sendable, Answer: Sendable>(
    _ items: [Item], jobs: Int, work: @Sendable @escaping (Item) -> Answer, each: (Answer) -> Bool
  ) async {
    await withTaskGroup(of: (Int, Answer).self) { group in
      var started = 0
      var waiting: [Int: Answer] = [:]
      var next = 0
      func start() {
        guard started < items.count else { return }
        let index = started
        let item = items[index]
        started += 1
        group.addTask { (index, work(item)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (index, answer) = await group.next() {
        waiting[index] = answer
        while let ready = waiting.removeValue(forKey: next) {
          next += 1
          guard each(ready) else {
            group.cancelAll()
            return
          }
        }
        start()
      }
    }
  }
}
