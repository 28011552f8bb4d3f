#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

exit(Bindgen.run(Array(CommandLine.arguments.dropFirst()), in: .current).rawValue)
