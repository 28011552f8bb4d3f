import Testing

/// The suites that measure time or load the one queue all sessions share: they run one after the other.
@Suite(.serialized) enum OneByOne {}
