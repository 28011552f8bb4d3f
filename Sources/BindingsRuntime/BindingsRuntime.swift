// A user of generated bindings names JSON values, media types and API versions; one import brings them all.
@_exported public import BindingsJSON
@_exported public import BindingsSyntax
