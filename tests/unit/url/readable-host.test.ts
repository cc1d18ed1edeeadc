import { domainToASCII } from "node:url";
import { readableEmail, readableHost, withReadableHosts } from "@contact-scanner/core/url/readable-host";
import { describe, expect, test } from "vitest";

describe("a host as people write it", () => {
  test.each([
    ["acme.com", "acme.com"],
    ["xn--mller-kva.example", "müller.example"],
    ["xn--mller-kva.example:8080", "müller.example:8080"],
    ["xn--mller-kva.example.", "müller.example."],
    ["127.0.0.1:4000", "127.0.0.1:4000"],
    ["[::1]:4000", "[::1]:4000"],
    ["xn--a.example", "xn--a.example"],
  ])("%s is shown as %s", (host, shown) => expect(readableHost(host)).toBe(shown));

  test.each([
    ["日本語カタカナtokyo.jp"],
    ["한국어.kr"],
    ["президент.рф"],
    ["оса.рф"],
    ["ελλάδα.gr"],
    ["مثال.com"],
    ["ไทย.th"],
    ["abcノート.jp"],
    ["ソニー.jp"],
    ["col·lecció.cat"],
    ["đặcsản.vn"],
    ["știri.ro"],
    ["azərbaycan.az"],
    ["三菱ufj.jp"],
  ])("%s comes back from its ASCII form", (host) => {
    const ascii = domainToASCII(host);
    expect(ascii).toMatch(/xn--/);
    expect(readableHost(ascii)).toBe(host);
  });

  test.each([
    ["pаypal.com", "one Cyrillic letter among Latin ones"],
    ["аррӏе.com", "Cyrillic letters that all look like Latin ones"],
    ["ικα.com", "Greek letters that all look like Latin ones"],
    ["acme.com⁄login.example.net", "a slash of fractions"],
    ["i❤.ws", "a symbol"],
    ["acme.comノlogin.example.net", "a letter of katakana that looks like a slash"],
    ["acme.com丿login.example.net", "a stroke that does"],
    ["g〇〇gle.com", "noughts of Chinese among Latin letters"],
    ["acmeー.com", "a mark of a long vowel behind none"],
    ["acme゠login.com", "what looks like an equals sign"],
    ["acme·com.example.net", "the dot of Catalan between other letters than l"],
    ["acme・com.example.net", "the dot of katakana among Latin letters"],
    ["ɡoogle.com", "a letter of phonetics"],
    ["ƿaypal.com", "a letter of Old English"],
    ["acmeǃ.com", "a click, which looks like an exclamation mark"],
  ])("%s stays in ASCII: %s", (host) => {
    const ascii = domainToASCII(host);
    expect(ascii).toMatch(/xn--/);
    expect(readableHost(ascii)).toBe(ascii);
  });
});

test("a sentence has every host as people write it, and its other words as they are", () => {
  expect(
    withReadableHosts(
      "xn--mller-kva.de: moved to https://www.xn--bcher-kva.ch:8080/xn. XN--A stays. acme.com.",
    ),
  ).toBe("müller.de: moved to https://www.bücher.ch:8080/xn. XN--A stays. acme.com.");
});

test("an address has its host as people write it", () => {
  expect(readableEmail("info@xn--mller-kva.de")).toBe("info@müller.de");
  expect(readableEmail("xn--mller-kva@acme.com")).toBe("xn--mller-kva@acme.com");
});
