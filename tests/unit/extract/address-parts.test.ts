import { fieldsAddress, pairAddress } from "@contact-scanner/core/extract/address-parts";
import { expect, test } from "vitest";

test.each([
  { user: "ann", domain: "acme.com" },
  { name: "ann", host: "acme.com" },
  { name: "ann", domain: "acme", tld: "com" },
  { name: "ann", domain: "acme", tld: ".com" },
  { local: "ann", domain: "@acme.com" },
  { part1: "ann", part2: "acme", part3: "com" },
  { benutzer: "ann", domaene: "acme.com" },
  { name: "ann", domain: "acme.com", label: "Write" },
  { id: "42", user: "ann", domain: "acme.com", colour: "red" },
])("%j holds an address", (fields) => {
  expect(fieldsAddress(new Map(Object.entries(fields)))).toBe("ann@acme.com");
});

test.each([
  { user: "ann" },
  { user: "ann", domain: "intranet" },
  { user: "Ann Lee", domain: "acme.com" },
  { user: "ann", domain: "www.acme.com" },
  { title: "ann", page: "acme.com" },
  { user: "acme.com", domain: "acme.com" },
  { name: "Acme", domain: "acme.com", fb_app_id: "42" },
  { name: "watchlist", host: "watchlist.acme.com", path: "/watchlist/" },
  { name: "lite-web", host: "acme.com", token: "ce5be895" },
])("%j holds none", (fields) => {
  expect(fieldsAddress(new Map(Object.entries(fields)))).toBeUndefined();
});

test("a mailbox may be called like its domain where its key says that it is one", () => {
  const fields = new Map([
    ["user", "acme"],
    ["domain", "acme.com"],
  ]);
  expect(fieldsAddress(fields)).toBe("acme@acme.com");
});

test("values are read in the first way that makes an address of them", () => {
  const reverse = (text: string) => [...text].reverse().join("");
  const fields = new Map([
    ["user", "nna"],
    ["domain", "moc.emca"],
  ]);
  expect(fieldsAddress(fields)).toBeUndefined();
  expect(fieldsAddress(fields, [(text) => text, reverse])).toBe("ann@acme.com");
});

test("a mailbox, a domain and perhaps its end, in this order", () => {
  expect(pairAddress(["ann", "acme.com"])).toBe("ann@acme.com");
  expect(pairAddress(["ann", "acme", "com"])).toBe("ann@acme.com");
  expect(pairAddress(["acme.com", "ann"])).toBeUndefined();
  expect(pairAddress([])).toBeUndefined();
});
