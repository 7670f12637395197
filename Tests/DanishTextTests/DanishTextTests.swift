import Testing

@Suite struct DanishTextTests {}
