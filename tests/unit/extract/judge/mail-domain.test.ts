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

describe("a public suffix by itself", () => {
  test.each(["nic.in", "gov.in"])("%s is a body's, wherever it stands", (domain) => {
    expect(parseMailDomain(domain)).toEqual({ kind: "domain", ascii: domain, registrable: domain });
  });

  test.each(["augustow.pl", "oslo.no", "gov.ie"])("%s is taken from a field of addresses alone", (domain) => {
    expect(parseMailDomain(domain).kind).toBe("bare suffix");
    expect(parseMailDomain(domain, "", true)).toEqual({ kind: "domain", ascii: domain, registrable: domain });
  });

  test.each(["com", "co.uk", "com.au", "ac.in", "or.jp"])(
    "%s has no mailboxes, in a field neither",
    (domain) => {
      expect(parseMailDomain(domain, "", true).kind).not.toBe("domain");
    },
  );
});
