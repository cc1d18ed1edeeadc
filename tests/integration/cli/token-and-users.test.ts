import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SCOPES } from "@contact-scanner/core/auth/scope";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import { addProfile, listProfiles } from "@contact-scanner/core/profiles/repository";
import { systemClock } from "@contact-scanner/core/time";
import { expect, test } from "vitest";
import { withDatabase } from "../../helpers/postgres-cluster.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();
const JWT_SECRET = "a secret of thirty-two bytes or more";

async function cli(command: "token" | "users", argv: readonly string[], env: Record<string, string> = {}) {
  const script = fileURLToPath(new URL("../../../packages/cli/src/main.ts", import.meta.url));
  const { JWT_SECRET: _none, ...clean } = process.env;
  return await promisify(execFile)(process.execPath, [script, command, ...argv], {
    env: { ...clean, DATABASE_URL: url, ...env },
  });
}

test("a user who is added has an id, under which a token of theirs is taken", async () => {
  const added = await cli("users", ["add", "jane@acme.com"]);
  const id = added.stdout.split("  ")[0] ?? "";
  expect((await cli("users", ["list"])).stdout).toContain(`${id}  jane@acme.com\n`);
  expect((await cli("users", ["add", "jane@acme.com"])).stdout).toContain(`${id}  jane@acme.com  (has`);
  const { stdout } = await cli("token", ["--sub", id, "--ttl", "5m"], { JWT_SECRET });
  const verify = createTokenVerifier(
    { keys: { kind: "secret", secret: new TextEncoder().encode(JWT_SECRET) }, audience: "authenticated" },
    { fetch, clock: systemClock },
  );
  expect(await verify(stdout.trim())).toEqual({ kind: "valid", userId: id, scopes: SCOPES });
});

test.each([
  ["no secret", "token", 1, ["--sub", TEST_USER.id], {}, /JWT_SECRET is not set/],
  ["a short secret", "token", 1, ["--sub", TEST_USER.id], { JWT_SECRET: "short" }, /32 bytes/],
  ["a wrong command", "token", 2, [], { JWT_SECRET }, /--sub takes/],
  ["a wrong command", "users", 2, ["add"], {}, /e-mail address/],
  [
    "an id of another address",
    "users",
    1,
    ["add", "x@acme.com", "--id", TEST_USER.id],
    {},
    /is the profile of/,
  ],
  [
    "a database without tables",
    "users",
    1,
    ["list"],
    { DATABASE_URL: withDatabase(url, "postgres") },
    /no tables/,
  ],
] as const)(
  "%s: %s ends with exit code %i and a sentence",
  async (_name, command, code, argv, env, sentence) => {
    await expect(cli(command, argv, env)).rejects.toMatchObject({
      code,
      stdout: "",
      stderr: expect.stringMatching(sentence),
    });
  },
);

test.each(["token", "users"] as const)("%s tells how it is used", async (command) => {
  expect((await cli(command, ["--help"])).stdout).toContain(`contact-scanner ${command}`);
});

test("an address added twenty times at once is one user", async () => {
  const added = await Promise.all(
    Array.from({ length: 20 }, () => addProfile(db, { email: "twins@acme.com", id: undefined })),
  );
  expect(new Set(added.map(({ id }) => id)).size).toBe(1);
  expect(added.filter((profile) => profile.added)).toHaveLength(1);
  expect((await listProfiles(db)).filter(({ email }) => email === "twins@acme.com")).toHaveLength(1);
});
