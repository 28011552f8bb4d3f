// swift-tools-version: 6.1

import PackageDescription

/// The language settings of every Swift target of the package.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "atlas-admin",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "AtlasAdmin", targets: ["AtlasAdmin"]),
        // Generated code imports all three.
        .library(name: "BindingsRuntime", targets: ["BindingsRuntime", "BindingsJSON", "BindingsSyntax"]),
        .library(name: "BindingsTesting", targets: ["BindingsTesting"]),
        .executable(name: "bindgen", targets: ["bindgen"]),
    ],
    targets: [
        // Both halves: the languages that generated code and its generator must read alike.
        .target(name: "BindingsJSON", swiftSettings: settings),
        .target(name: "BindingsSyntax", swiftSettings: settings),

        // The runtime half.
        .systemLibrary(
            name: "CBindingsZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]
        ),
        .target(
            name: "BindingsRuntime",
            dependencies: ["BindingsJSON", "BindingsSyntax", "CBindingsZlib"],
            swiftSettings: settings
        ),
        .target(name: "AtlasAdmin", dependencies: ["BindingsRuntime", "BindingsJSON"], swiftSettings: settings),
        // What the tests of programs that use bindings need; our own use it too.
        .target(name: "BindingsTesting", dependencies: ["BindingsRuntime"], swiftSettings: settings),

        // The generator half.
        .target(name: "BindgenMustache", path: "Generator/Mustache", swiftSettings: settings),
        .target(
            name: "BindgenTemplates",
            path: "Templates",
            resources: [.embedInCode("Files")],
            swiftSettings: settings
        ),
        .target(
            name: "BindgenOpenAPI",
            dependencies: ["BindingsJSON", "BindingsSyntax"],
            path: "Generator/OpenAPI",
            swiftSettings: settings
        ),
        .target(
            name: "BindgenSwift",
            dependencies: ["BindgenOpenAPI", "BindgenMustache", "BindgenTemplates", "BindingsJSON", "BindingsSyntax"],
            path: "Generator/Swift",
            swiftSettings: settings
        ),
        .target(
            name: "BindgenDiff",
            dependencies: ["BindgenOpenAPI", "BindgenSwift", "BindingsJSON", "BindingsSyntax"],
            path: "Generator/Diff",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "bindgen",
            dependencies: ["BindgenOpenAPI", "BindgenSwift", "BindgenDiff", "BindingsJSON", "BindingsSyntax"],
            path: "Generator/Command",
            swiftSettings: settings
        ),

        // Tests: an HTTP server to misbehave on demand, and a target per module.
        .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: settings),
        .testTarget(name: "BindingsJSONTests", dependencies: ["BindingsJSON"], swiftSettings: settings),
        .testTarget(name: "BindingsSyntaxTests", dependencies: ["BindingsSyntax"], swiftSettings: settings),
        .testTarget(
            name: "BindingsRuntimeTests",
            dependencies: [
                "BindingsRuntime", "BindingsJSON", "BindingsTesting", "CBindingsZlib", "LoopbackServer",
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "BindingsTestingTests", dependencies: ["BindingsTesting"], swiftSettings: settings),
        .testTarget(
            name: "AtlasAdminTests",
            dependencies: ["AtlasAdmin", "BindingsJSON", "BindingsTesting", "Decoys", "LoopbackServer"],
            swiftSettings: settings
        ),
        .target(name: "Decoys", path: "Tests/Decoys", swiftSettings: settings),
        .testTarget(name: "BindgenMustacheTests", dependencies: ["BindgenMustache"], swiftSettings: settings),
        .target(
            name: "BindgenTestSupport",
            dependencies: ["BindgenOpenAPI", "BindingsJSON"],
            path: "Tests/BindgenTestSupport",
            swiftSettings: settings
        ),
        .testTarget(
            name: "BindgenOpenAPITests",
            dependencies: ["BindgenOpenAPI", "BindgenTestSupport", "BindingsJSON", "BindingsSyntax"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "BindgenSwiftTests",
            dependencies: ["BindgenSwift", "BindgenOpenAPI", "BindgenTestSupport", "BindingsJSON"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "BindgenDiffTests",
            dependencies: [
                "BindgenDiff", "BindgenSwift", "BindgenOpenAPI", "BindgenTestSupport", "BindingsJSON", "BindingsSyntax",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "BindgenMatrixTests",
            dependencies: [
                "BindgenDiff", "BindgenSwift", "BindgenOpenAPI", "BindgenTestSupport", "BindingsJSON", "BindingsSyntax",
            ],
            swiftSettings: settings
        ),
        // What a golden case of the generator expects is compiled and called, too.
        .target(
            name: "GoldenLanguage",
            dependencies: ["BindingsRuntime", "BindingsJSON"],
            path: "Tests/Fixtures/Generate/Language/Expected",
            swiftSettings: settings
        ),
        .testTarget(
            name: "GoldenLanguageTests",
            dependencies: ["GoldenLanguage"],
            swiftSettings: settings
        ),
        .testTarget(name: "BindgenCommandTests", dependencies: ["bindgen"], swiftSettings: settings),
    ]
)
