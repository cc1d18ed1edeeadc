import { parseBrowserArguments } from "@contact-scanner/cli/browser-arguments";
import { expect, test } from "vitest";

test.each([
  [["status"], { kind: "run", command: { kind: "status" } }],
  [["install"], { kind: "run", command: { kind: "install" } }],
  [["--help"], { kind: "help" }],
])("%j is understood", (argv, line) => {
  expect(parseBrowserArguments(argv)).toEqual(line);
});

test.each([[[]], [["remove"]], [["install", "chrome"]], [["--force"]]])(
  "%j is refused with a sentence",
  (argv) => {
    expect(parseBrowserArguments(argv)).toEqual({ kind: "wrong", detail: expect.stringMatching(/\w+ \w+/) });
  },
);
