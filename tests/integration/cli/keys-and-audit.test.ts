import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { hashApiKey } from "@contact-scanner/core/auth/api-key";
import { expect, test } from "vitest";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();

async function cli(command: "keys" | "audit", argv: readonly string[]) {
  const script = fileURLToPath(new URL("../../../packages/cli/src/main.ts", import.meta.url));
  return await promisify(execFile)(process.execPath, [script, command, ...argv], {
    env: { ...process.env, DATABASE_URL: url },
  });
}

test("a key is printed alone, listed by its beginning, and revoked; each is written down", async () => {
  const added = await cli("keys", ["add", TEST_USER.email, "--name", "CI", "--expires", "90d"]);
  expect(added.stdout).toMatch(/^cs_live_\w{49}\n$/);
  const key = added.stdout.trim();
  const [id = ""] = added.stderr.split("  ");
  expect(added.stderr).toContain("shown this once");
  expect(await useApiKey(db, hashApiKey(key))).toMatchObject({ kind: "valid", keyId: id });
  const { stdout: list } = await cli("keys", ["list"]);
  expect(list).toContain(`${id}  ${key.slice(0, 12)}…  ${TEST_USER.id}  scans:read,scans:write`);
  expect(list).not.toContain(key);
  expect((await cli("keys", ["revoke", id])).stdout).toMatch(/revoked \d{4}-/);
  expect(await useApiKey(db, hashApiKey(key))).toMatchObject({ kind: "refused", reason: "a revoked key" });
  const lines = (await cli("audit", ["--since", "1h"])).stdout.split("\n");
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(new RegExp(`^20\\S+Z {2}key.revoke {2}${id} {2}by operator$`)),
    expect.stringMatching(new RegExp(`^20\\S+Z {2}key.add {2}${id} {2}by operator$`)),
  ]);
});

test("a key's name cannot command the terminal", async () => {
  const name = "CI\u001b[2J\u202e";
  const { stderr } = await cli("keys", ["add", TEST_USER.id, "--name", name]);
  expect(stderr).toContain("  CI [2J\n");
  expect((await cli("keys", ["list"])).stdout).not.toContain("\u001b");
});

test.each([
  ["a user that is not there", "keys", 1, ["add", randomUUID()], /There is no user/],
  ["an address that nobody has", "keys", 1, ["add", "nobody@acme.com"], /users add nobody@acme.com/],
  ["a key that is not there", "keys", 1, ["revoke", randomUUID()], /There is no key/],
  ["a wrong command", "keys", 2, ["revoke"], /key's id/],
  ["a wrong time", "audit", 2, ["--since", "ever"], /--since takes/],
] as const)("%s: %s ends with exit code %i and a sentence", async (_name, command, code, argv, sentence) => {
  await expect(cli(command, argv)).rejects.toMatchObject({
    code,
    stdout: "",
    stderr: expect.stringMatching(sentence),
  });
});

test.each(["keys", "audit"] as const)("%s tells how it is used", async (command) => {
  expect((await cli(command, ["--help"])).stdout).toContain(`contact-scanner ${command}`);
});
