/// How a property of a form is serialized (the Encoding Object of OpenAPI 3).
public struct FormEncoding: Sendable, Hashable {
    /// The style of arrays and objects.
    public var style: QueryStyle
    /// Whether every element or member becomes an item of its own.
    public var explode: Bool
    /// Whether reserved characters stay as they are where a form can hold them.
    public var allowReserved: Bool
    /// Whether the property is JSON text within the form.
    public var isJSON: Bool

    /// Creates an encoding; the defaults are OpenAPI's.
    public init(
        style: QueryStyle = .form,
        explode: Bool = true,
        allowReserved: Bool = false,
        isJSON: Bool = false
    ) {
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
        self.isJSON = isJSON
    }
}
