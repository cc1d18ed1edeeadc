import { SPAM_GUARDS, withoutSpamGuard } from "@contact-scanner/core/extract/judge/spam-guard";
import { describe, expect, test } from "vitest";

describe.each(SPAM_GUARDS)("$name", ({ pattern, examples, keep }) => {
  test.each(examples)("$given gives $gives, by this row", ({ given, gives }) => {
    expect(given).toMatch(pattern);
    expect(withoutSpamGuard(given)).toBe(gives);
  });

  test.each(keep)("%s stays", (address) => {
    expect(withoutSpamGuard(address)).toBe(address);
  });
});
