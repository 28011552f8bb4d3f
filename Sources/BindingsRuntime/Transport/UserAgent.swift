/// The value of `User-Agent` (RFC 9110 section 10.1.5).
enum UserAgent {
    /// The runtime's own product name and version.
    static let product = "BindingsRuntime/1.0.0"

    /// The names of the application and of the bindings, if they have any, before the runtime's and the platform.
    static func text(application: String?, product: String?) -> String {
        let platform = "\(Self.product) (\(system); \(architecture))"
        let named = [application, product].compactMap { $0 }.filter { !$0.isEmpty && !$0.hasControlCharacter }
        return (named + [platform]).joined(separator: " ")
    }

    private static var system: String {
        #if os(Linux)
            "Linux"
        #elseif os(macOS)
            "macOS"
        #elseif os(iOS)
            "iOS"
        #elseif os(tvOS)
            "tvOS"
        #elseif os(watchOS)
            "watchOS"
        #elseif os(visionOS)
            "visionOS"
        #elseif os(Windows)
            "Windows"
        #else
            "Unix"
        #endif
    }

    private static var architecture: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "arm64"
        #elseif arch(arm64_32)
            "arm64_32"
        #elseif arch(arm)
            "arm"
        #elseif arch(i386)
            "i386"
        #else
            "unknown"
        #endif
    }
}
