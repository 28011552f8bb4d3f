import BindgenMustache
import Testing

struct PartialTests {
    @Test(arguments: [
        ("[{{>p}}]", ["p": "in"], "[in]"),
        ("[{{> p }}]", ["p": "{{x}}"], "[1]"),
        ("[{{>absent}}]", [:], "[]"),
        ("a\n  {{>absent}}\nb", [:], "a\nb"),
        ("a {{>p}}\nb", ["p": "1\n2"], "a 1\n2\nb"),
        ("{{>p}}{{>p}}", ["p": "{{>q}}.", "q": "{{x}}"], "1.1."),
        ("{{>a/b.c}}", ["a/b.c": "ok"], "ok"),
    ])
    func includes(template: String, partials: [String: String], result: String) throws {
        #expect(try rendered(template, ["x": "1"], partials: partials) == result)
    }

    @Test(arguments: [
        ("{\n  {{>p}}\n}\n", ["p": "a\nb\n"], "{\n  a\n  b\n}\n"),
        ("  {{>p}}\nz", ["p": "a\nb"], "  a\n  bz"),
        ("\t{{>p}}", ["p": "a\r\nb\r\n"], "\ta\r\n\tb\r\n"),
        // Empty lines stay empty, and lines of tags alone vanish.
        ("  {{>p}}\n", ["p": "a\n\n{{#yes}}\nb\n{{/yes}}\n\n"], "  a\n\n  b\n\n"),
        // What is interpolated is not indented.
        ("  {{>p}}\n", ["p": "{{{two}}}\n|\n"], "  1\n2\n  |\n"),
        ("  {{>p}}\n", ["p": "{{#list}}\n{{.}}\n{{/list}}\n"], "  x\n  y\n"),
        ("  {{>p}}\n", ["p": "{{#list}}{{.}}{{/list}}\n"], "  xy\n"),
        ("  {{>p}}\n", ["p": "{{#yes}}a\n{{/yes}}b\n"], "  a\n  b\n"),
        // Indentation adds up, but is none of what stands within a line.
        (" {{>p}}\n", ["p": "a\n  {{>q}}\nb\n", "q": "c\nd\n"], " a\n   c\n   d\n b\n"),
        (" {{>p}}\n|", ["p": "a{{>q}}\n", "q": "c\nd"], " ac\nd\n|"),
        ("  >{{>p}}\n", ["p": "a\nb\n"], "  >a\nb\n\n"),
    ])
    func indents(template: String, partials: [String: String], result: String) throws {
        let value: MustacheValue = ["yes": true, "two": "1\n2", "list": ["x", "y"]]
        #expect(try rendered(template, value, partials: partials) == result)
    }

    @Test func includesItselfForATree() throws {
        let tree: MustacheValue = [
            "n": "1", "nodes": [["n": "2", "nodes": [["n": "3", "nodes": []]]], ["n": "4", "nodes": []]],
        ]
        let result = try rendered("{{>t}}", tree, partials: ["t": "{{n}}\n{{#nodes}}\n  {{>t}}\n{{/nodes}}\n"])
        #expect(result == "1\n  2\n    3\n  4\n")
    }

    @Test func namesThePartialsOfATemplate() throws {
        let template = try MustacheTemplate("{{>a}}{{#x}}{{> b }}{{/x}}{{>a}}", name: "t")
        #expect(template.partialNames == ["a", "b"])
        #expect(template.name == "t")
    }
}
