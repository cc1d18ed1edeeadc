import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createHttpCaller } from "@contact-scanner/cli/http-caller";
import { ask } from "@contact-scanner/functions/mcp/call-api";
import { scanStatusRoute } from "@contact-scanner/functions/routes/scan-status";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import * as z from "zod/mini";
import { connectHttp, ERAS, newClient, toldBy } from "../helpers/mcp-client.ts";
import { finished } from "../helpers/scan-command.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { startTestStage } from "../helpers/test-stage.ts";

const COMMAND = resolve(import.meta.dirname, "../../packages/cli/src/main.ts");

const database = testDatabase();
const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
let stage: Awaited<ReturnType<typeof startTestStage>>;

beforeAll(async () => {
  stage = await startTestStage({ databaseUrl: database.url, hosts: [demo.host] });
});

afterAll(async () => {
  await stage.stop();
  await demo.stop();
});

/** The command as an assistant starts it; what it says beside the protocol is kept. */
async function startCommand({
  args = [],
  env = {},
}: {
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}): Promise<{ client: Client; stderr: () => string }> {
  const { DATABASE_URL: _ours, ALLOW_HOSTS: _named, ...own } = process.env;
  const inherited = Object.entries(own).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [COMMAND, "mcp", ...args],
    env: { ...Object.fromEntries(inherited), ...env },
    stderr: "pipe",
  });
  let stderr = "";
  transport.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const client = newClient();
  onTestFinished(() => client.close());
  await client.connect(transport);
  return { client, stderr: () => stderr };
}

const scan = z.object({
  job_id: z.uuid(),
  status: z.string(),
  result_data: z.nullable(z.object({ evidence: z.string(), contacts_found: z.int() })),
});
const contacts = z.object({
  items: z.array(z.object({ email: z.string() })),
  next_cursor: z.nullable(z.string()),
});

/** ms for a call, of which the client's own default is too short on a busy machine */
const CALL_MS = 110_000;

async function call(
  client: Client,
  name: string,
  args: Record<string, unknown>,
  onProgress: (message?: string) => void = () => {},
) {
  const options = {
    timeout: CALL_MS,
    onprogress: ({ message }: { message?: string | undefined }) => onProgress(message),
  };
  const answer = toldBy(await client.callTool({ name, arguments: args }, options));
  expect(answer).toMatchObject({ isError: false });
  return answer.found;
}

/** All pages of a scan's contacts, of three each. */
async function allContacts(client: Client, job_id: string): Promise<string[]> {
  const emails: string[] = [];
  let cursor: string | null = null;
  do {
    const page: z.output<typeof contacts> = contacts.parse(
      await call(client, "find_contacts", { job_id, limit: 3, ...(cursor === null ? {} : { cursor }) }),
    );
    emails.push(...page.items.map(({ email }) => email));
    cursor = page.next_cursor;
  } while (cursor !== null);
  return emails;
}

/** What an assistant does once a scan has ended: reads, asks why, and removes. Gives back what it found. */
async function useScan(client: Client, job_id: string): Promise<string[]> {
  const emails = await allContacts(client, job_id);
  const [email = ""] = emails;
  expect(await call(client, "explain_contact", { job_id, email })).toMatchObject({
    email,
    confidence_reasons: expect.arrayContaining([expect.any(String)]),
    sources: expect.arrayContaining([expect.objectContaining({ page: expect.stringContaining(demo.url) })]),
  });
  expect(await call(client, "remove_address", { email })).toMatchObject({
    dry_run: true,
    contacts_removed: 1,
  });
  expect(await allContacts(client, job_id)).toEqual(emails);
  expect(await call(client, "remove_address", { email, confirm: true })).toMatchObject({
    contacts_removed: 1,
  });
  expect(await allContacts(client, job_id)).toEqual(emails.slice(1));
  return emails;
}

/** Has the demo site scanned, and asks until that has ended. */
async function scanned(
  client: Client,
  options: Record<string, unknown> = {},
  onProgress?: (message?: string) => void,
): Promise<z.output<typeof scan>> {
  let told = scan.parse(await call(client, "scan_site", { url: demo.url, ...options }, onProgress));
  while (["pending", "running"].includes(told.status)) {
    told = scan.parse(await call(client, "scan_status", { job_id: told.job_id }, onProgress));
  }
  expect(told).toMatchObject({ status: "complete", result_data: { evidence: expect.any(String) } });
  return told;
}

test("over stdio an assistant has a site scanned, is told how far it is, and uses what was found", async () => {
  const { client, stderr } = await startCommand({ args: ["--allow-host", demo.host] });
  const told: (string | undefined)[] = [];
  const ended = await scanned(client, {}, (message) => told.push(message));
  expect(told[0]).toMatch(/^The scan of \S+ (?:begins in a moment|is running, \d+ % done)\.$/);
  const emails = await useScan(client, ended.job_id);
  expect(emails).toHaveLength(ended.result_data?.contacts_found ?? 0);
  expect(emails.length).toBeGreaterThan(3);
  expect(stderr()).toBe("");
});

describe.each(Object.entries(ERAS))("over HTTP %s", (_name, options) => {
  test("has a site scanned, asks until it has ended, and uses what was found", async () => {
    const client = await connectHttp(stage.url, LOCAL_TOKEN, options);
    onTestFinished(() => client.close());
    const { job_id } = await scanned(client);
    // An address that the other client removed stays out.
    expect((await useScan(client, job_id)).length).toBeGreaterThan(3);
  });
});

test("over stdio the tools work on a service that the environment names", async () => {
  const env = { CONTACT_SCANNER_URL: stage.url, CONTACT_SCANNER_TOKEN: LOCAL_TOKEN };
  const { client } = await startCommand({ env });
  const { job_id } = await scanned(client, { max_pages: 2 });
  const rows = await database.db.selectFrom("jobs").select("status").where("job_id", "=", job_id).execute();
  expect(rows).toEqual([{ status: "complete" }]);
});

test("it ends when the program that started it closes its end, and has printed nothing of its own", async () => {
  const child = spawn(process.execPath, [COMMAND, "mcp"], { stdio: ["ignore", "pipe", "pipe"] });
  expect(await finished(child)).toEqual({ code: 0, stdout: "", stderr: "" });
});

describe("a service that the tools cannot work on is told in a sentence", () => {
  test.each([
    ["is away", () => "http://127.0.0.1:9", "cannot be reached"],
    ["refuses the token", () => stage.url, "Not authenticated"],
    ["is another one", () => demo.url, "not as Contact Scanner does"],
  ])("one that %s", async (_name, address, sentence) => {
    const callApi = createHttpCaller({ url: new URL(address()), token: "wrong" });
    const never = new AbortController().signal;
    const asked = await ask(callApi, {
      route: scanStatusRoute,
      path: { job_id: "6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18" },
      schema: scan,
      signal: never,
    });
    expect(asked).toEqual({ kind: "refused", detail: expect.stringContaining(sentence) });
  });
});
