import { CODE_SIGNS } from "@contact-scanner/core/extract/bundle/code-signs";
import { readBundle } from "@contact-scanner/core/extract/bundle/read-bundle";
import { describe, expect, test } from "vitest";

const FILE = { fileUrl: "https://www.harbour-books.com/a.js", pageUrl: "https://www.harbour-books.com/" };
const emails = (script: string) => readBundle(script, FILE).contacts.map(({ email }) => email);

describe.each(CODE_SIGNS)("$name", ({ examples, keep }) => {
  test.each(examples)("%s has no contact, though its address alone is one", (script) => {
    expect(emails(script)).toEqual([]);
    const [address = ""] = /[\w.]+@[\w.]+\w/.exec(script) ?? [];
    expect(emails(`var c={contact:"${address}"}`)).toEqual([address]);
  });

  test.each(keep)("%s has one", (script) => expect(emails(script)).toHaveLength(1));
});
