extension Unicode.Scalar {
    /// Whether a reader of a source file could not see what the scalar is, or would see something else.
    var isUnreadable: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
        case .spaceSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }
}
