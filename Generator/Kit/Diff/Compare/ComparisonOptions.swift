/// What a comparison must know besides the documents.
public struct ComparisonOptions: Sendable {
    /// The day that sunsets are compared with.
    public var today: CalendarDate

    /// How many days must lie between announcing a removal and the removal; with zero, none need be announced.
    public var deprecationDays: Int

    /// Makes options.
    public init(today: CalendarDate, deprecationDays: Int = 0) {
        self.today = today
        self.deprecationDays = deprecationDays
    }
}
