/// The value of `User-Agent` (RFC 9110 section 10.1.5).
enum UserAgent {
    /// The runtime's own product name and version.
    static let product = "BindingsRuntime/1.0.0"

    /// The application's name, if it has one, before that of the bindings and the platform.
    static func text(application: String?, product: String?) -> String {
        let library = "\(product ?? Self.product) (\(system); \(architecture))"
        guard let application, !application.isEmpty, !application.hasControlCharacter else { return library }
        return application + " " + library
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
