import Testing

@Suite struct WritersTests {}
