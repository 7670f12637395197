import Testing

@Suite struct UnderstandingTests {}
