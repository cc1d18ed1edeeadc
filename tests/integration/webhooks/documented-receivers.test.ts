import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { newWebhookSecret, signatureHeaders } from "@contact-scanner/core/webhooks/signature";
import { afterEach, describe, expect, test } from "vitest";
import { HAS_PYTHON } from "../../helpers/python.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const DOCUMENT = readFileSync(resolve(ROOT, "docs/webhooks.md"), "utf8");

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

/** The document's program in a language. */
function programIn(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(DOCUMENT)?.[1] ?? "";
}

/** Starts a receiver; gives back its URL and the lines that it prints afterwards. */
async function startReceiver(command: string, args: readonly string[], secret: string) {
  const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: "0" };
  // It takes the library of Standard Webhooks from there.
  const cwd = resolve(ROOT, "tests");
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "ignore"] });
  running.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => String((await lines.next()).value);
  const port = /^listening on (\d+)$/.exec(await nextLine())?.[1];
  return { url: `http://127.0.0.1:${port}/`, nextLine };
}

describe.each<[string, string, string[], boolean]>([
  ["JavaScript", process.execPath, ["--input-type=module", "--eval", programIn("js")], false],
  ["Python", "python3", ["-c", programIn("python")], !HAS_PYTHON],
])("the documented receiver in %s", (_language, command, args, isLeftOut) => {
  test.skipIf(isLeftOut)(
    "takes what we sign, once, by either secret, and refuses what was changed or is old",
    async () => {
      const secret = newWebhookSecret(randomBytes);
      const { url, nextLine } = await startReceiver(command, args, secret);
      const timestamp = Math.floor(Date.now() / 1_000);
      const message = { id: randomUUID(), timestamp, body: '{"type":"webhook.test","data":{"name":"Zoë"}}' };
      const post = async (sent: typeof message, headers: Readonly<Record<string, string>>) => {
        return (await fetch(url, { method: "POST", headers, body: sent.body })).status;
      };
      const secrets = [newWebhookSecret(randomBytes), secret];
      const signed = signatureHeaders(message, secrets);
      expect(await post({ ...message, body: message.body.replace("Zoë", "Zoe") }, signed)).toBe(400);
      expect(await post(message, { ...signed, "webhook-id": randomUUID() })).toBe(400);
      expect(await post(message, signatureHeaders(message, secrets.slice(0, 1)))).toBe(400);
      const old = { ...message, timestamp: timestamp - 3_600 };
      expect(await post(old, signatureHeaders(old, secrets))).toBe(400);
      const other = { ...message, id: randomUUID(), body: '{"type":"webhook.test","data":{"name":"last"}}' };
      for (const sent of [message, message, other]) {
        expect(await post(sent, signatureHeaders(sent, secrets))).toBe(204);
      }
      expect(await nextLine()).toMatch(/^webhook\.test .*Zo/);
      expect(await nextLine()).toContain("last");
    },
  );
});
