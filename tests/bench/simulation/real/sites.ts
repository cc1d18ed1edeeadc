/**
 * A process of its own that serves the sites of a plan, so that its CPU can be told from the stage's:
 * `node sites.ts PLAN`. Each site has an address of 127.0.0.0/8 (Linux answers on all of them). It prints the sites'
 * hosts as one line of JSON and ends with its standard input.
 */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { createPages } from "./page.ts";
import { latenciesOf, type SitePlan } from "./site-plan.ts";

/** Sites of one part of the address's third number; 0 and 255 are left out of the fourth. */
const SITES_A_RANGE = 250;

const plan: SitePlan = JSON.parse(process.argv[2] ?? "");
const pageOf = createPages(plan);
const hosts: string[] = [];
for (const [site, latencyMs] of latenciesOf(plan).entries()) {
  const server = createServer(answerAs(site, latencyMs));
  // A crawl's turns at one site may be minutes apart.
  server.keepAliveTimeout = 5_000;
  const address = `127.10.${Math.floor(site / SITES_A_RANGE)}.${(site % SITES_A_RANGE) + 1}`;
  server.listen(0, address);
  await once(server, "listening");
  const bound = server.address();
  hosts.push(`${address}:${typeof bound === "object" ? bound?.port : ""}`);
}
process.stdout.write(`${JSON.stringify(hosts)}\n`);
process.stdin.resume().once("end", () => process.exit(0));

function answerAs(site: number, latencyMs: number): RequestListener {
  return async (request, response) => {
    await delay(latencyMs);
    const match = /^\/(?:page-(\d+))?$/.exec(request.url ?? "");
    const page = Number(match?.[1] ?? 0);
    const isFailed = page > 0 && plan.failedEvery > 0 && page % plan.failedEvery === 0;
    if (!match || isFailed) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
    response.end(gzipSync(pageOf(site, page), { level: 1 }));
  };
}
