import { extractPage } from "@contact-scanner/core/extract/page";
import { SHELL_SIGNS } from "@contact-scanner/core/extract/shell/shell-signs";
import { describe, expect, test } from "vitest";

const reasonOf = (body: string) =>
  extractPage({
    html: `<!doctype html><title>Acme</title><body>${body}</body>`,
    url: "https://acme.example/",
  }).shell?.reason ?? null;

describe.each(SHELL_SIGNS)("the sign $reason", ({ reason, examples, keep }) => {
  test.each(examples)("tells a shell: %s", (body) => expect(reasonOf(body)).toBe(reason));
  test.each(keep)("leaves a page: %s", (body) => expect(reasonOf(body)).toBeNull());
});

test("every sign has examples, for and against", () => {
  for (const { examples, keep } of SHELL_SIGNS) {
    expect(examples.length).toBeGreaterThan(0);
    expect(keep.length).toBeGreaterThan(0);
  }
});
