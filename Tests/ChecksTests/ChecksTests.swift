import Testing

@Suite struct ChecksTests {}
