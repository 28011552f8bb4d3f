// Who tests a program that uses bindings names requests, answers and errors; one import brings them all.
@_exported public import BindingsRuntime
