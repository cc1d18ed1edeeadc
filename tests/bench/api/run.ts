/**
 * `npm run bench:api [-- --rounds N]`: what a submit and a look at a status cost in each of our layers, beside a
 * function that does nothing but its one statement through pg. Everything in one process and on loopback, so the
 * client's own cost is in the figures; the ratios are what to compare. No scan runs: the queue takes messages and
 * forgets them. All callers send one token, as a client does for an hour, where nothing else is said.
 */
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { useApiKey } from "@contact-scanner/core/api-keys/use-api-key";
import { createAuthenticator } from "@contact-scanner/core/auth/authenticate";
import { signToken } from "@contact-scanner/core/auth/sign-token";
import { createTokenVerifier } from "@contact-scanner/core/auth/verify-token";
import { LIMITS } from "@contact-scanner/core/config";
import { createDatabase } from "@contact-scanner/core/db/client";
import { migrateToLatest } from "@contact-scanner/core/db/migrate";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { addProfile, profileExists } from "@contact-scanner/core/profiles/repository";
import { createEmailHasher } from "@contact-scanner/core/suppression/email-hash";
import { systemClock } from "@contact-scanner/core/time";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import type { ApiContext } from "@contact-scanner/functions/context";
import { noRouteHandler } from "@contact-scanner/functions/handlers/no-route";
import type { ApiHandler } from "@contact-scanner/functions/http/api-event";
import { SILENT_METRICS } from "@contact-scanner/functions/metrics";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { handlers, routes } from "@contact-scanner/functions/routes";
import { toApiEvent } from "@contact-scanner/local/http-event";
import { startHttpServer } from "@contact-scanner/local/http-server";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { startPostgres } from "@contact-scanner/local/postgres";
import { migrations } from "@contact-scanner/migrations";
import pg from "pg";
import { headerSecrets } from "../../helpers/header-secrets.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { type LoadResult, load } from "./load.ts";

const CONCURRENCY = 10;
const POOL_SIZE = 10;
const SUBMITS = 2_000;
const READS = 5_000;
const WARM_UP = 200;
/** of the rows in which many submit */
const USERS = 100;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || rounds > 20) {
  process.stderr.write("--rounds takes a whole number from 1 to 20.\n");
  process.exit(2);
}

const secret = new TextEncoder().encode("a secret of thirty-two bytes or more");
const postgres = await startPostgres({ durable: false, log: silentLog });
const db = createDatabase({ url: postgres.url, poolSize: POOL_SIZE, log: silentLog });
const pool = new pg.Pool({ connectionString: postgres.url, max: POOL_SIZE });
// Its idle connections end with the server.
pool.on("error", () => {});
await migrateToLatest(db, migrations);
const { id: userId } = await addProfile(db, { email: "bench@contact-scanner.invalid", id: undefined });
const token = await tokenOf(userId);
const tokensOfMany: string[] = [];
for (let n = 0; n < USERS; n++) {
  const { id } = await addProfile(db, { email: `bench-${n}@contact-scanner.invalid`, id: undefined });
  tokensOfMany.push(await tokenOf(id));
}
const context: ApiContext = {
  db,
  queue: { send: async () => {}, sendAll: async () => ({ sentJobIds: [], refusal: undefined }) },
  log: silentLog,
  authenticate: createAuthenticator({
    verifyToken: createTokenVerifier(
      { keys: { kind: "secret", secret }, audience: "authenticated" },
      { fetch, clock: systemClock },
    ),
    profileExists: (id) => profileExists(db, id),
    useApiKey: (keyHash) => useApiKey(db, keyHash),
    log: silentLog,
  }),
  allowedHosts: parseAllowedHosts([]),
  headerSecrets,
  corsOrigins: [],
  limits: NO_LIMITS,
  metrics: SILENT_METRICS,
  webhookSecrets: { seal: (text) => text },
  hashEmail: createEmailHasher("a suppression key of thirty-two bytes or more"),
};
/** Counted, but never used up: one user has all scans of a round at work. */
const counting: ApiContext = { ...context, limits: { maxActiveScans: 1e9, maxSubmitsPerMinute: 1e9 } };
/** What a deployment limits where nothing else is said. */
const { maxActiveScans, maxSubmitsPerMinute } = LIMITS;
const usual: ApiContext = { ...context, limits: { maxActiveScans, maxSubmitsPerMinute } };
/** Tokens that were made for rows whose callers each have their own. */
let tokensMade = 0;
/** Handlers by what they are made of: each is made once, as in Lambda. */
const made = new Map<ApiContext, Map<RouteEntry, ApiHandler>>();
const server = await startHttpServer({
  host: "127.0.0.1",
  port: 0,
  routes: routes.map(({ method, path, entry }) => ({ method, path, handler: handlers[entry](context) })),
  noRoute: noRouteHandler(context),
  log: silentLog,
});

try {
  const jobId = await oneJob();
  const metadata = await metadataOf(jobId);
  const strangers: string[] = [];
  const submits: Calls = {
    "one INSERT through pg": { call: () => insertByPg(metadata) },
    "the handler": { call: () => submit(context) },
    "  each with a token of its own": {
      prepare: async (count) => void strangers.push(...(await newTokens(count))),
      call: () => submit(context, { bearer: strangers.pop() }),
    },
    "  limits, one user": { call: () => submit(counting) },
    "  limits and a key, one user": { call: () => submit(counting, { key: randomUUID() }) },
    [`  limits and a key, ${USERS} users`]: {
      call: (n) => submit(usual, { key: randomUUID(), bearer: tokensOfMany[n % USERS] }),
    },
    "HTTP, on the local stage's front": { call: submitByHttp },
  };
  const reads: Calls = {
    "one SELECT through pg": { call: () => selectByPg(jobId) },
    "the handler": { call: () => read(jobId) },
    "  each with a token of its own": {
      prepare: async (count) => void strangers.push(...(await newTokens(count))),
      call: () => read(jobId, strangers.pop()),
    },
    "HTTP, on the local stage's front": { call: () => readByHttp(jobId) },
  };
  printTable("Submits", await measure(submits, SUBMITS));
  printTable("Looks at a status", await measure(reads, READS));
} finally {
  await server.stop();
  await pool.end();
  await db.destroy();
  await postgres.stop();
}

/** What is measured, by its name in the table; `prepare` makes what so many calls need before they are. */
type Calls = Readonly<
  Record<string, { prepare?: (count: number) => Promise<void>; call: (n: number) => Promise<void> }>
>;

/** The median round of each call, the calls taking turns so that a slow minute hits all of them. */
async function measure(calls: Calls, count: number) {
  const results = new Map<string, LoadResult[]>(Object.keys(calls).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { prepare, call }] of Object.entries(calls)) {
      await emptyTables();
      await prepare?.(WARM_UP + count);
      await load({ count: WARM_UP, concurrency: CONCURRENCY }, call);
      results.get(name)?.push(await load({ count, concurrency: CONCURRENCY }, call));
    }
  }
  return [...results].map(([name, measured]) => ({ name, ...medianRound(measured) }));
}

function medianRound(measured: LoadResult[]): LoadResult {
  const sorted = measured.toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] ?? { perSecond: 0, p50Ms: 0, p99Ms: 0 };
}

function printTable(title: string, rows: readonly ({ name: string } & LoadResult)[]): void {
  const first = rows[0]?.perSecond ?? 1;
  process.stdout.write(`\n${title.padEnd(34)} per s   p50 ms   p99 ms   time, pg = 1\n`);
  for (const { name, perSecond, p50Ms, p99Ms } of rows) {
    const cells = [
      perSecond.toFixed(0).padStart(6),
      p50Ms.toFixed(2),
      p99Ms.toFixed(2),
      (first / perSecond).toFixed(1),
    ];
    process.stdout.write(`${name.padEnd(33)}${cells.map((cell) => cell.padStart(6)).join("   ")}\n`);
  }
}

/** Jobs of earlier rounds make no later one slower; the job that is read stays. */
async function emptyTables(): Promise<void> {
  await pool.query("delete from domains where domain like '%.bench.com'");
  await pool.query("delete from jobs where domain_id is null");
  await pool.query("delete from submit_counters");
  // Else it is done beside whatever is measured next.
  await pool.query("vacuum analyze");
}

async function oneJob(): Promise<string> {
  const answer = await callHandler(context, "submit-scan", {
    body: { url: "https://read-again-and-again.com" },
  });
  return String(JSON.parse(answer.body ?? "{}").job_id);
}

/** What a submit's job is told, so that both write the same. */
async function metadataOf(jobId: string): Promise<string> {
  const { rows } = await pool.query<{ options: string }>(
    "select job_metadata::text as options from jobs where job_id = $1",
    [jobId],
  );
  return rows[0]?.options ?? "{}";
}

/** Domain and job in one statement, as little as a submit can be. */
async function insertByPg(metadata: string): Promise<void> {
  await pool.query(
    `with new_domain as (insert into domains (id, domain, created_by) values ($1, $2, $3) returning id)
     insert into jobs (job_id, job_type, created_by, domain_id, job_metadata)
     select $4, 'website_scan', $3, id, $5 from new_domain`,
    [randomUUID(), `${randomUUID()}.bench.com`, userId, randomUUID(), metadata],
  );
}

async function selectByPg(jobId: string): Promise<void> {
  await pool.query("select * from jobs left join domains on domains.id = jobs.domain_id where job_id = $1", [
    jobId,
  ]);
}

function newSite() {
  return { url: `https://${randomUUID()}.bench.com` };
}

async function submit(
  used: ApiContext,
  caller: { bearer?: string | undefined; key?: string } = {},
): Promise<void> {
  expectStatus(202, (await callHandler(used, "submit-scan", { ...caller, body: newSite() })).statusCode);
}

async function read(jobId: string, bearer?: string): Promise<void> {
  const answer = await callHandler(context, "scan-status", { path: { job_id: jobId }, bearer });
  expectStatus(200, answer.statusCode);
}

async function tokenOf(id: string): Promise<string> {
  return await signToken(
    { userId: id, audience: "authenticated", ttlSeconds: 3_600 },
    { secret, clock: systemClock },
  );
}

/** Tokens of the one user, no two of which are the same: they expire at times that differ. */
async function newTokens(count: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let n = 0; n < count; n++) {
    const terms = { userId, audience: "authenticated", ttlSeconds: 3_600 + ++tokensMade };
    tokens.push(await signToken(terms, { secret, clock: systemClock }));
  }
  return tokens;
}

async function submitByHttp(): Promise<void> {
  await callHttp(202, "/api/v3/scan/website", { method: "POST", body: JSON.stringify(newSite()) });
}

async function readByHttp(jobId: string): Promise<void> {
  await callHttp(200, `/api/v3/scan/status/${jobId}`, { method: "GET" });
}

async function callHttp(status: number, path: string, request: RequestInit): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const response = await fetch(server.url + path, { ...request, headers });
  await response.arrayBuffer();
  expectStatus(status, response.status);
}

async function callHandler(
  used: ApiContext,
  entry: RouteEntry,
  {
    path = {},
    body,
    key,
    bearer = token,
  }: { path?: Record<string, string>; body?: unknown; key?: string; bearer?: string | undefined },
) {
  const event = toApiEvent(
    {
      method: routes.find((route) => route.entry === entry)?.method ?? "GET",
      target: "/",
      headers: {
        authorization: `Bearer ${bearer}`,
        "content-type": "application/json",
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      body: Buffer.from(body === undefined ? "" : JSON.stringify(body)),
      sourceIp: "127.0.0.1",
    },
    { routeKey: "", pathParameters: path },
    { requestId: randomUUID(), now: new Date() },
  );
  return await handlerOf(used, entry)(event, createLambdaContext("api", 30_000));
}

function handlerOf(used: ApiContext, entry: RouteEntry): ApiHandler {
  const known = made.get(used) ?? new Map<RouteEntry, ApiHandler>();
  made.set(used, known);
  const handler = known.get(entry) ?? handlers[entry](used);
  known.set(entry, handler);
  return handler;
}

function expectStatus(expected: number, status: number | undefined): void {
  if (status !== expected) throw new Error(`The answer was ${status}, not ${expected}.`);
}
