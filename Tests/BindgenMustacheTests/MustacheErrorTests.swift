import BindgenMustache
import Testing

struct MustacheErrorTests {
    @Test(arguments: [
        ("a {{b", MustacheError.Reason.malformedTag, "test:1:3: the tag is not closed"),
        ("a\n{{{b}}", .malformedTag, "test:2:1: the tag is not closed"),
        ("é {{", .malformedTag, "test:1:3: the tag is not closed"),
        ("{{=", .malformedTag, "test:1:1: the tag is not closed"),
        ("{{=<%=}}", .malformedTag, "test:1:1: a change of delimiters needs two, without `=`"),
        ("{{=< = >=}}", .malformedTag, "test:1:1: a change of delimiters needs two, without `=`"),
        ("{{}}", .malformedTag, "test:1:1: `` is not a valid name"),
        ("{{#}}{{/}}", .malformedTag, "test:1:1: `` is not a valid name"),
        ("{{a b}}", .malformedTag, "test:1:1: `a b` is not a valid name"),
        ("{{a..b}}", .malformedTag, "test:1:1: `a..b` is not a valid name"),
        ("{{.a}}", .malformedTag, "test:1:1: `.a` is not a valid name"),
        ("{{>}}", .malformedTag, "test:1:1: a partial needs a name"),
        ("{{#a}}", .unbalancedSection, "test:1:1: the section `a` is not closed"),
        ("{{#a}}{{#b.c}}{{/b.c}}\n", .unbalancedSection, "test:1:1: the section `a` is not closed"),
        ("x\n  {{/a}}", .unbalancedSection, "test:2:3: no section `a` is open"),
        ("{{#a}}\n{{^b}}\n{{/a}}{{/b}}", .unbalancedSection, "test:3:1: `a` closes the section `b`"),
        ("{{<a}}{{/a}}", .unsupportedTag, "test:1:1: inheritance is not supported"),
        ("{{$a}}{{/a}}", .unsupportedTag, "test:1:1: inheritance is not supported"),
        ("{{>*a}}", .unsupportedTag, "test:1:1: dynamic names are not supported"),
    ])
    func tellsWhatIsWrongAndWhere(template: String, reason: MustacheError.Reason, description: String) {
        let error = #expect(throws: MustacheError.self) { try rendered(template) }
        #expect(error?.reason == reason)
        #expect(error?.description == description)
    }

    @Test func boundsPartialsThatIncludeThemselves() {
        let error = #expect(throws: MustacheError.self) {
            try rendered("{{>p}}", partials: ["p": "a\n {{>q}}", "q": "{{>p}}"])
        }
        #expect(error?.reason == .tooDeep)
        #expect(error?.template == "p" || error?.template == "q")
    }

    @Test func boundsNesting() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "{{#a}}", count: levels) + "x" + String(repeating: "{{/a}}", count: levels)
        }
        #expect(try rendered(nested(128), ["a": true]) == "x")
        for levels in [129, 100_000] {
            let error = #expect(throws: MustacheError.self) { try rendered(nested(levels), ["a": true]) }
            #expect(error?.reason == .tooDeep)
        }
        // Sections and partials are counted together.
        let partials = ["p": nested(60).replacingOccurrence(of: "x", with: "{{>p}}")]
        let error = #expect(throws: MustacheError.self) { try rendered("{{>p}}", ["a": true], partials: partials) }
        #expect(error?.reason == .tooDeep)
    }

    /// Every prefix of a template with every tag is a template or an error, never a trap.
    @Test func readsOrRefusesEveryPrefix() {
        let template = "é{{#a}}\n {{>p}}\r\n{{{b}}}{{&c}}{{! d }}{{=<% %>=}}<%^e%><%.%><%/e%><%={{ }}=%>{{/a}}\n"
        for end in template.utf8.indices {
            let prefix = String(decoding: template.utf8[..<end], as: UTF8.self)
            do {
                let text = try rendered(prefix, ["a": true, "b": "x"])
                #expect(text.utf8.count <= prefix.utf8.count)
            } catch {
                #expect(error is MustacheError)
            }
        }
    }
}

extension String {
    fileprivate func replacingOccurrence(of part: Character, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
