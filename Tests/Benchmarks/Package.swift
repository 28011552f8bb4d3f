// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Programs that measure the package; each is a target of its own, run by a script of its name.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "atlas-admin", path: "../..")],
    targets: [
        .target(name: "BenchmarkServer", path: "benchmark-server", swiftSettings: settings),
        .systemLibrary(name: "CBenchmarkZlib", path: "benchmark-zlib", pkgConfig: "zlib"),
        .executableTarget(
            name: "gzip-benchmark",
            dependencies: [
                "BenchmarkServer", "CBenchmarkZlib", .product(name: "BindingsRuntime", package: "atlas-admin"),
            ],
            path: "gzip-benchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "json-benchmark",
            dependencies: [.product(name: "BindingsRuntime", package: "atlas-admin")],
            path: "json-benchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "json-fuzz",
            dependencies: [.product(name: "BindingsRuntime", package: "atlas-admin")],
            path: "json-fuzz",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "pattern-benchmark",
            dependencies: [.product(name: "BindingsRuntime", package: "atlas-admin")],
            path: "pattern-benchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "pattern-peer",
            dependencies: [.product(name: "BindingsRuntime", package: "atlas-admin")],
            path: "pattern-peer",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "validation-benchmark",
            dependencies: [.product(name: "BindingsRuntime", package: "atlas-admin")],
            path: "validation-benchmark",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "soak",
            dependencies: [.product(name: "BindingsRuntime", package: "atlas-admin")],
            path: "soak",
            swiftSettings: settings
        ),
    ]
)
