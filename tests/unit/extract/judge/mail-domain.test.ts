import { domainForms, parseMailDomain } from "@contact-scanner/core/extract/judge/mail-domain";
import { MAIL_DOMAIN_SIGNS } from "@contact-scanner/core/extract/judge/mail-domain-signs";
import { describe, expect, test } from "vitest";

describe.each(MAIL_DOMAIN_SIGNS)("$name", ({ of, pattern, rule, examples, keep }) => {
  test.each(examples)("$domain is refused, by this row", ({ domain, after }) => {
    expect(domainForms(domain, after)[of]).toMatch(pattern);
    expect(parseMailDomain(domain, after)).toEqual({ kind: rule });
  });

  test.each(keep)("$domain stays", ({ domain, after }) => {
    expect(parseMailDomain(domain, after).kind).toBe("domain");
  });
});
