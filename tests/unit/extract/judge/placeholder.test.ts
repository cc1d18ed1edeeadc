import { placeholderRule, writtenAddress } from "@contact-scanner/core/extract/judge/placeholder";
import { PLACEHOLDER_SIGNS } from "@contact-scanner/core/extract/judge/placeholder-signs";
import { describe, expect, test } from "vitest";

const OTHER_SITE = "www.ridgeback-conf.org";

/** An address whose domain is registrable itself. */
function partsOf(email: string) {
  const [local = "", domain = ""] = email.split("@");
  return { local, domain, registrable: domain };
}

describe.each(PLACEHOLDER_SIGNS)("$name", ({ rule, holds, onOwnDomain, examples, keep }) => {
  test.each(examples)("%s is refused, by this row", (email) => {
    expect(holds(writtenAddress(partsOf(email)))).toBe(true);
    expect(placeholderRule(partsOf(email), OTHER_SITE)).toBe(rule);
  });

  test.each(examples)("%s on a page of its domain", (email) => {
    expect(placeholderRule(partsOf(email), `www.${email.split("@")[1]}`)).toBe(
      onOwnDomain ? rule : undefined,
    );
  });

  test.each(keep)("%s stays", (email) => {
    expect(placeholderRule(partsOf(email), OTHER_SITE)).toBeUndefined();
  });
});
