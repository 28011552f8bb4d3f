import BindgenOpenAPI

/// Asks whether somebody meant something close to what they wrote.
enum DidYouMean {
    /// `; did you mean X?`, or nothing if no candidate is close.
    static func phrase(for word: String, among candidates: [String]) -> String {
        Suggestion.closest(to: word, among: candidates, limit: 1).first.map { "; did you mean `\($0)`?" } ?? ""
    }
}
