import { extractPage } from "@contact-scanner/core/extract/page";
import {
  APPLICATION_SCRIPTS,
  beginsApplication,
} from "@contact-scanner/core/extract/shell/application-scripts";
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

describe.each(APPLICATION_SCRIPTS)("the scripts of $name", ({ url, examples, keep }) => {
  test.each(examples)("begin an application: %s", (script) => {
    expect(script).toMatch(url);
    expect(beginsApplication(script)).toBe(true);
  });
  test.each(keep)("begin none: %s", (script) => expect(beginsApplication(script)).toBe(false));
});

test("every row has examples, for and against", () => {
  for (const { examples, keep } of [...SHELL_SIGNS, ...APPLICATION_SCRIPTS]) {
    expect(examples.length).toBeGreaterThan(0);
    expect(keep.length).toBeGreaterThan(0);
  }
});
