import {
  cardAddresses,
  cardOfDataUrl,
  fieldAddresses,
  jsonStrings,
  parseJson,
} from "@contact-scanner/core/extract/methods/structured-data";
import { describe, expect, test } from "vitest";

describe("cards (RFC 6350) and calendars (RFC 5545)", () => {
  test.each([
    "EMAIL:ann@acme.com",
    "EMAIL;TYPE=INTERNET,WORK:ann@acme.com",
    "item1.EMAIL;PREF=1:mailto:ann@acme.com",
    "EMAIL:ann@ac\r\n me.com",
    "ORGANIZER;CN=Desk:mailto:ann@acme.com",
    'ATTENDEE;CN="Lee, Ann":MAILTO:ann@acme.com',
  ])("%j holds an address", (line) => {
    expect([...cardAddresses(`BEGIN:VCARD\r\n${line}\r\nEND:VCARD`)]).toEqual(["ann@acme.com"]);
  });

  test.each(["UID:4411@acme.com", "IMPP:xmpp:ann@acme.com", "URL:https://acme.com/@ann"])(
    "not %s",
    (line) => {
      expect([...cardAddresses(line)]).toEqual([]);
    },
  );

  test.each(["data:text/vcard,EMAIL%3Aann%40acme.com", "data:text/x-vcard;base64,RU1BSUw6YW5uQGFjbWUuY29t"])(
    "in the URL %s",
    (url) => {
      expect([...cardAddresses(cardOfDataUrl(url) ?? "")]).toEqual(["ann@acme.com"]);
    },
  );

  test("one after the other, as they are asked for", () => {
    const addresses = cardAddresses("EMAIL:ann@acme.com\nEMAIL:bob@acme.com");
    expect(addresses.next().value).toBe("ann@acme.com");
    expect(addresses.next().value).toBe("bob@acme.com");
  });

  test("not in the URL of a picture", () => {
    expect(cardOfDataUrl("data:image/png;base64,RU1BSUw6YW5uQGFjbWUuY29t")).toBeUndefined();
  });
});

describe("JSON", () => {
  test.each([
    '{"a":1}',
    '//<![CDATA[\n{"a":1}\n//]]>',
    '<!--\n{"a":1}\n-->',
    '/*<![CDATA[*/{"a":1}/*]]>*/',
    '{"a":1};',
  ])("%j is read", (source) => {
    expect(parseJson(source)).toEqual({ a: 1 });
  });

  test.each(["{a:1}", "", "[".repeat(5_000)])("and what is none is undefined", (source) => {
    expect(parseJson(source)).toBeUndefined();
  });

  test("every string is told with the name of its field, and a name that holds an at sign", () => {
    const value = { a: "1", b: ["2", { c: "3" }], "ann@acme.com": { d: 4 }, "@type": "5" };
    expect([...jsonStrings(value)]).toEqual([
      { field: "a", text: "1" },
      { field: "b", text: "2" },
      { field: "c", text: "3" },
      { field: "", text: "ann@acme.com" },
      { field: "@type", text: "5" },
    ]);
  });
});

test("a field of addresses may be a mailto: URL or a list", () => {
  expect(fieldAddresses("mailto:ann@acme.com?subject=Hi")).toEqual(["ann@acme.com"]);
  expect(fieldAddresses("Ann <ann@acme.com>; bob@acme.com")).toEqual(["ann@acme.com", "bob@acme.com"]);
});
