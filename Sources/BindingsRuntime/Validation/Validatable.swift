/// A value of a body whose members are bound by rules.
public protocol Validatable {
    /// Reports the rules that the members break.
    func validate(_ validator: inout Validator)
}
