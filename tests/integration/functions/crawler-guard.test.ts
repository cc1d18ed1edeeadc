import { createServer } from "node:http";
import { createCrawlerContext } from "@contact-scanner/functions/crawler-context";
import { afterEach, expect, test, vi } from "vitest";
import { listen } from "../../helpers/listen.ts";

afterEach(() => vi.unstubAllEnvs());

test("no setting makes the deployed crawler fetch a loopback address", async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.end();
  });
  const port = await listen(server);
  const settings = {
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    SCAN_QUEUE_URL: "http://127.0.0.1:1/queue",
    AWS_REGION: "eu-central-1",
    SUPPRESSION_KEY: "x".repeat(32),
    SITE_HEADER_KEY: "x".repeat(32),
    ALLOW_HOSTS: `127.0.0.1:${port},localhost:${port}`,
    ALLOWED_HOSTS: `127.0.0.1:${port}`,
    ALLOW_PRIVATE: "1",
    DENY_CIDRS: "52.0.0.0/8",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { crawl, db } = createCrawlerContext();
  const never = new AbortController().signal;
  for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, "http://127.0.0.1/"]) {
    const result = await crawl.fetch({ url, purpose: "page" }, never);
    expect(result).toMatchObject({ kind: "failed", fault: { code: "address_refused" } });
  }
  expect(requests).toBe(0);
  await db.destroy();
  server.close();
});
