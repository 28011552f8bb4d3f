import BindgenMustache
import Testing

struct SectionTests {
    private let value: MustacheValue = [
        "yes": true, "no": false, "empty": [], "list": [["n": "1"], ["n": "2"]], "person": ["name": "Ada"], "text": "t",
        "blank": "", "deep": ["er": ["yes": true, "no": false, "list": ["x", "y"]]],
    ]

    @Test(arguments: [
        ("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}", "a"),
        ("{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"),
        ("{{#absent}}a{{/absent}}{{^absent}}b{{/absent}}", "b"),
        ("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}", "b"),
        ("{{#list}}{{n}},{{/list}}{{^list}}b{{/list}}", "1,2,"),
        ("{{#person}}{{name}}{{/person}}{{^person}}b{{/person}}", "Ada"),
        ("{{#text}}<{{.}}>{{/text}}{{^text}}b{{/text}}", "<t>"),
        ("{{#blank}}<{{.}}>{{/blank}}{{^blank}}b{{/blank}}", "<>"),
        ("{{#deep.er.yes}}a{{/deep.er.yes}}{{#deep.er.no}}b{{/deep.er.no}}{{^deep.er.none}}c{{/deep.er.none}}", "ac"),
        ("{{#deep.er.list}}{{.}}{{/deep.er.list}}", "xy"),
        ("{{#yes}}1{{#no}}2{{/no}}{{#yes}}3{{/yes}}4{{/yes}}", "134"),
        ("{{#list}}{{#list}}{{n}}{{/list}};{{/list}}", "12;12;"),
        ("{{# yes }}a{{/ yes }}|{{ #yes }}a{{ /yes }}", "a|a"),
        ("{{#list}}{{#yes}}{{n}}{{/yes}}{{/list}}", "12"),
        ("{{#person}}{{#person}}{{name}}{{/person}}{{/person}}", "Ada"),
    ])
    func rendersSections(template: String, result: String) throws {
        #expect(try rendered(template, value) == result)
    }

    @Test(arguments: [
        ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#yes}}  \nb\n\t{{/yes}}\t\nc", "a\nb\nc"),
        ("{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "b\r\nc"),
        ("{{#yes}}\nb\n  {{/yes}}", "b\n"),
        ("{{^no}}\n b\n{{/no}}\n", " b\n"),
        ("{{#list}}\n- {{n}}\n{{/list}}\nend", "- 1\n- 2\nend"),
        ("{{#list}}\n{{#yes}}\n  {{n}}\n{{/yes}}\n{{/list}}\n", "  1\n  2\n"),
        ("{{#no}}\nb\n{{/no}}\n", ""),
        ("a\n\n{{#yes}}\n\nb\n\n{{/yes}}\n\nc\n", "a\n\n\nb\n\n\nc\n"),
        // Whatever else is on the line makes it an ordinary one.
        ("{{#yes}} {{/yes}}\n", " \n"),
        ("  {{#yes}}b\n{{/yes}}\n", "  b\n"),
        ("x {{#yes}}\n{{/yes}} y\n", "x \n y\n"),
        ("{{#yes}}\n{{/yes}}x\n", "x\n"),
        (" {{#yes}}{{! both }}\nb\n{{/yes}}\n", " \nb\n"),
        ("|{{#yes}}\t|\t{{/yes}}|\n", "|\t|\t|\n"),
    ])
    func dropsStandaloneLines(template: String, result: String) throws {
        #expect(try rendered(template, value) == result)
    }
}
