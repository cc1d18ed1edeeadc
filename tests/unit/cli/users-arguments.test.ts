import { parseUsersArguments, type UsersCommand } from "@contact-scanner/cli/users-arguments";
import { expect, test } from "vitest";

const id = "11111111-1111-4111-8111-111111111111";
const run = (command: UsersCommand) => ({ kind: "run", command });

test.each([
  [["list"], run({ kind: "list" })],
  [["add", "jane@acme.com"], run({ kind: "add", email: "jane@acme.com", id: undefined })],
  [["add", "jane@acme.com", "--id", id], run({ kind: "add", email: "jane@acme.com", id })],
  [[], { kind: "help" }],
  [["-h"], { kind: "help" }],
])("%j is understood", (argv, line) => {
  expect(parseUsersArguments(argv)).toEqual(line);
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
