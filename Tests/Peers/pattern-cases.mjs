// Writes random patterns with texts and the answers of this JavaScript engine, one JSON array a line:
// [pattern, "syntax" | null, [[text, matches], ...]]. Tests/Peers/patterns.sh compares them with those of the package; the
// engine is V8 by way of Tests/Peers/pattern_cases.py, and can be Node.js: node pattern-cases.mjs SEED COUNT.
let state = Number(process.argv[2] ?? 1) >>> 0;
const count = Number(process.argv[3] ?? 1000);

function random(limit) {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
}
const pick = (list) => list[random(list.length)];

const texts = [
    "a", "b", "c", "A", "Z", "0", "1", "7", "8", "_", "-", " ", "\n", "\r", "\t", "{", "}", "[", "]", "(", ")", "^", "$",
    ".", "\\", "/", ",", "=", "k", "u", "x", "p", "d", "é", "ß", "ſ", "\u212a", "\u00a0", "\u0085", "\u2028", "\ufeff", "٣", "中",
    "😀", "😁", "𝒜", "\u0001", "\u0008", "\u0000", "\u007f", "\uffff", "\u{10ffff}", "e\u0301",
];
const atoms = [
    "a", "b", "c", "ab", "aa", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "é", "😀", "中", "-", ",", " ", "0", "1", "_",
    "\\.", "\\/", "\\-", "\\n", "\\t", "\\0", "\\x61", "\\u0061", "\\u{61}", "\\u{1F600}", "\\ud83d\\ude00", "\\ud83d",
    "\\ude00", "\\cA", "\\cj", "\\c", "\\c1", "\\x6", "\\u00", "\\u{110000}", "\\u{}", "\\1", "\\2", "\\8", "\\01", "\\08", "\\12", "\\141",
    "\\377", "\\400", "\\k", "\\k<n>", "\\q", "\\e", "\\B", "\\b", "^", "$", "{", "}", "]", "[", ")", "(", "*", "?", "+", "|", "{1}", "{,2}", "{2",
    "\\p{L}", "\\P{L}", "\\p{Lu}", "\\p{ASCII}", "\\p{Any}", "\\p{Nd}", "\\p{gc=Ll}", "\\p{Foo}", "\\p", "\\p{", "\\p{L}+", "\\pL", "\\p{Emoji}", "\\p{Alphabetic}",
    "\\p{Assigned}", "\\p{White_Space}", "\\p{Cs}", "\\p{Other}", "\\p{Uppercase}", "\\P{ASCII}", "\\p{l}", "\\p{General_Category=L}", "\\p{gc}", "\\p{L=L}",
    "\\p{sc=Latn}", "\\p{Script=Greek}", "\\P{scx=Han}", "\\p{scx=Zyyy}", "\\p{sc=Arab}", "\\p{sc=latin}", "\\p{scx=}", "\\p{ExtPict}",
    "\\\\", "\\$", "\\^", "\\(", "\\)", "\\[", "\\]", "\\{", "\\}", "\\|", "\\,", "\\:", "\\ ", "\\é", "\\😀",
];
const members = [
    "a", "b", "c", "z", "A", "Z", "0", "9", "-", "^", "]", "\\]", "[", "\\\\", "\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "\\b", "\\B", "\\-", "\\n",
    "\\x41", "\\u0041", "\\u{41}", "😀", "😁", "é", "\\ud83d\\ude00", "\\ud83d", "\\c", "\\cA", "\\c1", "\\c_", "\\0", "\\1", "\\8", "\\101", "\\k", "\\q",
    "\\p{L}", "\\P{Lu}", ".", "$", "(", "|", "a-c", "0-9", "a-z", "A-Z", "z-a", "\\w-a", "a-\\d", "--a", "+--", "-", "-a", "\\t-\\r", "\u2028", "\ufeff", "\\.", "{", "}",
];
const quantifiers = ["*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{0,1}", "{1,2}", "{2,3}", "{0,}", "{1,}", "{2,}?", "{3,2}", "{,2}", "{", "{1", "{1,", "**", "{2}{2}"];
const usual = ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{1,}", "*?", "{0}"];

const counts = ["{0}", "{1}", "{2}", "{3}", "{0,3}", "{2,}", "{0,}", "{1,2}?", "*", "+?", "?", "{0,1}"];
const innermost = ["", "a", "a?", "|a", "a|", "(?=a)", "(?!a)b", "^", "$", "\\b", "a{0}", "a*", "(?:)", "[]", "()|b", "(?=a|)"];

// Counted groups in counted groups: few rounds and short texts, since engines try every way to go through them.
function nest(depth) {
    const body = depth > 0 ? pick(["", "", "b?", "^", "(?=a)", "a|"]) + nest(depth - 1) : pick(innermost);
    return `(?:${body})${pick(counts)}`;
}
function characterClass() {
    let text = random(4) == 0 ? "[^" : "[";
    for (let n = random(5); n > 0; n--) text += pick(members);
    return text + "]";
}
function atom(depth, wild) {
    const kind = random(depth > 0 ? 12 : 6);
    if (kind < 3) return wild ? pick(atoms) : pick(["a", "b", "c", ".", "\\d", "\\w", "\\W", "[ab]", "[^a]", "\\s", "-"]);
    if (kind < 4) return wild ? characterClass() : pick(["[a-c]", "[^b]", "[\\d-]", "[]", "[^]", "[😀é]"]);
    if (kind < 6) return pick(["a", "b", "^", "$", "\\b", "\\B", "", "."]);
    const body = disjunction(depth - 1, wild);
    return pick([
        `(${body})`, `(?:${body})`, `(?=${body})`, `(?!${body})`, `(?=${body})`, `(?!${body})`,
        wild ? pick([`(?<n>${body})`, `(?<=${body})`, `(?<!${body})`, `(?<1>${body})`, `(?${body})`, `(?<n${body})`]) : `(?:${body})`,
    ]);
}
function disjunction(depth, wild) {
    let text = "";
    for (let alternatives = 1 + (random(3) == 0 ? 1 + random(2) : 0); alternatives > 0; alternatives--) {
        for (let terms = random(4); terms > 0; terms--) {
            text += atom(depth, wild);
            if (random(3) == 0) text += wild && random(3) == 0 ? pick(quantifiers) : pick(usual);
        }
        if (alternatives > 1) text += "|";
    }
    return text;
}
function text(tame) {
    let result = "";
    for (let length = random(9); length > 0; length--) {
        result += tame ? pick(["a", "b", "c", "1", "-", " ", "\n", "é", "😀"]) : pick(texts);
    }
    return result;
}
function compiled(pattern) {
    try { return new RegExp(pattern, "u"); } catch {}
    try { return new RegExp(pattern); } catch { return null; }
}
for (let n = 0; n < count; n++) {
    const wild = random(2) == 0;
    const isNested = random(5) == 0;
    let pattern = isNested ? nest(random(3)) + pick(["", "a", "b", "(?:c|b)"]) : disjunction(random(4), wild);
    if (random(3) == 0) pattern = "^" + pattern;
    if (random(3) == 0) pattern += "$";
    const expression = compiled(pattern);
    // Older engines refuse one name in two alternatives, which ECMAScript 2025 allows.
    if (!expression && pattern.split("(?<n>").length > 2) continue;
    const answers = [];
    for (let m = 0; m < 12 && expression; m++) {
        let input = [...text(random(2) == 0)].slice(0, isNested ? 4 : 9).join("");
        // V8 tries an assertion in the middle of a surrogate pair too, where no code point begins.
        if (expression.unicode && pattern.includes("\\B")) input = input.replace(/[\u{10000}-\u{10ffff}]/gu, "");
        answers.push([input, expression.test(input)]);
    }
    const line = JSON.stringify([pattern, expression ? null : "syntax", answers]);
    console.log(line.replace(/[^\x20-\x7e]/g, (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0")));
}
