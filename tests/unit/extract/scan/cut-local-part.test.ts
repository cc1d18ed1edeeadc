import { cutLocalPart } from "@contact-scanner/core/extract/scan/cut-local-part";
import { FRONT_CUTS } from "@contact-scanner/core/extract/scan/local-part-cuts";
import { describe, expect, test } from "vitest";

/** The local part that a text ends in. */
function localPartOf(text: string): string {
  return /[\p{L}\p{M}\p{N}._%+'&-]*$/u.exec(text)?.[0] ?? "";
}

function cut(text: string): string {
  const local = localPartOf(text);
  return cutLocalPart(local, `${text}@acme.com`, text.length - local.length);
}

describe.each(FRONT_CUTS)("$name", ({ pattern, examples, keep }) => {
  test.each(examples)("$given gives '$gives', by this row", ({ given, gives }) => {
    expect(localPartOf(given)).toMatch(pattern);
    expect(cut(given)).toBe(gives);
  });

  test.each(keep)("%s stays", (text) => {
    expect(cut(text)).toBe(localPartOf(text));
  });
});
