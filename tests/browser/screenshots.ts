/**
 * Takes a picture of each page of the console in both themes, with the demo site scanned: what README shows, and what
 * shows at a glance what a change does to all of them.
 *
 *   npm run console:screenshots [-- FOLDER]     (docs/screenshots unless said otherwise)
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startDemoSite } from "@contact-scanner/local/demo-site/server";
import { stageChromium } from "@contact-scanner/local/renderer";
import { startConsoleStage } from "./rig/console-stage.ts";
import { fillStage, pageUrl } from "./rig/filled-stage.ts";
import { launchForPages } from "./rig/launch-for-pages.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const DEMO_PORT = 8_001;
const VIEWPORT = { width: 1_280, height: 800 };

/** Each page by its picture's name, with a text that shows that it has come. */
const PICTURES = {
  scan: { path: "/", ready: "Latest scans" },
  scans: { path: "/scans", ready: "1 row" },
  contacts: { path: "/scans/SCAN", ready: "8 rows" },
  people: { path: "/scans/SCAN?tab=people", ready: "Ann Whitlock" },
  points: { path: "/scans/SCAN?tab=points", ready: "020 7946 0123" },
  organization: { path: "/scans/SCAN?tab=organization", ready: "Legal name" },
  pages: { path: "/scans/SCAN?tab=pages", ready: "9 rows" },
  changes: { path: "/scans/SCAN?tab=changes", ready: "Changes" },
  contact: { path: "/scans/SCAN/contacts/CONTACT", ready: "How it was found" },
  domains: { path: "/domains", ready: "1 row" },
  domain: { path: "/domains/DOMAIN", ready: "8 rows" },
  schedules: { path: "/schedules", ready: "1 row" },
  webhooks: { path: "/webhooks", ready: "1 row" },
  webhook: { path: "/webhooks/WEBHOOK", ready: "It was told nothing yet." },
  usage: { path: "/usage", ready: "API keys" },
  removal: { path: "/removal?email=ann.whitlock@harbour-lane-books.com", ready: "See what will go" },
} as const;

async function main(folder: string): Promise<void> {
  const found = stageChromium(join(ROOT, ".local"));
  if (found.kind === "missing") throw new Error(found.message);
  mkdirSync(folder, { recursive: true });
  // At the port that it has beside `npm start`, where that is free: pictures of two days differ by what was changed.
  const demo = await startDemoSite({ host: "127.0.0.1", port: DEMO_PORT }).catch(() =>
    startDemoSite({ host: "127.0.0.1", port: 0 }),
  );
  const stage = await startConsoleStage({ databaseUrl: undefined, hosts: [demo.host] });
  const browser = await launchForPages(found.chromium);
  try {
    const filled = await fillStage(stage, demo);
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: VIEWPORT, colorScheme, reducedMotion: "reduce" });
      for (const [name, { path, ready }] of Object.entries(PICTURES)) {
        await page.goto(pageUrl(stage, filled, path));
        await page.getByText(ready, { exact: true }).first().waitFor();
        await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
      }
    }
    process.stdout.write(`${Object.keys(PICTURES).length} pages in two themes: ${folder}\n`);
  } finally {
    await browser.close();
    await stage.stop();
    await demo.stop();
  }
}

try {
  await main(resolve(process.argv[2] ?? join(ROOT, "docs/screenshots")));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
