import { CHROMIUM_FLAGS, flagsFor } from "@contact-scanner/renderer/browser/chromium-flags";
import { REFUSAL_WORDS } from "@contact-scanner/renderer/page/consent-refusals";
import { expect, test } from "vitest";

test("each switch is there once, with its reason", () => {
  const names = CHROMIUM_FLAGS.map(({ flag }) => flag.split("=")[0]);
  expect(new Set(names).size).toBe(names.length);
  expect(CHROMIUM_FLAGS.filter(({ why }) => !/\w+ \w+/.test(why))).toEqual([]);
});

test("a user agent stays one argument, whatever it says", () => {
  const flags = flagsFor({ proxyPort: 1, userAgent: 'A --no-sandbox "', profile: "/p" });
  expect(flags).toContain('--user-agent=A --no-sandbox "');
  expect(flags).not.toContain("--no-sandbox");
});

test("what refuses is written as it is compared: in lower case, with single blanks", () => {
  const words = Object.values(REFUSAL_WORDS).flat();
  expect(
    words.filter(
      (word) =>
        word !==
        word
          .toLowerCase()
          .replace(/[\s.!✕×→]+/g, " ")
          .trim(),
    ),
  ).toEqual([]);
});
