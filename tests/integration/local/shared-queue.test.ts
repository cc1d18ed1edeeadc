import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { startQueueServer } from "@contact-scanner/local/queue-server";
import type { Stage } from "@contact-scanner/local/stage";
import { expect, test } from "vitest";
import { startSiteServer } from "../../helpers/site-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { startTestStage } from "../../helpers/test-stage.ts";

const database = testDatabase();

test("of stages that share a queue server, one takes what another has no room for", async () => {
  const queue = await startQueueServer();
  const sites = [await startHeldSite(), await startHeldSite()];
  const [first, second] = [await startStage(), await startStage()];
  try {
    for (const { site } of sites) await submit(first.stage, site.url);
    // Each has room for one: both scans are under way because the second stage took one of the first's.
    await Promise.all(sites.map(({ asked }) => asked));
    for (const { release } of sites) release();
    const statuses = () => database.db.selectFrom("jobs").select("status").execute();
    await expect.poll(statuses).toEqual([{ status: "complete" }, { status: "complete" }]);
    expect([first.scans.size, second.scans.size]).toEqual([1, 1]);
    await first.stage.stop();
    // The server is not the stage's to end.
    expect((await fetch(`${queue.endpoint}/health`)).ok).toBe(true);
  } finally {
    await Promise.all([first.stage.stop(), second.stage.stop()]);
    await Promise.all(sites.map(({ site }) => site.stop()));
    await queue.stop();
  }

  async function startStage(): Promise<{ stage: Stage; scans: Set<string> }> {
    const scans = new Set<string>();
    const stage = await startTestStage({
      databaseUrl: database.url,
      sqsEndpoint: queue.endpoint,
      concurrentScans: 1,
      hosts: sites.map(({ site }) => site.host),
      observe: (jobId) => scans.add(jobId),
    });
    return { stage, scans };
  }
});

/** A site whose page comes when it is let go. */
async function startHeldSite() {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const site = await startSiteServer(() => async (_request, response) => {
    ask();
    await released;
    response.writeHead(200, { "content-type": "text/html" }).end("<p>Write to info@larkfield.com</p>");
  });
  return { site, asked, release };
}

async function submit(stage: Stage, url: string): Promise<void> {
  await fetch(`${stage.url}/api/v3/scan/website`, {
    method: "POST",
    headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ url }),
  });
}
