import BindgenMustache
import Testing

struct InterpolationTests {
    @Test(arguments: [
        ("no tags at all", "no tags at all"),
        ("", ""),
        ("Dear {{name}},", "Dear Ada,"),
        ("{{name}}{{name}}", "AdaAda"),
        ("{{ name }}|{{\tname\n}}", "Ada|Ada"),
        ("{{markup}}", "&lt;a href=&quot;x&quot;&gt; &amp; 'y'"),
        ("{{{markup}}}|{{& markup}}|{{&markup}}", "<a href=\"x\"> & 'y'|<a href=\"x\"> & 'y'|<a href=\"x\"> & 'y'"),
        ("{{{ name }}}", "Ada"),
        ("{{ & name }}", "Ada"),
        ("[{{absent}}{{{absent}}}{{&absent}}]", "[]"),
        ("{{yes}} {{no}}", "true false"),
        ("[{{list}}{{person}}]", "[]"),
        ("{{person.first}} {{{person.last.initial}}}", "Grace H"),
        ("[{{person.absent}}{{person.first.more}}{{absent.first}}]", "[]"),
        ("{{ünï}}", "ok"),
        ("  {{name}}\n", "  Ada\n"),
        ("\t{{{name}}}\r\n", "\tAda\r\n"),
        ("| {{&name}} |", "| Ada |"),
        ("{ {name} } {{{name}}}}", "{ {name} } Ada}"),
        ("a {b} }} c", "a {b} }} c"),
    ])
    func interpolates(template: String, result: String) throws {
        let value: MustacheValue = [
            "name": "Ada", "markup": "<a href=\"x\"> & 'y'", "yes": true, "no": false, "list": ["x"],
            "person": ["first": "Grace", "last": ["initial": "H"]], "ünï": "ok",
        ]
        #expect(try rendered(template, value) == result)
    }

    @Test func interpolatesTheImplicitIterator() throws {
        #expect(try rendered("{{.}} {{{.}}} {{&.}}", "<") == "&lt; < <")
        #expect(try rendered("{{#list}}({{.}}){{/list}}", ["list": ["a", "b", true]]) == "(a)(b)(true)")
        #expect(
            try rendered("{{#list}}{{#.}}{{.}},{{/.}};{{/list}}", ["list": [["1", "2"], [], ["3"]]]) == "1,2,;;3,;"
        )
    }

    @Test func looksUpTheContextStack() throws {
        let value: MustacheValue = [
            "a": "outer", "b": ["a": "inner", "c": [:]], "d": ["b": ["x": "1"]], "text": "t",
        ]
        #expect(try rendered("{{#b}}{{a}} {{#c}}{{a}}{{/c}}{{/b}} {{a}}", value) == "inner inner outer")
        #expect(try rendered("{{#text}}{{a}} {{.}}{{/text}}", value) == "outer t")
        // Only the first part of a dotted name is looked up the stack.
        #expect(try rendered("{{#d}}[{{b.a}}{{b.x}}]{{/d}}", value) == "[1]")
        #expect(try rendered("{{#b}}{{b.a}}{{/b}}", value) == "inner")
    }

    @Test func doesNotReadTagsInValues() throws {
        #expect(try rendered("{{{a}}}", ["a": "{{b}}{{#", "b": "no"]) == "{{b}}{{#")
    }
}
