#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JSONNumber {
    /// The value as a decimal of at most 38 digits, or `nil` if it has more or is out of range.
    public var decimal: Decimal? {
        guard let value = Decimal(string: text), let back = JSONNumber(value.description), back == self else {
            return nil
        }
        return value
    }
}
