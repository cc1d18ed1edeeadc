import { scriptStrings } from "@contact-scanner/core/extract/script/evaluate";
import { describe, expect, test } from "vitest";

const CODES = [..."ann@acme.com"].map((char) => char.charCodeAt(0));
const HEX = Buffer.from("ann@acme.com").toString("hex");
const BASE64 = Buffer.from("ann@acme.com").toString("base64");

describe("a script's strings are put together without running it", () => {
  test.each([
    ["literals", `f("ann@acme.com")`],
    ["escapes", String.raw`a = "ann\x40acme\u002ecom"`],
    ["more escapes", String.raw`a = 'ann\100acme\u{2e}com'`],
    ["sums", `document.write('ann' + '@' + 'acme.com')`],
    ["variables", `var u = "ann", h = 'acme.com'; document.write(u + "@" + h)`],
    ["sums over statements", `var a = 'ann'; a += '@'; a += 'acme.com'`],
    ["templates", "const u = 'ann', h = 'acme'; x.href = `$" + "{u}@$" + "{h}.com`"],
    ["properties", `var c = {u: 'ann', h: 'acme.com'}; f(c.u + '@' + c["h"])`],
    ["members", `window.c = {}; window.c.u = 'ann'; f(window.c.u + '@acme.com')`],
    ["list elements", `var p = ['acme.com', 'ann']; f(p[1] + '@' + p[0])`],
    ["pieces that are written one by one", `document.write("ann"); document.write("@", "acme.com")`],
    ["lists taken apart", `const [u, d] = ['ann', 'acme.com']; f(u + '@' + d)`],
    ["objects taken apart", `const {u, d: host} = {u: 'ann', d: 'acme.com'}; f(u + '@' + host)`],
    ["elements of a loop", `let s = ''; for (const c of [${CODES}]) s += String.fromCharCode(c)`],
    ["a reduced list", `[${CODES}].reduce((a, c) => a + String.fromCharCode(c), '')`],
    ["bytes", `new TextDecoder().decode(new Uint8Array([${CODES}]))`],
    [
      "hexadecimal pairs",
      `var h = '${HEX}', s = ''; for (var i = 0; i < h.length; i += 2) s += String.fromCharCode(parseInt(h.substr(i, 2), 16))`,
    ],
    ["matched pairs", `'${HEX}'.match(/../g).map(h => String.fromCharCode(parseInt(h, 16))).join('')`],
    ["pairs with a percent sign", `unescape('${HEX}'.replace(/(..)/g, '%$1'))`],
    [
      "two alphabets",
      `var a = 'acemno.@', b = 'xyzuvw-#'; 'xvv#xyuz-ywu'.replace(/[a-z#-]/g, function (c) { return a.charAt(b.indexOf(c)) })`,
    ],
    [
      "a mapped ROT13",
      `'naa@npzr.pbz'.split('').map(c => { var n = c.charCodeAt(0); return n > 96 ? String.fromCharCode((n - 97 + 13) % 26 + 97) : c }).join('')`,
    ],
    [
      "places in an alphabet",
      `var t = '@.acemno', i = [2, 6, 6, 0, 2, 3, 5, 4, 1, 3, 7, 5], s = ''; for (var n = 0; n < i.length; n++) s += t.charAt(i[n])`,
    ],
    [
      "letters by their index",
      `var l = []; ${[..."ann@acme.com"]
        .reverse()
        .map((char, index) => `l[${index}] = '|${char.charCodeAt(0)}'`)
        .join(";")}`,
    ],
    ["spread letters", `[...'moc.emca@nna'].reverse().join('')`],
    ["join", `['ann', 'acme.com'].join('@')`],
    ["concat", `'ann'.concat('@', 'acme.com')`],
    ["reverse", `'moc.emca@nna'.split('').reverse().join('')`],
    ["replace", `'ann[at]acme[dot]com'.replace('[at]', '@').replace(/\\[dot\\]/g, '.')`],
    ["slices", `var s = 'acme.comann'; f(s.substring(8) + '@' + s.substr(0, 8))`],
    ["character codes", `String.fromCharCode(${CODES})`],
    ["applied character codes", `var c = [${CODES}]; String.fromCharCode.apply(null, c)`],
    ["spread character codes", `String.fromCharCode(...[${CODES}])`],
    [
      "shifted codes in a loop",
      `var c=[${CODES.map((code) => code + 7)}],s='';for(var i=0;i<c.length;i++)s+=String.fromCharCode(c[i]-7)`,
    ],
    [
      "codes under a key",
      `var c=[${CODES.map((code) => code ^ 5)}],s='';for(i in c){s+=String.fromCharCode(c[i]^5)}`,
    ],
    ["mapped codes", `[${CODES.map((code) => code - 2)}].map(c => String.fromCharCode(c + 2)).join('')`],
    ["shifted characters", `var s='boo!bdnf!dpn'.split('!').join('Abd');x=unescape('ann%40acme.com')`],
    ["decodeURIComponent", `decodeURIComponent("ann%40acme%2Ecom")`],
    ["atob", `window.atob("${BASE64}")`],
    [
      "rot13",
      `"naa@npzr.pbz".replace(/[a-z]/gi, function(c){return String.fromCharCode((c<="Z"?90:122)>=(c=c.charCodeAt(0)+13)?c:c-26)})`,
    ],
    ["choices", `f(x ? 'ann@acme.com' : 'none')`],
    ["defaults", `f(label || 'ann@acme.com')`],
    ["functions", `function m(u, h) { return u + '@' + h } f(m('ann', 'acme.com'))`],
    ["functions that write", `function m(u) { var d = 'acme.com'; document.write(u + '@' + d) } m('ann')`],
    ["functions called at once", `(function () { var u = 'ann'; g(u + '@acme.com') })();`],
    ["listeners", `on('load', () => { const u = 'ann'; el.href = u + '@acme.com' })`],
    ["a mailbox and a domain", `sendMail('ann', 'acme', 'com')`],
    ["methods of objects", `x = { m() { var u = 'ann'; g(u + '@acme.com') } }`],
    ["methods of classes", `class C { m() { const u = 'ann'; this.g(u + '@acme.com') } }`],
    ["fields of classes", `class C { static a = 'ann' + '@acme.com' }`],
    ["defaults of parameters", `function m(u = 'ann', h = 'acme.com') { g(u + '@' + h) }`],
    ["cases", `switch (x) { case 1: f('ann' + '@acme.com') }`],
    ["a sum behind a comparison", `var a = x === 1 ? 'ann' + '@acme.com' : ''`],
    ["masked codes", `String.fromCharCode(${CODES.map((code) => `${code + 256} & 255`)})`],
    ["modules", `import x from 'y'; export const a = 'ann' + '@acme.com'`],
    ["event handlers that return", `return m('ann' + '@acme.com')`],
    ["JSON with a comma too many", `{"a": {"user": "ann", "domain": "acme.com",},}`],
    ["packed scripts", `eval(function(p,a,c,k,e,d){return p}('0@1.2',3,3,'ann|acme|com'.split('|'),0,{}))`],
  ])("%s", (_name, source) => {
    expect(scriptStrings([source])).toContain("ann@acme.com");
  });

  test("variables and functions of one script are known to the others", () => {
    expect(scriptStrings(["function m(u) { w(u + '@' + d) }", "var d = 'acme.com'", "m('ann')"])).toContain(
      "ann@acme.com",
    );
  });
});

describe("what is no string of a script", () => {
  test.each([
    ["comments", "/* ann@acme.com */ a = 1 // bob@acme.com"],
    ["regular expressions", "a = /[a-z]+@[a-z]+\\.com/g"],
    ["a sum with an unknown middle", "a = 'ann@' + x + 'acme.com'"],
  ])("%s", (_name, source) => {
    expect(scriptStrings([source]).filter((text) => /^\w+@\w+\.com$/.test(text))).toEqual([]);
  });
});

test.each([
  "",
  "(((",
  "}}}",
  "'",
  "`$" + "{",
  "/*",
  "a=",
  "function(",
  "[".repeat(10_000),
  "a+".repeat(10_000),
  // A pattern that takes for ever to tell plain from not: 2 to the power of its classes.
  `"a".replace(/${"[^^]".repeat(45)}(/, "@")`,
  `"a".replace(/${"[^^]".repeat(45)}(b)/, "@")`,
])("a broken script is read as far as it goes", (source) => {
  expect(() => scriptStrings([source])).not.toThrow();
});

describe("a script that does not parse is read for its literals", () => {
  test.each([
    ["cut off", "var a = { b: 'ann@acme.com', c: ["],
    ["broken before", "%> var a = 'ann@acme.com'"],
    ["broken behind a sum", "var a = 'ann' + '@' + 'acme.com' )"],
  ])("%s", (_name, source) => {
    expect(scriptStrings([source])).toContain("ann@acme.com");
  });

  test("and the others beside it as before", () => {
    expect(scriptStrings(["a = (", "b = 'ann' + '@acme.com'"])).toContain("ann@acme.com");
  });
});

/** More levels than the call stack has room for. */
const LEVELS = 20_000;

describe("a script that is nested too deep is read for its literals", () => {
  test.each([
    ["brackets", "(", ")"],
    ["lists", "[", "]"],
    ["calls", "f(", ")"],
    ["conditions", "a ? b : ", ""],
    ["arrows", "a => ", ""],
    ["negations", "!", ""],
    ["functions", "function f() { x(", ") }"],
    ["blocks", "{ x = ", "}"],
    ["else", "if (a) b; else ", ""],
    ["members", "", ".a()"],
  ])("%s", (_name, before, after) => {
    const nested = (levels: number) => `${before.repeat(levels)}'ann@acme.com'${after.repeat(levels)}`;
    expect(scriptStrings([nested(LEVELS)])).toContain("ann@acme.com");
    // Deeper than is evaluated, not too deep for the parser.
    expect(scriptStrings([nested(300)])).toContain("ann@acme.com");
  });

  test("sums and sequences are no nesting", () => {
    const source = `a = ${"'' + ".repeat(LEVELS)}'ann' + '@acme.com'${", b".repeat(LEVELS)}`;
    expect(scriptStrings([source])).toContain("ann@acme.com");
  });
});

describe("a script that would grow without end ends", () => {
  const doubled = "a = [a, a];".repeat(60);
  test.each([
    ["lists in lists", `a = ['@']; ${doubled} f(a)`],
    ["the text of lists in lists", `a = ['@']; ${doubled} b = a + ''`],
    ["a list in itself", `a = ['@']; ${"a = [a];".repeat(LEVELS)}`],
    ["lists added to themselves", `a = ['@']; ${"a = a.concat(a);".repeat(60)}`],
    ["replaced by itself", `a = '@@'; ${"a = a.replaceAll('@', a);".repeat(60)}`],
    ["joined by itself", `a = '@@'; ${"a = [a, a, a].join(a);".repeat(60)}`],
    ["elements of elements", `c = [0, 1]; for (i = 0; i < 9; i++) { ${"c = [c[i], c[c[i]]];".repeat(60)} }`],
    ["functions that call themselves", `function f(x) { f(x + x); f(x) } ${"f('@');".repeat(LEVELS)}`],
  ])("%s", (_name, source) => {
    expect(() => scriptStrings([source])).not.toThrow();
  });
});

test("what a script is read as does not depend on those read before it", () => {
  const source = "u = u + '@acme.com'; f(u); function g(h = 'acme.com') { return 'ann@' + h }";
  const first = scriptStrings([source]);
  scriptStrings(["u = 'bob'; h = 'other.com'; for (h = 0; h < 9; h++) u++"]);
  expect(scriptStrings([source])).toEqual(first);
});

test("a script of more than a million characters is read for its literals", () => {
  expect(scriptStrings([`${"f(1);".repeat(200_001)} f('ann' + '@acme.com')`])).toContain("ann@acme.com");
});

test("a script that has used up its steps is read for its literals", () => {
  const calls = (name: string) => `${name}();`.repeat(100);
  const source = `function a() { ${calls("b")} } function b() { ${calls("c")} } function c() { ${calls("d")} } a();`;
  expect(scriptStrings([source, "f('ann@acme.com')"])).toContain("ann@acme.com");
});
