import BindgenTestSupport
@testable import BindgenSwift
@testable import BindgenOpenAPI
@testable import BindgenDiff

extension DocumentRuleCase {
    static func removal(_ pointer: String, _ prefix: String) -> [Self] {
        let operation = pointer == post ? post : post
        return [
            Self(["\(prefix)-without-deprecation": .error], revision: [.remove(pointer)]),
            Self(
                ["\(prefix)-with-deprecation": .info],
                base: [.set(operation + "/deprecated", "true")],
                revision: [.remove(pointer)]
            ),
            Self(
                ["\(prefix)-with-deprecation": .info],
                base: [.set(operation + "/deprecated", "true"), .set(operation + "/x-sunset", past)],
                revision: [.remove(pointer)]
            ),
            Self(
                ["\(prefix)-before-sunset": .error],
                base: [.set(operation + "/deprecated", "true"), .set(operation + "/x-sunset", future)],
                revision: [.remove(pointer)]
            ),
            Self(
                ["api-path-sunset-parse": .error],
                base: [.set(operation + "/deprecated", "true"), .set(operation + "/x-sunset", #""soon""#)],
                revision: [.remove(pointer)]
            ),
        ]
    }

    static let lifecycles: [Self] =
        removal(post, "api-removed")
        + removal("/paths/~1pets~1{id}", "api-path-removed").map { test in
            var test = test
            test.base.append(.remove(DiffFixture.get))
            return test
        } + [
            Self(
                ["api-removed-with-deprecation": .info],
                base: [.set(post + "/x-stability-level", #""alpha""#)],
                revision: [.remove(post)]
            ),
            Self(["endpoint-deprecated": .info], revision: [.set(post + "/deprecated", "true")]),
            // An end may be announced of what is not deprecated yet.
            Self(["keyword-changed": .info], revision: [.set(post + "/x-sunset", future)]),
            Self(["keyword-changed": .info], revision: [.set(parameters + "/1/x-sunset", future)]),
            Self(
                ["endpoint-deprecated-with-sunset": .info],
                revision: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", future)]
            ),
            Self(
                ["api-sunset-date-too-small": .error],
                revision: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", past)]
            ),
            Self(
                ["api-deprecated-sunset-parse": .error],
                revision: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", #""soon""#)]
            ),
            Self(
                ["endpoint-reactivated": .info],
                base: [.set(post + "/deprecated", "true")],
                revision: [.remove(post + "/deprecated")]
            ),
            Self(
                ["sunset-deleted": .error],
                base: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", future)],
                revision: [.remove(post + "/x-sunset")]
            ),
            Self(
                ["api-sunset-date-changed-too-small": .error],
                base: [.set(post + "/deprecated", "true"), .set(post + "/x-sunset", future)],
                revision: [.set(post + "/x-sunset", past)]
            ),
            Self(["api-stability-decreased": .error], revision: [.set(post + "/x-stability-level", #""beta""#)]),
            Self(
                ["api-stability-increased": .info],
                base: [.set(post + "/x-stability-level", #""beta""#)],
                revision: [.set(post + "/x-stability-level", #""stable""#)]
            ),
            Self(["api-invalid-stability-level": .error], revision: [.set(post + "/x-stability-level", #""solid""#)]),
        ]
}
