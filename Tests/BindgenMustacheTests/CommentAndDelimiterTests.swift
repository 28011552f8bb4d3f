import BindgenMustache
import Testing

struct CommentAndDelimiterTests {
    @Test(arguments: [
        ("a{{! nothing }}b", "ab"),
        ("a {{!x}} b", "a  b"),
        ("a\n{{! alone }}\nb", "a\nb"),
        ("a\n  {{!\n several\n lines\n}}  \nb\n", "a\nb\n"),
        ("a {{! several\n lines }} b\n", "a  b\n"),
        ("{{!}}a{{! # ^ / > = & {{ x }}b", "ab"),
        ("a\r\n{{! alone }}\r\nb", "a\r\nb"),
        ("  {{! first}} {{! second}}\n", "   \n"),
        ("{{! last }}", ""),
    ])
    func dropsComments(template: String, result: String) throws {
        #expect(try rendered(template) == result)
    }

    @Test(arguments: [
        ("{{=<% %>=}}<%x%> {{x}}", "1 {{x}}"),
        ("{{=| |=}}|#yes||x||/yes|", "1"),
        ("{{= <% %> =}}(<%& x %>)(<%{x}%>)", "(1)(1)"),
        ("{{=@ @=}}@=<< >>=@<<x>>", "1"),
        ("{{=<% %>=}}<%={{ }}=%>{{x}}", "1"),
        ("a\n  {{=<% %>=}}  \nb", "a\nb"),
        ("a {{=<% %>=}} b<%x%>", "a  b1"),
        ("{{#yes}}{{=<% %>=}}<%x%><%/yes%><%x%>", "11"),
        ("{{=[ ]=}}[x] [[x]]", "1 [x]"),
        ("{{=\n<%\t%>\n=}}<%x%>", "1"),
    ])
    func changesDelimiters(template: String, result: String) throws {
        #expect(try rendered(template, ["x": "1", "[x": "[x", "yes": true]) == result)
    }

    @Test func keepsDelimitersOutOfPartials() throws {
        let partials = ["p": "{{x}}|%x%|", "q": "{{=% %=}}%x%"]
        #expect(try rendered("{{=% %=}}%>p%%x%", ["x": "1"], partials: partials) == "1|%x%|1")
        #expect(try rendered("{{>q}}{{x}}%x%", ["x": "1"], partials: partials) == "11%x%")
    }
}
