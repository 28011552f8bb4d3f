/// A value that can stand for an answer without a body.
protocol AbsenceRepresentable {
    static var absent: Self { get }
}

extension Optional: AbsenceRepresentable {
    static var absent: Self { nil }
}
