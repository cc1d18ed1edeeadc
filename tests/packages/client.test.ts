import { execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { newWebhookSecret, signatureHeaders } from "@contact-scanner/core/webhooks/signature";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentExamples } from "../helpers/document-examples.ts";
import { startTestStage } from "../helpers/test-stage.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
/** The Node that npm itself runs on, which may be as old as 20; the project's where npm did not start this. */
const NODE = process.env.npm_node_execpath ?? process.execPath;
/** Their users' own folder: it has what npm put there, and nothing of the project. */
const folder = mkdtempSync(join(tmpdir(), "client-package-"));
const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
const packed: { files: string[] } = { files: [] };
let stage: Stage;

const examples = ["packages/client/README.md", "docs/client.md"]
  .flatMap((path) => documentExamples(join(ROOT, path)))
  .map((example, index) => ({ ...example, file: `example-${index}` }));

/** Node's own server, the one example that no browser has. */
const receiver = examples.find(({ heading }) => heading === "Webhooks") ?? { file: "" };

beforeAll(async () => {
  stage = await startTestStage({ databaseUrl: undefined, hosts: [demo.host] });
  const pack = ["pack", "--json", "--pack-destination", folder];
  const { stdout } = await run("npm", pack, { cwd: join(ROOT, "packages/client") });
  // What its build prints comes first.
  const [{ filename, files }] = JSON.parse(stdout.slice(stdout.indexOf("[\n")));
  packed.files = files.map(({ path }: { path: string }) => path);
  write("package.json", JSON.stringify({ type: "module" }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], { cwd: folder });
  for (const { file, program } of examples) {
    const served = program
      .replace("http://localhost:8000", stage.url)
      .replace("scraper_sky_2024", LOCAL_TOKEN);
    write(`src/${file}.ts`, served.replaceAll("https://example.com", demo.url));
  }
  write("src/refused-by-the-compiler.ts", REFUSED);
  // With the project's own compiler and Node's types; the package's declarations are looked at too.
  const forNode = { module: "nodenext", moduleResolution: "nodenext", types: ["node"], skipLibCheck: false };
  await compile("tests/node_modules/typescript", { ...forNode, outDir: "out" });
});

afterAll(async () => {
  await stage?.stop();
  await demo.stop();
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Compiles what is in src/ strictly. */
async function compile(compiler: string, options: Readonly<Record<string, unknown>>, exclude: string[] = []) {
  const strict = {
    strict: true,
    target: "es2022",
    rootDir: "src",
    typeRoots: [join(ROOT, "node_modules/@types")],
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
  };
  const name = `tsconfig.${options.moduleResolution}.json`;
  write(name, JSON.stringify({ compilerOptions: { ...strict, ...options }, include: ["src"], exclude }));
  await run(process.execPath, [join(ROOT, compiler, "bin/tsc"), "-p", join(folder, name)]).catch(
    ({ stdout }: { stdout: string }) => {
      throw new Error(stdout);
    },
  );
}

/** What the API refuses the compiler refuses first. Nothing of this is run. */
const REFUSED = `import { type Client, type WebhookEvent } from "@contact-scanner/client";
import type { paths } from "@contact-scanner/client/api-types";

export async function calls(client: Client, event: WebhookEvent): Promise<paths | undefined> {
  const scan = await client.scan("acme.com");
  const ended: "complete" | "failed" | "cancelled" = scan.status;
  for await (const { email } of client.scanContacts({ job_id: scan.job_id })) email.toUpperCase();
  if (event.type === "batch.completed") event.data.scans.complete.toFixed();
  await client.listKeys().pages();
  // @ts-expect-error a scan is of a URL or of a domain
  await client.submitScan({ max_pages: 20 });
  // @ts-expect-error a kind that nobody collects
  await client.scan({ url: "acme.com", collect: ["cookies"] });
  // @ts-expect-error there is no such filter
  client.scanContacts({ job_id: ended, colour: "red" });
  // @ts-expect-error a scan has an id
  client.scanContacts({});
  // @ts-expect-error a list is iterated
  await client.scanContacts({ job_id: ended }).items;
  // @ts-expect-error a key's creation is not made once by a key
  await client.createKey({}, { idempotencyKey: "1" });
  // @ts-expect-error only batches have it
  event.data.batch_id;
  return undefined;
}
`;

test("the package is one module with its types, its README and its licence", () => {
  expect(packed.files.filter((path) => !/^dist\/[\w-]+\.d\.ts$/.test(path)).sort()).toEqual(
    ["LICENSE", "README.md", "api-types.d.ts", "dist/index.js", "package.json"].sort(),
  );
  expect(packed.files).toContain("dist/index.d.ts");
});

test("its examples compile strictly in a browser's project too, by the compiler before the project's", async () => {
  const forBrowsers = { module: "esnext", moduleResolution: "bundler", types: [], skipLibCheck: true };
  const lib = ["es2022", "dom", "dom.iterable", "dom.asynciterable"];
  const { file } = receiver;
  await compile("generators/node_modules/typescript", { ...forBrowsers, lib, noEmit: true }, [
    `src/${file}.ts`,
  ]);
});

describe("its examples run", () => {
  const PRINTS: Readonly<Record<string, readonly RegExp[]>> = {
    "@contact-scanner/client": [/^orders@harbour-lane-books\.com \w+ http/m],
    "Scan and wait": [/^[0-9a-f-]{36} 100 %$/m, /^complete 8$/m],
    Lists: [/^ann\.whitlock@harbour-lane-books\.com Ann Whitlock$/m, /^\S+ \d+ null$/m],
    "Many sites": [/^1 complete 0 failed$/m, /^no website .* is no website/m, /^\S+@\S+$/m],
    "Every call": [/^\d+$/m],
    Errors: [/^max_pages Too small/m],
    Retries: [/^true$/m],
  };

  const programs = examples.filter((example) => example !== receiver);

  test("all of them are tried", () => {
    expect(programs.map(({ heading }) => heading)).toEqual(Object.keys(PRINTS));
  });

  test.concurrent.each(programs)("$heading", async ({ file, heading }) => {
    const { stdout } = await run(NODE, [join(folder, "out", `${file}.js`)], { cwd: folder });
    for (const line of PRINTS[heading] ?? []) expect(stdout).toMatch(line);
  });

  test("Webhooks: the receiver takes what the service signs, and nothing else", async () => {
    const secret = newWebhookSecret((size) => Buffer.alloc(size, 7));
    const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: "0" };
    const child = spawn(NODE, [join(folder, "out", `${receiver.file}.js`)], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const [, port] = /port: (\d+)/.exec(String((await lines.next()).value)) ?? [];
      const body =
        '{"type":"webhook.test","timestamp":"2026-11-29T12:00:00.000Z","data":{"webhook_id":"w-1"}}';
      const timestamp = Math.floor(Date.now() / 1_000);
      const headers = signatureHeaders({ id: "event-1", timestamp, body }, [secret]);
      const post = async (text: string) =>
        (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: text })).status;
      expect(await post(body.replace("w-1", "w-2"))).toBe(400);
      expect(await post(body)).toBe(204);
      expect((await lines.next()).value).toBe("event-1 webhook.test");
    } finally {
      child.kill();
    }
  });
});
