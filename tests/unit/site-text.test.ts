import { csvRow } from "@contact-scanner/core/csv";
import { faultText, siteText, terminalSafeJson, withoutControls } from "@contact-scanner/core/site-text";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const MAX = 40;
/** What a terminal obeys, and what turns the order of what is shown. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const hostile = fc.string({
  unit: fc.constantFrom(
    ..."aé😀 \t\r\n\0\u0007\u001b\u007f\u0085\u009b\u009d\u202e\u2066\u200f\u061c\ud83d\ude00…".split(""),
    "😀",
    "\u001b]0;title\u0007",
    "\u009b31m",
  ),
});

describe("a fault's sentence", () => {
  test.each([
    ["acme.com answered HTTP 500.", "acme.com answered HTTP 500."],
    [
      'acme.com redirects to "https://login.example/?for=jane.doe@acme.com&back=1".',
      'acme.com redirects to "https://login.example/?for=…&back=1".',
    ],
    ["https://acme.com/u/jane%40acme.com/x is no web page.", "https://acme.com/u/…/x is no web page."],
    ["https://acme.com/?to=jane%2540acme.com is no web page.", "https://acme.com/?to=… is no web page."],
    ['no web page but "text/html; by=<jane@acme.com>".', 'no web page but "text/html; by=<…>".'],
  ])("%s tells no address", (message, kept) => {
    expect(faultText(message, 200)).toBe(kept);
    expect(faultText(kept, 200)).toBe(kept);
  });
});

describe("a text of a site", () => {
  test("is one line of bounded length without controls, well-formed, and stays as it is the second time", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kept = siteText(text, MAX);
        expect(kept).not.toMatch(OBEYED);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(MAX);
        expect(siteText(kept, MAX)).toBe(kept);
      }),
    );
  });

  test.each([
    ["Acme – candles & more", "Acme – candles & more"],
    ["  two\n  lines\t", "two lines"],
    ["\u001b[31mred\u001b[0m", "[31mred [0m"],
    ["\u202eevil\u202c", "evil"],
    ["half \ud83d", "half \ufffd"],
    ["\0\u0007", ""],
  ])("%j is kept as %j", (text, kept) => expect(siteText(text, MAX)).toBe(kept));

  test("is cut with a mark, between characters", () => {
    expect(siteText("x".repeat(MAX + 1), MAX)).toBe(`${"x".repeat(MAX - 1)}…`);
    expect(siteText(`${"x".repeat(MAX - 2)}😀😀`, MAX)).toBe(`${"x".repeat(MAX - 2)}…`);
  });
});

describe("output that a terminal may show", () => {
  test("a cell of CSV keeps its lines and nothing else that is a control", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(csvRow([text]).replace(/[\t\r\n]/g, "")).not.toMatch(OBEYED);
      }),
    );
    expect(withoutControls("a\tb\r\nc\u001b]0;x\u0007d")).toBe("a\tb\r\nc ]0;x d");
  });

  test("JSON shows no control and reads back as the same value", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const json = terminalSafeJson({ text }, 2);
        expect(json.replaceAll("\n", "")).not.toMatch(OBEYED);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
