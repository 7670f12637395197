import Testing

@Suite struct RulebookTests {}
