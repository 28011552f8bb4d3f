import BindgenOpenAPI
import BindgenTestSupport
import BindingsJSON
import Foundation

/// The files of the matrix in `Tests/Fixtures/Matrix`, which its `README.md` explains.
enum MatrixFiles {
    /// The versions of the specification that there are cells for.
    static let versions: [SpecificationVersion] = [.v3_0, .v3_1]

    static func json(_ name: String) throws -> JSONValue {
        try JSON.decode(JSONValue.self, from: Array(try text(name).utf8))
    }

    static func text(_ name: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: Fixtures.folder.appending(path: "Matrix/\(name)").path)
        else { throw MatrixError.invalid("the file \(name)") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The rows of a table by their first column, with the other columns by their names.
    static func table(_ name: String) throws -> [String: [String: String]] {
        let lines = try text(name).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let rows = lines.map { $0.split(separator: " ").map(String.init) }
        guard let columns = rows.first?.dropFirst() else { throw MatrixError.invalid("the table \(name)") }
        var table: [String: [String: String]] = [:]
        for row in rows.dropFirst() {
            guard row.count == columns.count + 1, table[row[0]] == nil else {
                throw MatrixError.invalid("the row \(row[0]) of \(name)")
            }
            table[row[0]] = Dictionary(uniqueKeysWithValues: zip(columns, row.dropFirst()))
        }
        return table
    }
}

extension SpecificationVersion {
    /// The version as the tables call it.
    var name: String { rawValue }
}

/// A file of the matrix is not as it should be.
enum MatrixError: Error {
    case invalid(String)
}
