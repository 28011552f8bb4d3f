import BindgenOpenAPI
import BindingsJSON

/// An operation of either document or both, of a path or a webhook.
struct OperationPair {
    /// The name in reports: `GET /path` with the placeholders of the base.
    var label: String
    /// `nil` for an operation that was added.
    var base: Operation?
    /// `nil` for an operation that was removed.
    var revision: Operation?
    /// The node that holds the operations, or that would hold them.
    var holders: Pair<JSONNode?>
    /// Whether the whole path was added or removed.
    var isPath = false
    /// Whether the API calls its clients.
    var isWebhook = false

    var places: Pair<Int> { Pair(base?.node.index ?? -1, revision?.node.index ?? -1) }
}
