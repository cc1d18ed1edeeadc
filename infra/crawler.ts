import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import { mostScansIn } from "@contact-scanner/core/worker/room";
import { MAX_CONNECTIONS } from "./database.ts";
import { settings } from "./env.ts";
import { createFunction } from "./function.ts";
import { migration } from "./migration.ts";
import { mayInvoke, mayReceive } from "./permissions.ts";
import { scanQueue } from "./queue.ts";
import { renderer } from "./renderer.ts";
import { siteHeaderKey, suppressionKey } from "./secrets.ts";
import { isProduction } from "./stage.ts";

/** Two that all scans of a crawler share, and its heartbeat's (functions' crawler-context.ts). */
const CONNECTIONS_A_CRAWLER = 3;
/** Connections left to the API, whose containers are kept in production, the background functions and people. */
const OTHER_CONNECTIONS = isProduction ? 120 : 60;

const { crawlerConcurrency } = settings;
const mostCrawlers = Math.floor((MAX_CONNECTIONS - OTHER_CONNECTIONS) / CONNECTIONS_A_CRAWLER);
// 2: the least that an SQS event source takes
if (!(crawlerConcurrency >= 2 && crawlerConcurrency <= mostCrawlers)) {
  throw new Error(
    `CRAWLER_CONCURRENCY is a number from 2 to ${mostCrawlers} for a database of ${MAX_CONNECTIONS} connections.`,
  );
}

// The crawler would refuse to start with a range that is none; here the deploy does.
createAddressCheck(settings.denyCidrs?.split(",").filter((cidr) => cidr !== ""));

/** CPU comes with memory, and reading pages is CPU: 16 scans fit in both (core's worker/room.ts). */
const MEMORY_MB = 1024;

/** libuv's threads for what else is asked of them than names: decompression above all; its own default */
const OTHER_THREADS = 4;

export const crawler = createFunction("crawl", {
  memory: `${MEMORY_MB} MB`,
  timeoutSeconds: JOB_TIMING.crawlerTimeoutSeconds,
  environment: {
    // A name that no server answers for holds one of libuv's threads for seconds (Node's documentation of dns.lookup):
    // a list of four sites that are gone would hold up the names of all other scans, and their pages.
    UV_THREADPOOL_SIZE: String(mostScansIn(MEMORY_MB) + OTHER_THREADS),
    USER_AGENT: settings.userAgent,
    FOLLOW_NOFOLLOW: settings.followNofollow,
    MAIL_DOMAINS: settings.mailDomains,
    COLLECT: settings.collect,
    ROLE_ONLY: settings.roleOnly,
    DENY_CIDRS: settings.denyCidrs,
    HOST_CONNECTIONS: settings.hostConnections,
    MAX_ACTIVE_SCANS: settings.maxActiveScans,
    RENDER_FUNCTION: renderer?.name,
  },
  secrets: [suppressionKey, siteHeaderKey],
  // The event source asks for it, and so does a crawler that takes further messages.
  permissions: [mayReceive(scanQueue), ...(renderer ? [mayInvoke(renderer)] : [])],
  after: migration,
});

/** messages of an invocation, the most without a wait for them: what it has room for beyond them it takes by itself */
const BATCH_SIZE = 10;

scanQueue.subscribe(crawler.arn, {
  batch: { size: BATCH_SIZE, partialResponses: true },
  transform: {
    eventSourceMapping: (args) => {
      args.scalingConfig = { maximumConcurrency: crawlerConcurrency };
    },
  },
});
