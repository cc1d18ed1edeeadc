import { type AuditCommand, parseAuditArguments } from "@contact-scanner/cli/audit-arguments";
import { type KeysCommand, parseKeysArguments } from "@contact-scanner/cli/keys-arguments";
import { describe, expect, test } from "vitest";

const id = "11111111-1111-4111-8111-111111111111";

describe("npm run keys", () => {
  const run = (command: KeysCommand) => ({ kind: "run", command });
  const added = {
    kind: "add",
    user: { id },
    name: undefined,
    scopes: ["scans:read", "scans:write"],
    expiresInSeconds: undefined,
  } as const;

  test.each([
    [["list"], run({ kind: "list" })],
    [["add", id], run(added)],
    [["add", "jane@acme.com"], run({ ...added, user: { email: "jane@acme.com" } })],
    [
      ["add", id, "--name", "CI", "--scopes", "scans:read,contacts:delete", "--expires", "90d"],
      run({
        ...added,
        name: "CI",
        scopes: ["scans:read", "contacts:delete"],
        expiresInSeconds: 90 * 86_400,
      }),
    ],
    [["revoke", id], run({ kind: "revoke", id })],
    [[], { kind: "help" }],
    [["-h"], { kind: "help" }],
  ])("%j is understood", (argv, line) => {
    expect(parseKeysArguments(argv)).toEqual(line);
  });

  test.each([
    [["add"]],
    [["add", "jane"]],
    [["add", id, id]],
    [["add", id, "--scopes", ""]],
    [["add", id, "--scopes", "scans"]],
    [["add", id, "--scopes", "scans:read,"]],
    [["add", id, "--name", ""]],
    [["add", id, "--name", "x".repeat(101)]],
    [["add", id, "--expires", "90"]],
    [["add", id, "--expires", "0d"]],
    [["add", id, "--expires", "3651d"]],
    [["list", id]],
    [["list", "--scopes", "admin"]],
    [["revoke"]],
    [["revoke", "cs_live_x"]],
    [["revoke", id, "--name", "CI"]],
    [["delete", id]],
    [["--scope", "admin"]],
  ])("%j is refused with a sentence", (argv) => {
    expect(parseKeysArguments(argv)).toEqual({ kind: "wrong", detail: expect.stringMatching(/\w+ \w+/) });
  });
});

describe("npm run audit", () => {
  const run = (command: AuditCommand) => ({ kind: "run", command });

  test.each([
    [[], run({ sinceSeconds: 30 * 86_400 })],
    [["--since", "12h"], run({ sinceSeconds: 12 * 3_600 })],
    [["--help"], { kind: "help" }],
  ])("%j is understood", (argv, line) => {
    expect(parseAuditArguments(argv)).toEqual(line);
  });

  test.each([[["--since", "yesterday"]], [["--since", "3651d"]], [["list"]], [["--until", "1d"]]])(
    "%j is refused with a sentence",
    (argv) => {
      expect(parseAuditArguments(argv)).toEqual({ kind: "wrong", detail: expect.stringMatching(/\w+ \w+/) });
    },
  );
});
