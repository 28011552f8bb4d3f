import BindgenOpenAPI

/// Texts that several kinds of reports share.
enum ReportText {
    /// "3 errors, 1 warning, 12 changes for information".
    static func summary(_ report: DiffReport) -> String {
        let errors = report.count(of: .error)
        let warnings = report.count(of: .warning)
        let infos = report.count(of: .info)
        var parts: [String] = []
        if errors > 0 { parts.append(errors == 1 ? "1 error" : "\(errors) errors") }
        if warnings > 0 { parts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
        if infos > 0 { parts.append(infos == 1 ? "1 harmless change" : "\(infos) harmless changes") }
        return parts.isEmpty ? "no changes" : parts.joined(separator: ", ")
    }

    /// "Swift: breaking, 2 declarations; version: major".
    static func consequences(_ report: DiffReport) -> String {
        let breaking = report.changes.count { $0.swift.verdict == .breaking }
        let swift =
            switch breaking {
            case 0: "callers' Swift compiles"
            case 1: "1 change breaks callers' Swift"
            default: "\(breaking) changes break callers' Swift"
            }
        let version = report.semver == .none ? "no new version" : "a \(report.semver.rawValue) version"
        return "\(swift); \(version)"
    }

    /// The place that a reader should look at first: where something is, or where it was.
    static func place(of change: Change) -> Place? {
        change.revision ?? change.base
    }

    /// "GET /a, POST /b and 12 more operations".
    static func operations(_ operations: [String], limit: Int) -> String {
        guard operations.count > limit + 1 else { return operations.joined(separator: ", ") }
        return operations.prefix(limit).joined(separator: ", ") + " and \(operations.count - limit) more operations"
    }
}
