import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { newWebhookSecret, signatureHeaders } from "@contact-scanner/core/webhooks/signature";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";
import { listen } from "../helpers/listen.ts";
import { startTestStage } from "../helpers/test-stage.ts";
import { launchForPages } from "./rig/launch-for-pages.ts";

const found = inject("chromium");
const ENTRY = join(resolve(import.meta.dirname, "../.."), "packages/client/src/index.ts");

/** What a page does with the client, as text: nothing of Node's is at hand there. */
const PAGE_PROGRAM = `async ({ api, elsewhere, token, site, webhook }) => {
  const { createClient, verifyWebhook } = await import("/client.js");
  const client = createClient({ baseUrl: api, token });
  const scan = await client.scan(site);
  const emails = [];
  for await (const { email } of client.scanContacts({ job_id: scan.job_id, limit: 3 })) emails.push(email);
  const codeOf = (call) => call.then(() => "none", ({ name, code }) => name + " " + code);
  return {
    status: scan.status,
    emails: emails.length,
    refused: await codeOf(client.scanStatus({ job_id: "99999999-9999-4999-8999-999999999999" })),
    redirected: await codeOf(createClient({ baseUrl: elsewhere, token }).scanStatus({ job_id: "7" })),
    event: (await verifyWebhook({ ...webhook, headers: new Headers(webhook.headers) })).type,
  };
}`;

test.skipIf(found.kind === "missing")(
  "a page scans a site by the client, lists its contacts, and is led nowhere else",
  async () => {
    if (found.kind === "missing") throw new Error(found.message);
    await using stack = new AsyncDisposableStack();
    const { outputFiles } = await build({ entryPoints: [ENTRY], bundle: true, format: "esm", write: false });
    const page = createServer((request, response) => {
      const isModule = request.url === "/client.js";
      response.setHeader("content-type", isModule ? "text/javascript" : "text/html");
      response.end(isModule ? outputFiles[0]?.text : "<!doctype html><title>A page</title>");
    });
    const origin = `http://127.0.0.1:${await listen(page)}`;
    stack.defer(() => void page.close());
    const askedElsewhere: string[] = [];
    const elsewhere = createServer((request, response) => {
      const allowed = {
        "access-control-allow-origin": "*",
        "access-control-allow-headers": "*, authorization",
      };
      if (request.method === "OPTIONS") {
        response.writeHead(204, allowed).end();
        return;
      }
      askedElsewhere.push(request.url ?? "");
      response.writeHead(307, { ...allowed, location: "/stolen" }).end();
    });
    const elsewhereUrl = `http://127.0.0.1:${await listen(elsewhere)}`;
    stack.defer(() => void elsewhere.close());
    const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
    stack.defer(() => demo.stop());
    const stage = await startTestStage({ databaseUrl: undefined, hosts: [demo.host], corsOrigins: [origin] });
    stack.defer(() => stage.stop());
    const browser = await launchForPages(found.chromium);
    stack.defer(() => browser.close());

    const secret = newWebhookSecret((size) => Buffer.alloc(size, 7));
    const body = '{"type":"webhook.test","timestamp":"2026-11-29T12:00:00.000Z","data":{"webhook_id":"w-1"}}';
    const headers = signatureHeaders({ id: "e-1", timestamp: Math.floor(Date.now() / 1_000), body }, [
      secret,
    ]);
    const tab = await browser.newPage();
    await tab.goto(origin);
    const given = { api: stage.url, elsewhere: elsewhereUrl, token: LOCAL_TOKEN, site: demo.url };
    const told = await tab.evaluate(
      `(${PAGE_PROGRAM})(${JSON.stringify({ ...given, webhook: { headers, body, secret } })})`,
    );
    expect(told).toEqual({
      status: "complete",
      emails: 8,
      refused: "ApiProblem not_found",
      redirected: "NoAnswer redirected",
      event: "webhook.test",
    });
    expect(askedElsewhere).toEqual(["/api/v3/scan/status/7"]);
  },
);
