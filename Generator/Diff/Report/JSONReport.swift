import BindgenOpenAPI
import BindingsJSON

/// Writes reports as JSON, for programs.
enum JSONReport {
    static func render(_ report: DiffReport) -> String {
        var writer = JSONWriter(format: .pretty)
        writer.beginObject()
        writer.name("version")
        writer.integer(1)
        writer.name("semver")
        writer.string(report.semver.rawValue)
        writer.name("changes")
        writer.beginArray()
        for change in report.changes { write(change, to: &writer) }
        writer.endArray()
        writer.endObject()
        return text(of: writer)
    }

    /// The text of a finished writer; what reports are made of can always be written.
    static func text(of writer: consuming JSONWriter) -> String {
        do throws(JSONError) {
            return String(decoding: try writer.finish(), as: UTF8.self) + "\n"
        } catch {
            return "{}\n"
        }
    }

    private static func write(_ change: Change, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("id")
        writer.string(change.id)
        writer.name("level")
        writer.string(change.level.rawValue)
        writer.name("message")
        writer.string(change.message)
        writer.name("operations")
        writer.beginArray()
        for operation in change.operations { writer.string(operation) }
        writer.endArray()
        for (name, place) in [("base", change.base), ("revision", change.revision)] {
            writer.name(name)
            write(place, to: &writer)
        }
        writer.name("swift")
        writer.beginObject()
        for (name, text) in [
            ("verdict", change.swift.verdict.rawValue), ("before", change.swift.before), ("after", change.swift.after),
        ] {
            writer.name(name)
            writer.string(text)
        }
        writer.endObject()
        writer.endObject()
    }

    private static func write(_ place: Place?, to writer: inout JSONWriter) {
        guard let place else {
            writer.null()
            return
        }
        writer.beginObject()
        writer.name("pointer")
        if let pointer = place.pointer { writer.string(pointer) } else { writer.null() }
        writer.name("file")
        writer.string(place.file)
        writer.name("line")
        writer.integer(place.line)
        writer.name("column")
        writer.integer(place.column)
        writer.endObject()
    }
}
