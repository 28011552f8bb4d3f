// One import brings the names of the runtime too: requests, responses and errors.
@_exported public import BindingsRuntime
