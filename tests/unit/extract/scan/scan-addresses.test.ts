import { JOINT } from "@contact-scanner/core/extract/dom/marks";
import { cutDomain } from "@contact-scanner/core/extract/scan/cut-domain";
import { scanAddresses } from "@contact-scanner/core/extract/scan/scan-addresses";
import { describe, expect, test } from "vitest";

function found(text: string): string[] {
  return [...scanAddresses(text.replaceAll("|", JOINT))].map(({ address }) => address);
}

/** What is found in each of these texts is what stands beside it: one address, several, or none. */
function expectFound(
  cases: readonly (readonly [text: string, addresses: string | readonly string[]])[],
): void {
  expect(cases.map(([text]) => [text, found(text)])).toEqual(
    cases.map(([text, addresses]) => [text, [addresses].flat()]),
  );
}

describe("where an address ends and begins", () => {
  test("brackets, quotes and the sentence's end are no part of it", () => {
    expectFound([
      ["(ann@acme.com)", "ann@acme.com"],
      ["ann@acme.com.", "ann@acme.com"],
      ["ann@acme.com…", "ann@acme.com"],
      ["'ann@acme.com'", "ann@acme.com"],
    ]);
  });

  test("underscores on both sides are emphasis, one in front is the mailbox's", () => {
    expectFound([
      ["_ann@acme.com_", "ann@acme.com"],
      ["_ann@acme.com", "_ann@acme.com"],
    ]);
  });

  test("a label before a colon or an equals sign is no part of it", () => {
    expectFound([
      ["E-mail:ann@acme.com", "ann@acme.com"],
      ["mail=ann@acme.com", "ann@acme.com"],
    ]);
  });

  test("an encoded blank or bracket is a blank or bracket, a percent sign alone is the mailbox's", () => {
    expectFound([
      ["x%20ann@acme.com", "ann@acme.com"],
      ["=3Cann@acme.com=3E", "ann@acme.com"],
      ["desk%loans@acme.com", "desk%loans@acme.com"],
    ]);
  });

  test("pictures and paths beside it are no part of it", () => {
    expectFound([
      ["📧ann@acme.com📞", "ann@acme.com"],
      ["ann@acme.com/team", "ann@acme.com"],
    ]);
  });

  test("typographic apostrophes and wide letters are the plain ones", () => {
    expectFound([
      ["o’neill@acme.com", "o'neill@acme.com"],
      ["ａｎｎ＠ａｃｍｅ．ｃｏｍ", "ann@acme.com"],
    ]);
  });

  test("a blank or a line break after the sign is passed over", () => {
    expectFound([
      ["ann@ acme.com", "ann@acme.com"],
      ["ann@\nacme.com", "ann@acme.com"],
    ]);
  });

  test("a domain keeps letters beyond ASCII", () => {
    expectFound([["info@bücher.example.de", "info@bücher.example.de"]]);
  });
});

describe("addresses next to one another", () => {
  test("without anything between them are told apart at the suffix", () => {
    expectFound([
      ["ann@acme.combob@acme.com", ["ann@acme.com", "bob@acme.com"]],
      ["ann@acme.deeve@acme.de", ["ann@acme.de", "eve@acme.de"]],
      ["ann@acme.combob@other.org", ["ann@acme.com", "bob@other.org"]],
    ]);
  });

  test("are told apart by a sign between them", () => {
    expectFound([
      ["ann@acme.com&bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
      ["ann@acme.com+bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
      ["ann@acme.com/bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
    ]);
  });

  test("are one where a second sign is followed by no domain", () => {
    expectFound([["ann@acme.com@work", "ann@acme.com"]]);
  });

  test("lose the numbers of a list, and one keeps a number that no other counts on from", () => {
    expectFound([
      ["1.ann@acme.com 2.bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
      ["Write to 1.ann@acme.com or call", "1.ann@acme.com"],
    ]);
  });
});

test("an ideographic full stop is a dot within a domain and ends a sentence after it", () => {
  expectFound([
    ["info@acme。jp", "info@acme.jp"],
    ["info@acme.jp。電話", "info@acme.jp"],
    ["info@acme.jp。Call", "info@acme.jp"],
  ]);
});

describe("what is glued to an address is cut off", () => {
  test("a telephone number in front, a number of another kind not", () => {
    expectFound([
      ["+49 30 555 0123ann@acme.com", "ann@acme.com"],
      ["+49-30-5550123ann@acme.com", "ann@acme.com"],
      ["030-5550123ann@acme.com", "ann@acme.com"],
      ["(030) 5550123ann@acme.com", "ann@acme.com"],
      ["030/5550123ann@acme.com", "ann@acme.com"],
      ["10115 2024ann@acme.com", "2024ann@acme.com"],
    ]);
  });

  test("a label in front", () => {
    expectFound([
      ["EMAILann@acme.com", "ann@acme.com"],
      ["EmailAnn@acme.com", "Ann@acme.com"],
      ["mailtoann@acme.com", "ann@acme.com"],
    ]);
  });

  test("escapes of a program around it", () => {
    expectFound([
      [String.raw`Mail:\nann@acme.com`, "ann@acme.com"],
      [String.raw`\x22ann@acme.com\x22`, "ann@acme.com"],
      ["u003eann@acme.com", "ann@acme.com"],
    ]);
  });

  test("a word behind the suffix", () => {
    expectFound([
      ["ann@acme.deTelefon", "ann@acme.de"],
      ["ann@acme.comtelefon", "ann@acme.com"],
      ["ann@acme.comphone", "ann@acme.com"],
      ["ann@acme.co.ukOpening", "ann@acme.co.uk"],
    ]);
  });

  test("a number or a web address behind the suffix", () => {
    expectFound([
      ["ann@acme.com0301234", "ann@acme.com"],
      ["ann@acme.dehttps://acme.de", "ann@acme.de"],
      ["ann@acme.dewww.acme.de", "ann@acme.de"],
    ]);
  });

  test("the next sentence", () => {
    expectFound([
      ["ann@acme.com.2 rooms", "ann@acme.com"],
      ["ann@acme.de.Call us", "ann@acme.de"],
    ]);
  });

  test("words of a script without blanks", () => {
    expectFound([
      ["请联系ann@acme.cn咨询", "ann@acme.cn"],
      ["문의는 ann@acme.kr로", "ann@acme.kr"],
    ]);
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

test("a sign without a mailbox, or without a domain, is no address", () => {
  expectFound(["@acme", "ann@", "a @ b", "mar…@", "@", "@@@@"].map((text) => [text, []]));
});
