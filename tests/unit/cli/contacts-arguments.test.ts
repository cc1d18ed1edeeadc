import { parseContactsArguments } from "@contact-scanner/cli/contacts-arguments";
import { expect, test } from "vitest";

test.each([
  [["check"], { kind: "run", command: { fix: false } }],
  [["check", "--fix"], { kind: "run", command: { fix: true } }],
  [[], { kind: "help" }],
  [["check", "--help"], { kind: "help" }],
])("%j is understood", (argv, line) => {
  expect(parseContactsArguments(argv)).toEqual(line);
});

test.each([[["mend"]], [["--fix"]], [["check", "acme.com"]], [["check", "--now"]]])(
  "%j is refused with a sentence",
  (argv) => {
    expect(parseContactsArguments(argv)).toEqual({ kind: "wrong", detail: expect.stringMatching(/\w+ \w+/) });
  },
);
