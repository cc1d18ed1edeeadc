import { parseTokenArguments, type TokenCommand } from "@contact-scanner/cli/token-arguments";
import { expect, test } from "vitest";

const sub = "11111111-1111-4111-8111-111111111111";
const token = {
  userId: sub,
  ttlSeconds: 3_600,
  audience: "authenticated",
  issuer: undefined,
  scopes: undefined,
};
const run = (command: TokenCommand) => ({ kind: "run", command });

test.each([
  [["--sub", sub], run(token)],
  [["--sub", sub, "--ttl", "30s"], run({ ...token, ttlSeconds: 30 })],
  [["--sub", sub, "--ttl", "15m"], run({ ...token, ttlSeconds: 900 })],
  [["--sub", sub, "--ttl", "365d"], run({ ...token, ttlSeconds: 31_536_000 })],
  [["--sub", sub, "--audience", "a", "--issuer", "i"], run({ ...token, audience: "a", issuer: "i" })],
  [["--sub", sub, "--scopes", "scans:read,webhooks"], run({ ...token, scopes: ["scans:read", "webhooks"] })],
  [["--help"], { kind: "help" }],
])("%j is understood", (argv, line) => {
  expect(parseTokenArguments(argv)).toEqual(line);
});

test.each([
  [[]],
  [["--sub", "7"]],
  [["--sub", sub, "--ttl", "0s"]],
  [["--sub", sub, "--ttl", "366d"]],
  [["--sub", sub, "--ttl", "60"]],
  [["--sub", sub, "--ttl", "-1h"]],
  [["--sub", sub, "--ttl", "1e3s"]],
  [["--sub", sub, "--scopes", "all"]],
  [["--sub", sub, "more"]],
  [["--colour"]],
])("%j is refused with a sentence", (argv) => {
  expect(parseTokenArguments(argv)).toEqual({ kind: "wrong", detail: expect.stringMatching(/\w+ \w+/) });
});
