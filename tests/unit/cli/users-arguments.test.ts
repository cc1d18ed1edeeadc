import { parseUsersArguments } from "@contact-scanner/cli/users-arguments";
import { expect, test } from "vitest";

const id = "11111111-1111-4111-8111-111111111111";

test.each([
  [["list"], { kind: "list" }],
  [["add", "jane@acme.com"], { kind: "add", email: "jane@acme.com", id: undefined }],
  [["add", "jane@acme.com", "--id", id], { kind: "add", email: "jane@acme.com", id }],
  [[], { kind: "help" }],
  [["-h"], { kind: "help" }],
])("%j is understood", (argv, command) => {
  expect(parseUsersArguments(argv)).toEqual(command);
});

test.each([
  [["add"]],
  [["add", "jane"]],
  [["add", "jane@acme.com", "john@acme.com"]],
  [["add", "jane@acme.com", "--id", "7"]],
  [["list", "jane@acme.com"]],
  [["remove", "jane@acme.com"]],
  [["--colour"]],
])("%j is refused with a sentence", (argv) => {
  expect(parseUsersArguments(argv)).toEqual({ kind: "wrong", detail: expect.stringMatching(/\w+ \w+/) });
});
