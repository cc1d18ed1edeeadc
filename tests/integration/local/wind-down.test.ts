import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { expect, test } from "vitest";
import { startSiteServer } from "../../helpers/site-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { startTestStage } from "../../helpers/test-stage.ts";

const database = testDatabase();

test("a stage that winds down stores what its scans have and takes none of them up again", async () => {
  const underway = Promise.withResolvers<void>();
  const links = Array.from({ length: 60 }, (_, page) => `<a href="/p${page}">Page ${page}</a>`).join(" ");
  const site = await startSiteServer((path) =>
    path === "/"
      ? `<p>Write to info@larkfield.com</p>${links}`
      : (_request, response) => {
          if (path === "/p7") underway.resolve();
          response.writeHead(200, { "content-type": "text/html" });
          response.end(`<p>Words of ${path}</p>`);
        },
  );
  let checkpoints = 0;
  const stage = await startTestStage({
    databaseUrl: database.url,
    hosts: [site.host],
    observe: (_jobId, event) => {
      if (event.kind === "checkpoint") checkpoints += 1;
    },
  });
  try {
    await fetch(`${stage.url}/api/v3/scan/website`, {
      method: "POST",
      headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({ url: site.url }),
    });
    await underway.promise;
    await stage.service.windDown();
    const asked = site.pagesAsked.length;
    expect(checkpoints).toBeGreaterThan(0);
    const job = () =>
      stage.service.db
        .selectFrom("jobs")
        .select(["status", "attempts", "lease_id"])
        .executeTakeFirstOrThrow();
    // Handed over with its message sent: with nobody who takes messages it waits.
    expect(await job()).toEqual({ status: "running", attempts: 0, lease_id: null });
    await stage.stop();
    expect(site.pagesAsked).toHaveLength(asked);
  } finally {
    await stage.stop();
    await site.stop();
  }
});
