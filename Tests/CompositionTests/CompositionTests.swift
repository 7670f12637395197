import Testing

@Suite struct CompositionTests {}
