import LetterModel

// What is given beside a no without being a part of what was asked for.
extension DecisionFinder {
  /// Whether all that is given is an offer behind the refusal ("Han bliver tilbudt en plads i Stjernehuset", "… og får i
  /// stedet støtte i klassen") or what the citizen has anyhow ("Du får sygedagpenge til den dato, du hele tiden har fået
  /// oplyst").
  func isOnlyOffered(_ holders: [Outcome: [Int]]) -> Bool {
    guard let refused = holders[.refusal]?.first, holders[.permit] == nil, holders[.dispensation] == nil,
      let granted = holders[.grant], (holders[.partial] ?? []).isEmpty
    else { return false }
    return granted.allSatisfy { index in
      isOffered(index) && index > refused || isWeighed(index, before: refused)
        || index > refused && (isInstead(index) || keepsUntilEnd(index) || tellsSame(index))
    }
  }

  private func isOffered(_ index: Int) -> Bool {
    layer.units[index].tokens.contains {
      ["tilbudt", "tilbyder", "tilbydes"].contains(words.word($0))
    }
  }

  /// "Linden kan derimod tilbyde dig en plads … Vi siger derfor nej til Havblik": an offer that is weighed on the way to the no.
  private func isWeighed(_ index: Int, before refused: Int) -> Bool {
    words.contains(["derimod", "imidlertid", "gengæld"], in: layer.units[index].tokens)
      && words.contains(["tilbyde", "tilbyder"], in: layer.units[index].tokens)
      && words.contains(ResultFrames.conclusive, in: layer.units[refused].tokens)
  }

  /// "…, og får i stedet 12 timers støtte": something else than what was asked for.
  private func isInstead(_ index: Int) -> Bool {
    let tokens = layer.units[index].tokens
    return tokens.contains { token in
      token + 1 < tokens.upperBound && words.word(token) == "i" && words.word(token + 1) == "stedet"
        && !(token + 2 < tokens.upperBound && words.word(token + 2) == "for")
    }
  }

  /// "Du får sygedagpenge til og med den 28. februar" behind a no to more: the help ends as it would have.
  private func keepsUntilEnd(_ index: Int) -> Bool {
    let tokens = layer.units[index].tokens
    let ends = tokens.contains { token in
      words.word(token) == "indtil"
        || token + 2 < tokens.upperBound && words.word(token) == "til" && words.word(token + 2) == "med"
    }
    return ends && !words.contains(["fra"], in: tokens)
  }

  /// "som hidtil", "hele tiden", "fortsat": nothing new.
  private func tellsSame(_ index: Int) -> Bool {
    let range = layer.units[index].tokens
    return words.contains(
      ["hidtil", "fortsat", "stadig", "uændret", "uændrede", "stadigvæk", "allerede"], in: range)
      || range.dropLast().contains { words.word($0) == "hele" && words.word($0 + 1) == "tiden" }
  }
}
