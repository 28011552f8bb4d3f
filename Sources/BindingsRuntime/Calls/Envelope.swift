import BindingsJSON

/// The content of an envelope around a response: `{"status": 200, "content": …}`, or a list's own members beside the status.
struct Envelope {
    /// The status of the answer inside.
    private(set) var status: Int?
    /// Where in the body the content is; `nil` if its members are in the envelope itself.
    private(set) var content: Range<Int>?
    /// Whether there is nothing but the status.
    private(set) var isBare = true

    /// Looks for an envelope; a body that is not a JSON object has none.
    ///
    /// - Parameter errors: The members of an error body. An error without an envelope still tells its status.
    init?(_ body: [UInt8], errors: APIDescription.ErrorSchema) {
        var status: Int?
        var errorStatus: Int?
        var isError = false
        var content: Range<Int>?
        var others = 0
        do throws(JSONError) {
            try JSON.read(from: body) { reader throws(JSONError) in
                try reader.beginObject()
                while let name = try reader.nextName() {
                    let start = reader.offset
                    switch (name, try reader.peekKind()) {
                    case ("status", .number): status = try reader.number().int
                    case ("content", _):
                        try reader.skipValue()
                        content = start..<reader.offset
                    case (errors.status, .number):
                        errorStatus = try reader.number().int
                        others += 1
                    default:
                        isError = isError || name == errors.code
                        try reader.skipValue()
                        others += 1
                    }
                }
            }
        } catch {
            return nil
        }
        self.status = (status ?? (isError ? errorStatus : nil)).flatMap { (100...599).contains($0) ? $0 : nil }
        // A value may have a member of that name itself.
        self.content = others == 0 || self.status != nil ? content : nil
        isBare = others == 0 && self.content == nil
    }
}
