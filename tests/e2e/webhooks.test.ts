import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "../helpers/listen.ts";
import { testDatabase } from "../helpers/test-database.ts";
import { startTestStage } from "../helpers/test-stage.ts";
import { unusedPort } from "../helpers/unused-port.ts";

const database = testDatabase();
const demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
const received: { body: string; headers: IncomingHttpHeaders }[] = [];
const receiver = createServer(async (request, response) => {
  received.push({ body: await text(request), headers: request.headers });
  response.writeHead(204).end();
});
const receiverHost = `127.0.0.1:${await listen(receiver)}`;
let stage: Stage;

beforeAll(async () => {
  stage = await startTestStage({ databaseUrl: database.url, hosts: [demo.host, receiverHost] });
});

afterAll(async () => {
  await stage.stop();
  await demo.stop();
  receiver.close();
});

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${stage.url}${path}`, {
    method,
    headers: { "content-type": "application/json", authorization: `Bearer ${LOCAL_TOKEN}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

test("a receiver on an allowed host is told of a scan's end, verifies it, and its delivery says so", async () => {
  const events = ["scan.completed"];
  const created = await call("POST", "/api/v3/webhooks", { url: `http://${receiverHost}/hook`, events });
  expect(created.status).toBe(201);
  const { body: scan } = await call("POST", "/api/v3/scan/website", { url: demo.url });
  await expect.poll(() => received.length).toBe(1);
  const [request] = received;
  const headers = Object.fromEntries(
    Object.entries(request?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const event = new Webhook(created.body.secret).verify(request?.body ?? "", headers);
  expect(event).toMatchObject({ type: "scan.completed", data: { job_id: scan.job_id, domain: demo.host } });
  const deliveries = `/api/v3/webhooks/${created.body.id}/deliveries?state=delivered`;
  await expect
    .poll(async () => (await call("GET", deliveries)).body.items)
    .toEqual([
      expect.objectContaining({
        event_type: "scan.completed",
        tries: [expect.objectContaining({ status: 204 })],
      }),
    ]);
});

test("a receiver on loopback that nobody allowed is refused", async () => {
  const url = `http://127.0.0.1:${await unusedPort()}/hook`;
  const { status } = await call("POST", "/api/v3/webhooks", { url, events: ["scan.completed"] });
  expect(status).toBe(422);
});
