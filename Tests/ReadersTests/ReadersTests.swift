import Testing

@Suite struct ReadersTests {}
