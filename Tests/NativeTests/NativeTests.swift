import Testing

@Suite struct NativeTests {}
