import { LINE_SIGNS, SENTENCE_SIGNS } from "@contact-scanner/core/extract/methods/sentence-signs";
import { spelledAddresses } from "@contact-scanner/core/extract/methods/spelled-out";
import { describe, expect, test } from "vitest";

describe.each([...SENTENCE_SIGNS, ...LINE_SIGNS])("$name", ({ examples, keep }) => {
  test.each(examples)("no address: %s", (text) => {
    expect([...spelledAddresses(text)]).toEqual([]);
  });

  test.each(keep)("an address: %s", (text) => {
    const found = [...spelledAddresses(text)].map(({ address }) => address.toLowerCase());
    // What is whole with its signs is another method's, so that none is as good.
    for (const address of found) expect(address).toMatch(/^ann@acme\.(?:com|it)$/);
    if (!/\w@/.test(text)) expect(found).toHaveLength(1);
  });
});
