import { judgeAddress } from "@contact-scanner/core/extract/judge/address";
import { MACHINE_TABLES } from "@contact-scanner/core/extract/judge/machine-address";
import { type CandidateExample, signHolds } from "@contact-scanner/core/extract/judge/machine-sign";
import { parseMailDomain } from "@contact-scanner/core/extract/judge/mail-domain";
import { describe, expect, test } from "vitest";

const SITE = "www.harbour-books.com";

function candidateOf({ siteHost: _, ...example }: CandidateExample) {
  return { method: "text", before: "", after: "", context: "", element: null, ...example } as const;
}

function partsOf(text: string) {
  const at = text.lastIndexOf("@");
  const domain = parseMailDomain(text.slice(at + 1));
  if (domain.kind !== "domain") throw new Error(`${text} has no domain`);
  return {
    local: text.slice(0, at).toLowerCase(),
    domain: domain.ascii,
    registrable: domain.registrable,
  };
}

describe.each(MACHINE_TABLES.flatMap(({ signs }) => signs))("$name", (sign) => {
  test.each(sign.examples)("$text is refused, by this row", (example) => {
    const candidate = candidateOf(example);
    expect(signHolds(sign, partsOf(example.text), candidate, example.siteHost ?? SITE)).toBe(true);
    expect(judgeAddress(candidate, example.siteHost ?? SITE)).toEqual({ kind: "rejected", rule: sign.rule });
  });

  test.each(sign.keep)("$text is none of a machine's", (example) => {
    expect(judgeAddress(candidateOf(example), example.siteHost ?? SITE).kind).not.toBe("rejected");
  });
});
