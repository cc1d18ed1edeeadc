import { stringLiterals } from "@contact-scanner/core/extract/script/string-literals";
import { expect, test } from "vitest";

test.each([
  ["each kind of quote", "a 'x' b \"y\" c `z`", ["x", "y", "z"]],
  ["a sum as one string", `('ann' + "@"+ \`acme.com\`, 'b'`, ["ann@acme.com", "b"]],
  ["escapes", String.raw`'\x61\u006e\u{6e}\100\'\q\n'`, ["ann@'q\n"]],
  ["an escaped line break", "'ann@\\\nacme.com'", ["ann@acme.com"]],
  ["the expression in a template as a hole", "`$" + "{user}@acme.com`", ["\uffff@acme.com"]],
  ["no comments", "/* 'a' */ 'b' // 'c'\n'd'", ["b", "d"]],
  ["no regular expressions", String.raw`x = /['"\/]/g; y = (/[/'"]/); 'a'`, ["a"]],
  ["what stands between divisions", "a / 'b' / 'c'", ["b", "c"]],
  ["a quote without an end up to the line's", "it's one\n'two'", ["s one", "two"]],
  ["an unclosed comment as if it were none", "/* 'a'", ["a"]],
  ["the last string without an end", "'a", ["a"]],
  ["nothing in nothing", "", []],
])("%s", (_name, source, expected) => {
  expect(stringLiterals(source)).toEqual(expected);
});
