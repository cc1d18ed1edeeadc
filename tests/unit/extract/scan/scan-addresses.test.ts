import { JOINT } from "@contact-scanner/core/extract/dom/marks";
import { cutDomain } from "@contact-scanner/core/extract/scan/cut-domain";
import { scanAddresses } from "@contact-scanner/core/extract/scan/scan-addresses";
import { describe, expect, test } from "vitest";

function found(text: string): string[] {
  return [...scanAddresses(text.replaceAll("|", JOINT))].map(({ address }) => address);
}

describe("where an address ends and begins", () => {
  test.each([
    ["(ann@acme.com)", "ann@acme.com"],
    ["ann@acme.com.", "ann@acme.com"],
    ["ann@acme.com…", "ann@acme.com"],
    ["'ann@acme.com'", "ann@acme.com"],
    ["_ann@acme.com_", "ann@acme.com"],
    ["_ann@acme.com", "_ann@acme.com"],
    ["E-mail:ann@acme.com", "ann@acme.com"],
    ["mail=ann@acme.com", "ann@acme.com"],
    ["x%20ann@acme.com", "ann@acme.com"],
    ["desk%loans@acme.com", "desk%loans@acme.com"],
    ["=3Cann@acme.com=3E", "ann@acme.com"],
    ["📧ann@acme.com📞", "ann@acme.com"],
    ["o’neill@acme.com", "o'neill@acme.com"],
    ["ann@acme.com/team", "ann@acme.com"],
    ["ａｎｎ＠ａｃｍｅ．ｃｏｍ", "ann@acme.com"],
    ["ann@ acme.com", "ann@acme.com"],
    ["ann@\nacme.com", "ann@acme.com"],
    ["info@bücher.example.de", "info@bücher.example.de"],
  ])("%s", (text, address) => {
    expect(found(text)).toEqual([address]);
  });
});

describe("addresses next to one another", () => {
  test.each([
    ["ann@acme.combob@acme.com", ["ann@acme.com", "bob@acme.com"]],
    ["ann@acme.deeve@acme.de", ["ann@acme.de", "eve@acme.de"]],
    ["ann@acme.combob@other.org", ["ann@acme.com", "bob@other.org"]],
    ["ann@acme.com&bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
    ["ann@acme.com+bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
    ["ann@acme.com/bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
    ["ann@acme.com@work", ["ann@acme.com"]],
    ["1.ann@acme.com 2.bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
  ])("%s", (text, addresses) => {
    expect(found(text)).toEqual(addresses);
  });

  test("a number stays when no other counts on from it", () => {
    expect(found("Write to 1.ann@acme.com or call")).toEqual(["1.ann@acme.com"]);
  });
});

describe("an ideographic full stop", () => {
  test.each([
    ["info@acme。jp", "info@acme.jp"],
    ["info@acme.jp。電話", "info@acme.jp"],
    ["info@acme.jp。Call", "info@acme.jp"],
  ])("%s", (text, address) => {
    expect(found(text)).toEqual([address]);
  });
});

describe("what is glued to an address is cut off", () => {
  test.each([
    ["+49 30 555 0123ann@acme.com", "ann@acme.com"],
    ["+49-30-5550123ann@acme.com", "ann@acme.com"],
    ["030-5550123ann@acme.com", "ann@acme.com"],
    ["(030) 5550123ann@acme.com", "ann@acme.com"],
    ["030/5550123ann@acme.com", "ann@acme.com"],
    ["10115 2024ann@acme.com", "2024ann@acme.com"],
    ["EMAILann@acme.com", "ann@acme.com"],
    ["mailtoann@acme.com", "ann@acme.com"],
    [String.raw`Mail:\nann@acme.com`, "ann@acme.com"],
    [String.raw`\x22ann@acme.com\x22`, "ann@acme.com"],
    ["ann@acme.com.2 rooms", "ann@acme.com"],
    ["ann@acme.deTelefon", "ann@acme.de"],
    ["ann@acme.comtelefon", "ann@acme.com"],
    ["EmailAnn@acme.com", "Ann@acme.com"],
    ["u003eann@acme.com", "ann@acme.com"],
    ["请联系ann@acme.cn咨询", "ann@acme.cn"],
    ["문의는 ann@acme.kr로", "ann@acme.kr"],
    ["ann@acme.co.ukOpening", "ann@acme.co.uk"],
    ["ann@acme.com0301234", "ann@acme.com"],
    ["ann@acme.comphone", "ann@acme.com"],
    ["ann@acme.dehttps://acme.de", "ann@acme.de"],
    ["ann@acme.dewww.acme.de", "ann@acme.de"],
    ["ann@acme.de.Call us", "ann@acme.de"],
  ])("%s", (text, address) => {
    expect(found(text)).toEqual([address]);
  });

  test("a name that only looks like a glued one is whole", () => {
    expect(cutDomain("Acme.Co.Uk")).toBe("Acme.Co.Uk");
    expect(cutDomain("1b6d3586.toString")).toBe("1b6d3586.toString");
  });
});

describe("over the edges of inline elements (|)", () => {
  test.each([
    ["next to the sign", "ann|@|acme.com", "ann@acme.com"],
    ["inside a domain that is none yet", "ann@acme|.|com", "ann@acme.com"],
    ["before a dot", "ann|.lee@acme.com", "ann.lee@acme.com"],
    ["letter by letter", [..."ann@acme.co.uk"].join("|"), "ann@acme.co.uk"],
    ["on to a longer suffix", "ann@acme.co|.uk", "ann@acme.co.uk"],
    ["inside a word in three pieces", "o|ffi|ce@acme.com", "office@acme.com"],
    ["inside both halves", "of|fice@ac|me.com", "office@acme.com"],
    ["not from a small label", "mail|office@acme.com", "office@acme.com"],
    ["not from a label", "Email|ann@acme.com", "ann@acme.com"],
    ["not from a label before a split address", "Email|ann|@acme.com", "ann@acme.com"],
    ["not from a number before a split address", "555|ann|@acme.com", "ann@acme.com"],
    ["not from a number", "555-0142|ann@acme.com", "ann@acme.com"],
    ["not into what follows", "ann@acme.com|Phone", "ann@acme.com"],
    ["not into a footnote", "ann@acme.com|1", "ann@acme.com"],
  ])("%s", (_name, text, address) => {
    expect(found(text)).toEqual([address]);
  });
});

test("names in braces share a domain", () => {
  expect(found("{ann, b.lee}@acme.com")).toEqual(["ann@acme.com", "b.lee@acme.com"]);
});

test.each(["@acme", "ann@", "a @ b", "mar…@", "@", "@@@@"])("%s holds none", (text) => {
  expect(found(text)).toEqual([]);
});
