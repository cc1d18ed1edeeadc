import { createApiClient } from "@contact-scanner/cli/api-client";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { expect, test } from "vitest";
import { startSiteServer } from "../../helpers/site-server.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { startTestStage } from "../../helpers/test-stage.ts";
import { unusedPort } from "../../helpers/unused-port.ts";

const CONCURRENT_SCANS = 4;
/** More than the stage scans at a time. */
const LARGE_SITES = CONCURRENT_SCANS + 1;

const database = testDatabase();

test("a scan that fails at its start page does not wait for the end of larger ones before it", async () => {
  const sites = await Promise.all(Array.from({ length: LARGE_SITES }, () => startSiteServer(endlessSite)));
  const closedHost = `127.0.0.1:${await unusedPort()}`;
  const stage = await startTestStage({
    databaseUrl: database.url,
    concurrentScans: CONCURRENT_SCANS,
    hosts: [...sites.map(({ host }) => host), closedHost],
  });
  try {
    const api = createApiClient(stage.url, LOCAL_TOKEN);
    const submit = (url: string) => api.submit({ url, max_pages: 10_000, max_depth: 20 });
    const large: string[] = [];
    for (const { url } of sites) large.push(await submit(url));
    const newcomer = await submit(`http://${closedHost}`);
    const statusOf = async (jobId: string) => (await api.status(jobId)).status;
    await expect.poll(() => statusOf(newcomer), { timeout: 30_000 }).toBe("failed");
    const active = ["pending", "running"];
    for (const jobId of large) expect(active).toContain(await statusOf(jobId));
    for (const { pagesAsked } of sites) expect(pagesAsked).toContain("/");
  } finally {
    await stage.stop();
    for (const site of sites) await site.stop();
  }
}, 60_000);

/** Ten new pages behind each page. */
function endlessSite(path: string): string | undefined {
  const number = /^\/(\d*)$/.exec(path)?.[1];
  if (number === undefined) return undefined;
  const links = Array.from(
    { length: 10 },
    (_, digit) => `<a href="/${number}${digit}">Page ${number}${digit}</a>`,
  );
  return `<title>Page ${number}</title><p>This is page ${number}.</p>${links.join(" ")}`;
}
