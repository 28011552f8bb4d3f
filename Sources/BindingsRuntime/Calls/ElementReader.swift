import BindingsJSON

/// Reads the elements of an array of one answer; letting go of it ends the transfer.
final class ElementReader {
    private let exchange: Exchange
    private var body: ResponseBody.Iterator
    private var scanner: JSONElementScanner
    private var decoder: GzipDecoder?
    private var hasStarted = false
    /// The answer so far, as long as it may turn out to be an error of the API; afterwards `nil`.
    private var possibleError: [UInt8]? = []

    init(_ exchange: Exchange, path: [String]) {
        self.exchange = exchange
        body = exchange.response.body.makeAsyncIterator()
        let configuration = exchange.connection.configuration
        scanner = JSONElementScanner(
            path: path,
            options: JSONOptions(keepsUnknownMembers: configuration.keepsUnknownMembers),
            maximumElementSize: configuration.maximumBodySize
        )
    }

    /// The next element, or `nil` after the last, once the answer has proved to be whole.
    func next<Element: JSONReadable>(_ type: Element.Type) async throws -> Element? {
        if !hasStarted {
            guard try await start() else { return nil }
        }
        while true {
            if let element = try scan({ scanner throws(JSONError) in try scanner.next(type) }) {
                possibleError = nil
                return element
            }
            guard let chunk = try await chunk() else {
                try finish()
                return nil
            }
            try add(chunk)
        }
    }

    /// Looks at the first bytes.
    ///
    /// - Returns: Whether there is anything to read.
    private func start() async throws -> Bool {
        hasStarted = true
        let charset = Charset(exchange.metadata.mediaType?.charset)
        guard charset.isUTF8 else {
            // Texts that need translation are short enough to translate at once.
            append(charset.utf8(of: try exchange.uncompressed(try await exchange.collectedBody())))
            return true
        }
        var beginning: [UInt8] = []
        while beginning.count < 2, let chunk = try await chunk() { beginning += chunk }
        guard !beginning.isEmpty else {
            if [204, 205].contains(exchange.response.status) { return false }
            throw exchange.error(.emptyBody)
        }
        // A server may compress without being asked, and the transport not decode.
        if ArchiveKind.isGzip(beginning) { decoder = GzipDecoder() }
        if decoder == nil { try exchange.checkFormat(of: beginning, expecting: "JSON", isReadable: \.isJSON) }
        try add(beginning)
        return true
    }

    private func chunk() async throws -> [UInt8]? {
        do {
            return try await body.next()
        } catch {
            throw exchange.completed(error)
        }
    }

    private func add(_ chunk: [UInt8]) throws {
        guard decoder != nil else { return append(chunk) }
        var content: [UInt8] = []
        do throws(GzipError) {
            try decoder?.decode(chunk) { content += $0 }
        } catch {
            throw exchange.error(error)
        }
        append(content)
    }

    private func append(_ content: [UInt8]) {
        scanner.append(content)
        possibleError? += content
        if let size = possibleError?.count, size > ArchiveKind.errorLimit { possibleError = nil }
    }

    private func finish() throws {
        do throws(GzipError) {
            try decoder?.finish()
        } catch {
            throw exchange.error(error)
        }
        if let possibleError { try exchange.checkSuccess(possibleError) }
        try scan { scanner throws(JSONError) in try scanner.finish() }
    }

    private func scan<Result>(
        _ work: (inout JSONElementScanner) throws(JSONError) -> Result
    ) throws -> Result {
        do throws(JSONError) {
            return try work(&scanner)
        } catch {
            if let possibleError { try exchange.checkSuccess(possibleError) }
            throw exchange.error(
                .decoding,
                "the body does not match the description of the API: \(error)",
                underlying: error
            )
        }
    }
}
