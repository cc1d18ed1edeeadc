import { readBundle } from "@contact-scanner/core/extract/bundle/read-bundle";
import { TEXT_SIGNS } from "@contact-scanner/core/extract/bundle/text-signs";
import { describe, expect, test } from "vitest";

const FILE = { fileUrl: "https://www.harbour-books.com/a.js", pageUrl: "https://www.harbour-books.com/" };
const read = (script: string) => readBundle(script, FILE);

describe.each(TEXT_SIGNS)("$name", ({ examples, keep }) => {
  test.each(examples)("%s shows a reader its address", (script) => {
    expect(read(script).contacts.map(({ email }) => email)).toEqual(["dock@tallowick.com"]);
  });

  test.each(keep)("%s shows none, and nothing else speaks for it", (script) => {
    expect(read(script)).toMatchObject({ contacts: [], rejected: [{ rule: "weak" }] });
  });
});

test("an element's text that shows what an entry is to look like has no contact", () => {
  const hint = `jsx("p",{children:"That is no address. Write it like sam.lee@tallowick.com, please."})`;
  expect(read(hint)).toMatchObject({ contacts: [], rejected: [{ rule: "placeholder" }] });
});
