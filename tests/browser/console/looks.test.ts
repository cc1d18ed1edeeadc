import { type DemoSite, startDemoSite } from "@contact-scanner/local/demo-site/server";
import { LOCAL_TOKEN } from "@contact-scanner/local/local-user";
import type { Stage } from "@contact-scanner/local/stage";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { accessibilityFaults } from "../rig/axe.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";

/** The narrowest window that is looked after (WCAG 2.2, 1.4.10 asks for 320 at a zoom of 400 %) and a common one. */
const WIDTHS = [360, 1280] as const;
const THEMES = ["light", "dark"] as const;

/** The console's places, with what shows that each has come. `SCAN` and `CONTACT` stand for what the stage holds. */
const PLACES: readonly { readonly path: string; readonly ready: string }[] = [
  { path: "/", ready: "Latest scans" },
  { path: "/scans", ready: "1 row" },
  { path: "/scans/SCAN", ready: "8 rows" },
  { path: "/scans/SCAN?tab=people", ready: "Ann Whitlock" },
  { path: "/scans/SCAN?tab=points", ready: "020 7946 0123" },
  { path: "/scans/SCAN?tab=organization", ready: "Legal name" },
  { path: "/scans/SCAN?tab=pages", ready: "9 rows" },
  { path: "/scans/SCAN?tab=changes", ready: "Changes" },
  { path: "/scans/SCAN/contacts/CONTACT", ready: "How it was found" },
  { path: "/domains", ready: "1 row" },
  { path: "/domains/DOMAIN", ready: "8 rows" },
  { path: "/schedules", ready: "1 row" },
  { path: "/webhooks", ready: "1 row" },
  { path: "/webhooks/WEBHOOK", ready: "It was told nothing yet." },
  { path: "/usage", ready: "API keys" },
  { path: "/removal?email=ann.whitlock@harbour-lane-books.com", ready: "See what will go" },
  { path: "/no-such-page", ready: "There is no such page." },
];

/** Dialogs and menus, by the page and the buttons that lead to them. */
const DIALOGS: readonly {
  readonly path: string;
  readonly buttons: readonly string[];
  readonly ready: string;
}[] = [
  { path: "/", buttons: ["Options"], ready: "Pages at most" },
  { path: "/scans/SCAN", buttons: ["Columns"], ready: "Department" },
  { path: "/scans/SCAN", buttons: ["Take along"], ready: "Copy as a list" },
  { path: "/scans/SCAN", buttons: ["Delete"], ready: "Delete the scan?" },
  { path: "/schedules?site=acme.com", buttons: [], ready: "Make the schedule" },
  { path: "/webhooks", buttons: ["New webhook"], ready: "Make the webhook" },
  { path: "/usage", buttons: ["New key"], ready: "Make the key" },
  {
    path: "/removal?email=ann.whitlock@harbour-lane-books.com",
    buttons: ["See what will go", "Remove ann.whitlock@harbour-lane-books.com for good"],
    ready: "Leave it",
  },
];

describe.skipIf(inject("chromium").kind === "missing")("the console's looks", () => {
  const { url: databaseUrl } = testDatabase();
  const open = consolePages();
  const ids: Record<string, string> = {};
  let demo: DemoSite;
  let stage: Stage;
  beforeAll(async () => {
    demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
    stage = await startConsoleStage({ databaseUrl, hosts: [demo.host] });
    const { job_id } = await call("POST", "/api/v3/scan/website", { url: demo.url });
    const scan = `/api/v3/scan/status/${job_id}`;
    await expect.poll(async () => (await call("GET", scan)).status).toBe("complete");
    const { items } = await call("GET", `/api/v3/scan/${job_id}/contacts?search=ann.whitlock`);
    const { domain_id } = await call("GET", scan);
    await call("POST", "/api/v3/schedules", { domain_id, every: "30d" });
    const events = ["scan.completed"];
    const webhook = await call("POST", "/api/v3/webhooks", { url: `${demo.url}/hook`, events });
    Object.assign(ids, { SCAN: job_id, CONTACT: items[0].id, DOMAIN: domain_id, WEBHOOK: webhook.id });
  });
  afterAll(async () => {
    await stage.stop();
    await demo.stop();
  });

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${stage.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${LOCAL_TOKEN}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return JSON.parse(await response.text());
  }

  /** The place's URL on the stage. */
  function urlOf(path: string): string {
    return stage.url + path.replace(/\b(?:SCAN|CONTACT|DOMAIN|WEBHOOK)\b/g, (name) => ids[name] ?? "");
  }

  test.each(WIDTHS)(
    "at %i pixels axe finds no fault on any page, and none is wider than its window",
    async (width) => {
      const faults: string[] = [];
      const page = await open(stage.url, { viewport: { width, height: 800 } });
      for (const { path, ready } of PLACES) {
        await page.goto(urlOf(path));
        await page.getByText(ready, { exact: true }).first().waitFor();
        faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );

  test.each(WIDTHS)(
    "at %i pixels axe finds no fault in any dialog, and all of it can be reached",
    async (width) => {
      const faults: string[] = [];
      const page = await open(stage.url, { viewport: { width, height: 640 } });
      for (const { path, buttons, ready } of DIALOGS) {
        await page.goto(urlOf(path));
        for (const name of buttons) await page.getByText(name, { exact: true }).last().click();
        await page.getByText(ready, { exact: true }).first().waitFor();
        faults.push(...(await faultsOf(page)).map((fault) => `${path} ${buttons.join(", ")}: ${fault}`));
        await page.getByText(ready, { exact: true }).first().scrollIntoViewIfNeeded();
      }
      expect(faults).toEqual([]);
    },
  );
});

/** What axe finds in both themes, and whether the page would have to be scrolled sidewards. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  const excess = Number(
    await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
  );
  if (excess > 0) faults.push(`${excess} pixels too wide`);
  return faults;
}
