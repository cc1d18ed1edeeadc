/**
 * `npm run bench:size [-- --data DIR] [--pages N] [--times N] [--only PATTERN]`: fills a database with N pages (a
 * million) and all that goes with so many, and measures on it how long each route's handler, the reconciler, retention,
 * removals and the operator's check take, one call at a time: the median and the worst of N (5), rows of the answer,
 * and the ratio to the look at a scan's status, which reads one row by its key. In a folder of its own (`--data`) the
 * database stays, as the calls left it: it is filled once, and copies of the folder can be measured on again.
 */
import { parseArgs } from "node:util";
import { routeList } from "@contact-scanner/functions/route-list";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { backgroundWork } from "../../helpers/size/background-work.ts";
import { type RouteRequest, routeRequests } from "../../helpers/size/route-requests.ts";
import { findSubjects } from "../../helpers/size/subjects.ts";
import { quantile } from "../quantile.ts";
import { openSizeDatabase } from "./database.ts";
import { printSizes } from "./sizes.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    pages: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    times: { type: "string", default: "5" },
    only: { type: "string", default: "" },
  },
});
const [pages, seed, times] = [Number(values.pages), Number(values.seed), Number(values.times)];
if (![pages, seed, times].every(Number.isInteger) || pages < 20_000 || times < 1 || times > 5) {
  process.stderr.write("--pages takes a whole number from 20000, --times one from 1 to 5, --seed any.\n");
  process.exit(2);
}

const { db, url, stop } = await openSizeDatabase({ dataDir: values.data, pages, seed });
let first: number | undefined;
try {
  await printSizes(url);
  const subjects = await findSubjects(db);
  const context = apiContext(db, subjects.userId);
  const requests = routeRequests(subjects);
  process.stdout.write(`\n${"".padEnd(50)}  median ms  worst ms     rows     ratio\n`);
  const status = requests["scan-status"][0];
  if (status) await measure("scan-status", () => call("scan-status", status, 0));
  for (const { method, entry } of [...routeList].toSorted(readsFirst)) {
    for (const request of requests[entry]) {
      await measure(`${method} ${entry}${request.what && `: ${request.what}`}`, (n) =>
        call(entry, request, n),
      );
    }
  }
  for (const { name, run } of backgroundWork(context, subjects)) await measure(name, run);

  async function call(entry: (typeof routeList)[number]["entry"], { request }: RouteRequest, n: number) {
    const { statusCode = 0, body = "" } = await callApi(context, entry, request(n));
    if (statusCode >= 500) return `HTTP ${statusCode}`;
    if (statusCode >= 400) throw new Error(`${entry} answered ${statusCode}: ${body}`);
    const items: unknown = body.startsWith("{") ? JSON.parse(body).items : undefined;
    return Array.isArray(items) ? items.length : undefined;
  }
} finally {
  await stop();
}

function readsFirst(a: { readonly method: string }, b: { readonly method: string }): number {
  return Number(b.method === "GET") - Number(a.method === "GET");
}

/** What a call gives back of its answer: how many rows it has, or what is wrong with it. */
type Outcome = number | string | undefined;

async function measure(name: string, work: (n: number) => Promise<Outcome>): Promise<void> {
  if (!new RegExp(values.only).test(name)) return;
  const taken: number[] = [];
  let rows: Outcome;
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    rows = await work(n);
    taken.push(performance.now() - start);
  }
  const median = quantile(taken, 0.5);
  first ??= median;
  const cells = [
    median.toFixed(1).padStart(11),
    quantile(taken, 1).toFixed(1).padStart(10),
    String(rows ?? "").padStart(9),
    (median / first).toFixed(1).padStart(10),
  ];
  process.stdout.write(`${name.padEnd(50)}${cells.join("")}\n`);
}
