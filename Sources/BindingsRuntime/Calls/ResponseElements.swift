public import BindingsJSON

/// The elements of an array in an answer, each decoded as soon as it has arrived.
///
/// Memory holds the element that is arriving and not those before it, so that an answer may be longer than the machine
/// has room for. The whole answer is checked, what surrounds the array too: an answer that breaks off or is not JSON ends
/// the sequence with an error. Every iteration sends the request anew; leaving the loop ends the transfer.
///
/// An answer without the array, or with `null` in its place, has no elements.
public struct ResponseElements<Value: JSONReadable, Element: JSONReadable>: AsyncSequence, Sendable {
    let call: Call<Value>
    let path: [String]

    /// Starts reading.
    public func makeAsyncIterator() -> Iterator {
        Iterator(call: call, path: path)
    }

    /// Reads element after element.
    public struct Iterator: AsyncIteratorProtocol {
        private let call: Call<Value>
        private let path: [String]
        private var reader: ElementReader?
        private var isOver = false

        init(call: Call<Value>, path: [String]) {
            self.call = call
            self.path = path
        }

        /// The next element, or `nil` after the last.
        ///
        /// - Throws: ``ClientError``, or `CancellationError` if the task was cancelled.
        public mutating func next() async throws -> Element? {
            guard !isOver else { return nil }
            isOver = true
            if reader == nil { reader = ElementReader(try await call.open(), path: path) }
            guard let element = try await reader?.next(Element.self) else {
                reader = nil
                return nil
            }
            isOver = false
            return element
        }
    }
}

extension Call where Value: JSONReadable {
    /// Sends the request and reads the elements of an array of the answer while it arrives, in constant memory.
    ///
    /// ```swift
    /// for try await log in call.elements(of: "accessLogs", as: AccessLog.self) { … }
    /// ```
    /// The call does not ask for an envelope, even if the request does: the status need not be in the body.
    ///
    /// - Parameters:
    ///   - path: The names of the members that lead to the array; none if the answer itself is the array.
    ///   - type: The type of the elements.
    public func elements<Element: JSONReadable>(
        of path: String...,
        as type: Element.Type
    ) -> ResponseElements<Value, Element> {
        var call = self
        if let envelope = connection.api.envelopeParameter { call.request.setQueryValue(nil, named: envelope) }
        return ResponseElements(call: call, path: path)
    }
}
