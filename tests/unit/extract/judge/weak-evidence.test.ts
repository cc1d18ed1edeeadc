import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { judgeAddress } from "@contact-scanner/core/extract/judge/address";
import type { CandidateExample } from "@contact-scanner/core/extract/judge/machine-sign";
import { EVIDENCE } from "@contact-scanner/core/extract/judge/weak-evidence";
import { describe, expect, test } from "vitest";

const SITE = "www.harbour-books.com";

function verdictOn(example: CandidateExample) {
  const { text } = example;
  const found = {
    method: "script",
    before: "",
    after: "",
    context: text,
    element: null,
    ...example,
  } as const;
  return judgeAddress(found, SITE);
}

describe.each(EVIDENCE)("$name", ({ name, holds, examples, weak }) => {
  test.each(examples)("speaks for $text, and nothing else does", (example) => {
    expect(verdictOn(example).kind).toBe("address");
    const at = example.text.indexOf("@");
    const parts = { local: example.text.slice(0, at), ...domainsOf(example.text.slice(at + 1)) };
    const found = { method: "script", before: "", after: "", context: example.text, element: null } as const;
    const speaking = EVIDENCE.filter((evidence) => evidence.holds(parts, { ...found, ...example }, SITE));
    expect(speaking.map((evidence) => evidence.name)).toEqual([name]);
    expect(holds(parts, { ...found, ...example }, SITE)).toBe(true);
  });

  test.each(weak)("does not speak for $text", (example) => {
    expect(verdictOn(example)).toEqual({ kind: "weak", email: example.text });
  });
});

function domainsOf(domain: string) {
  return { domain, registrable: /[a-z-]+\.(?:co\.uk|[a-z]+)$/.exec(domain)?.[0] ?? domain };
}

describe("where a reader sees it, an address needs nothing that speaks for it", () => {
  test.each<CandidateExample>([
    { text: "dock@tallowick.com", method: "text" },
    { text: "dock@tallowick.com", method: "mailto" },
    { text: "dock@tallowick.com", method: "structured_data" },
    { text: "dock@tallowick.com", method: "spelled_out" },
    { text: "dock@tallowick.com", method: "script", isInMarkup: true },
  ])("$text as $method", (example) => {
    expect(verdictOn(example).kind).toBe("address");
  });
});

describe("on a page", () => {
  const explain = (html: string) => {
    const { page, rejected } = explainPage({ html, url: `https://${SITE}/` });
    return { emails: page.contacts.map(({ email }) => email), rejected };
  };
  const script = `<script>var labels = ["dock@tallowick.com"];</script>`;

  test("an address that a script alone has is refused as weak", () => {
    const { emails, rejected } = explain(script);
    expect(emails).toEqual([]);
    expect(rejected).toEqual([{ candidate: "dock@tallowick.com", method: "script", rule: "weak" }]);
  });

  test.each([
    ["dock@tallowick.com", `<p>dock @tallowick.com</p>`],
    ["dock@tallowick.com", `<p>Ask dock at tallowick . com</p>`],
  ])("%s is refused as weak on %s", (candidate, html) => {
    expect(explain(html)).toEqual({
      emails: [],
      rejected: [{ candidate, method: "spelled_out", rule: "weak" }],
    });
  });

  test.each([
    `${script}<p>Write to dock@tallowick.com</p>`,
    `${script}<script>var config = { email: "dock@tallowick.com" };</script>`,
    `<script>document.write('<a href="mailto:dock@tallowick.com">Write</a>');</script>`,
    `<script>var user = "dock"; show(user + "@" + "tallowick.com");</script>`,
    `<p>E-mail: dock at tallowick dot com</p>`,
    `<p>Ask dock at tallowick dot com</p>`,
    `<p>dock @ tallowick.com</p>`,
  ])("%s has it", (html) => {
    expect(explain(html)).toEqual({ emails: ["dock@tallowick.com"], rejected: [] });
  });
});
