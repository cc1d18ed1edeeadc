import { setTimeout as delay } from "node:timers/promises";
import type { DemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";

/** ms between two looks at whether the scan has ended */
const LOOK_MS = 100;

/** What a filled stage holds, by what stands for it in the paths of its pages. */
export type FilledStage = Readonly<Record<"SCAN" | "CONTACT" | "DOMAIN" | "WEBHOOK", string>>;

/** Has the stage scan the demo site, and gives it a schedule, a webhook and an API key, so that no page is empty. */
export async function fillStage(stage: Stage, demo: DemoSite): Promise<FilledStage> {
  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${stage.url}/api/v3${path}`, {
      method,
      headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered HTTP ${response.status}.`);
    return JSON.parse(await response.text());
  }
  const { job_id } = await call("POST", "/scan/website", { url: demo.url });
  let scan = await call("GET", `/scan/status/${job_id}`);
  while (scan.finished_at === null) {
    await delay(LOOK_MS);
    scan = await call("GET", `/scan/status/${job_id}`);
  }
  const { items } = await call("GET", `/scan/${job_id}/contacts?q=ann.whitlock`);
  await call("POST", "/schedules", { domain_id: scan.domain_id, every: "30d" });
  const webhook = await call("POST", "/webhooks", { url: `${demo.url}/hook`, events: ["scan.completed"] });
  await call("POST", "/keys", { name: "nightly import", scopes: ["scans:read"] });
  return { SCAN: job_id, CONTACT: items[0].id, DOMAIN: scan.domain_id, WEBHOOK: webhook.id };
}

/** A page's URL on the stage, of a path in which words stand for what the stage holds: `/scans/SCAN`. */
export function pageUrl(stage: Stage, filled: FilledStage, path: string): string {
  const words = Object.entries(filled);
  return stage.url + words.reduce((whole, [word, id]) => whole.replace(word, id), path);
}
