import BindingsJSON

/// One change as it was found, before policy and presentation.
struct Finding {
    var rule: Rule
    /// The level, if it is not the rule's own.
    var level: ChangeLevel?
    /// The change, in one sentence without a full stop.
    var message: String
    /// The value of the base, or the nearest one that holds what is new.
    var base: JSONNode?
    /// The value of the revision, or the nearest one that held what is gone.
    var revision: JSONNode?
}
