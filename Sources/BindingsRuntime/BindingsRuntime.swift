// A user of generated bindings names these besides the types of the runtime; one import brings them all. Readers, writers
// and scanners are for generated code, which imports their modules itself.
@_exported public import struct BindingsJSON.Indirect
@_exported public import struct BindingsJSON.IndirectNullable
@_exported public import enum BindingsJSON.JSON
@_exported public import struct BindingsJSON.JSONError
@_exported public import enum BindingsJSON.JSONKind
@_exported public import protocol BindingsJSON.JSONModel
@_exported public import struct BindingsJSON.JSONNumber
@_exported public import struct BindingsJSON.JSONObject
@_exported public import struct BindingsJSON.JSONOptions
@_exported public import protocol BindingsJSON.JSONReadable
@_exported public import enum BindingsJSON.JSONValue
@_exported public import protocol BindingsJSON.JSONWritable
@_exported public import struct BindingsJSON.Nullable
@_exported public import struct BindingsSyntax.APIVersion
@_exported public import struct BindingsSyntax.MediaType
@_exported public import struct BindingsSyntax.Pattern
@_exported public import struct BindingsSyntax.PatternError
