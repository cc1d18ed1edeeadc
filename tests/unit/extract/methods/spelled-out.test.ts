import { ARCHIVE_SIGNS } from "@contact-scanner/core/extract/methods/archive-signs";
import { ARCHIVE_FORMS } from "@contact-scanner/core/extract/methods/archived-addresses";
import { spelledAddresses } from "@contact-scanner/core/extract/methods/spelled-out";
import { describe, expect, test } from "vitest";

function spelled(text: string): string[] {
  return [...new Set([...spelledAddresses(text)].map(({ address }) => address))];
}

describe("signs in brackets", () => {
  test.each([
    "ann [at] acme [dot] com",
    "ann(at)acme(dot)com",
    "ann {at} acme.com",
    "ann <AT> acme <DOT> com",
    "ann |at| acme.com",
    "ann *at* acme.com",
    "ann *at* acme *dot* com",
    "ann（at）acme.com",
    "ann【at】acme.com",
    "ann (@) acme.com",
    "ann (at sign) acme (dot) com",
    "ann [at) acme (.) com",
    "Write ann(at)acme.com, please.",
  ])("%s is an address", (text) => {
    expect(spelled(text)).toEqual(["ann@acme.com"]);
  });

  test.each([
    ["de", "ann (ät) acme [punkt] com"],
    ["de", "ann (Klammeraffe) acme (Punkt) com"],
    ["es", "ann (arroba) acme (punto) com"],
    ["pt", "ann [arroba] acme [ponto] com"],
    ["fr", "ann [arobase] acme [point] com"],
    ["fr", "ann [chez] acme.com"],
    ["it", "ann (chiocciola) acme (punto) com"],
    ["nl", "ann [apenstaartje] acme [punt] com"],
    ["da", "ann (snabel-a) acme (prik) com"],
    ["de-CH", "ann [ad] acme.com"],
    ["sv", "ann (a) acme.com"],
    ["fi", "ann (ät) acme (piste) com"],
    ["pl", "ann (małpa) acme (kropka) com"],
    ["cs", "ann (zavináč) acme (tečka) com"],
    ["hu", "ann [kukac] acme [pont] com"],
    ["ru", "ann (собака) acme (точка) com"],
    ["el", "ann (παπάκι) acme (τελεία) com"],
    ["tr", "ann (et) acme (nokta) com"],
    ["ja", "ann [アット] acme.com"],
    ["ko", "ann [골뱅이] acme.com"],
  ])("in the language %s: %s", (_language, text) => {
    expect(spelled(text)).toEqual(["ann@acme.com"]);
  });

  test.each([
    "r [dot] ann [at] acme [dot] com",
    "r (dot) ann@acme.com",
    "Write to me: r dot ann at acme dot com",
    "Write to me: r . ann @ acme . com",
    "Mail: r punkt ann (at) acme punkt com",
  ])("a dot of the mailbox, too: %s", (text) => {
    expect(spelled(text)).toEqual(["r.ann@acme.com"]);
  });

  test.each(["Follow the dot Ann at acme dot com", "Go to the red point ann at acme dot com"])(
    "a word before the mailbox that is none of its dots: %s",
    (text) => {
      expect(spelled(text).map((address) => address.toLowerCase())).toEqual(["ann@acme.com"]);
    },
  );

  test("dots of the mailbox and of a long suffix", () => {
    expect(spelled("ann [dot] lee [at] acme [dot] co [dot] uk")).toEqual(["ann.lee@acme.co.uk"]);
  });
});

test.each(["E-mail: office @ acme.com", "E-mail: office at acme dot com", "Mail: office-at-acme.com"])(
  "a role that is a word of sentences, too, behind a label: %s",
  (text) => {
    expect(spelled(text)).toEqual(["office@acme.com"]);
  },
);

describe("words without brackets", () => {
  test.each([
    ["the dot is spelled too", "ann at acme dot com"],
    ["in another language", "ann arroba acme punto com"],
    ["a label stands before", "E-mail: ann at acme.com"],
    ["dashes after a label", "Mail: ann-at-acme.com"],
    ["space around the sign after a label", "Email: ann @acme.com"],
    ["a line of its own", "Write\nann @ acme . com\nor call"],
    ["only the dot is spelled", "ann@acme[dot]com"],
    ["dashes stand on both sides of it", "Write to ann -at- acme.com"],
    ["an archive has it in angle brackets", "From: Ann Lee <ann_at_acme.com>"],
    ["letter by letter", "a n n @ a c m e . c o m"],
  ])("count where %s", (_name, text) => {
    expect(spelled(text)).toEqual(["ann@acme.com"]);
  });

  test.each([
    "Look at acme.com for more.",
    "E-mail us at acme.com",
    "First published at acme.com.",
    "The dot com boom at its height",
    "We were [at] the harbour. [Dot] held the rope (at) times.",
    "starts at 6.pm at barn.two",
    "Rendez-vous chez Armand, au point de vente",
    "stay-at-home.com",
    "Meet @ acme.com tonight",
    "Follow us @acme.com",
    "Find records at\nacme.com",
    "E-mail signup: visit at acme.com",
    "E-mail signup: order at acme.com",
    "Made -at-home.com",
    "Look for deals at acme.com dot dot dot",
    "As we see (a) acme.com, (b) acme.org",
    "Sponsored [ad] acme.com",
    "See the website (ad) acme.com",
  ])("do not count in: %s", (text) => {
    expect(spelled(text)).toEqual([]);
  });
});

describe("another sign that the page explains", () => {
  test.each([
    "ann#acme.com (replace # with @)",
    "ann#acme.com (bitte # durch @ ersetzen)",
    "ann*acme.com (remplacer * par @)",
    "ann#acme.com（请将#替换为@）",
    "ann★acme.com（★を@に変えてください）",
    "ann_AT_acme.com (replace _AT_ by @)",
    "ann#acme.com (byt ut # mot @)",
    "ann#acme.com, where # is @",
    "Use @ instead of #: ann#acme.com",
    "ann#acme.com (@ statt #)",
    "ann#acme.com (#을 @로 바꿔주세요)",
    "ann☆acme.com ※☆を@に変更してください",
  ])("%s has an address", (text) => {
    expect(spelled(text)).toEqual(["ann@acme.com"]);
  });

  test("without an explanation it is none", () => {
    expect(spelled("ann#acme.com")).toEqual([]);
  });
});

describe("an at sign that is all an element holds", () => {
  test.each([
    "Write to ann \u2028@\u2028 acme.com now",
    "Write to ann \u2028@\u2028acme.com now",
    "Write to \u2028ann\u2028\u2028 @\u2028\u2028acme.com\u2028 now",
    "Write to \u2028ann\u2028\u2028 @ \u2028\u2028acme.com\u2028 now",
  ])("%j has an address", (text) => {
    expect(spelled(text)).toEqual(["ann@acme.com"]);
  });

  test.each([
    "A \u2028talk\u2028 @ \u2028acme.com\u2028 today",
    "Photo by ann \u2028@acme.com\u2028 today",
    "Mobility \u2028@\u2028 Acme.com",
  ])("none in %j", (text) => {
    expect(spelled(text)).toEqual([]);
  });
});

describe.each(ARCHIVE_SIGNS)("a bare at with $name", ({ examples, keep }) => {
  test.each(examples)("is a sign in %j", (text) => {
    expect(spelled(text)).toEqual(["ann@acme.com"]);
  });

  test.each(keep)("is none in %j", (text) => {
    expect(spelled(text)).toEqual([]);
  });
});

describe.each(ARCHIVE_FORMS)("archives: $name", ({ examples, keep }) => {
  test.each(examples)("an address in %j", (text) => {
    expect(spelled(text)).toEqual(["ann@acme.com"]);
  });

  test.each(keep)("none in %j", (text) => {
    expect(spelled(text)).toEqual([]);
  });
});
