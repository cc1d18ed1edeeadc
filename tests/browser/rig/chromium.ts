import { resolve } from "node:path";
import { type FoundChromium, findChromium } from "@contact-scanner/renderer/chromium/find-chromium";
import { installChromium } from "@contact-scanner/renderer/chromium/install-chromium";
import { npmChromiumRefusal } from "@contact-scanner/renderer/chromium/npm-chromium";
import { readBrowserSettings } from "@contact-scanner/renderer/env";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    chromium: FoundChromium;
  }
}

/** Where a stage and `npm run browser` keep it: what one has installed serves the other. */
const CACHE = resolve(import.meta.dirname, "../../../.local/browser");

/** Finds the browser of a run, or installs it; without one the tests skip, and the run says why. */
export default async function setup(project: TestProject): Promise<void> {
  const chromium = await findOrInstall();
  if (chromium.kind === "missing") {
    process.stdout.write(`The tests with a browser are skipped: ${chromium.message}\n`);
  }
  project.provide("chromium", chromium);
}

async function findOrInstall(): Promise<FoundChromium> {
  const found = findChromium({ ...readBrowserSettings(), cacheDir: CACHE });
  if (found.kind === "found" || readBrowserSettings().chromiumPath !== undefined) return found;
  const refusal = npmChromiumRefusal(process);
  if (refusal !== null) return { kind: "missing", message: refusal };
  try {
    return { kind: "found", chromium: await installChromium(CACHE) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "missing", message: `Chromium could not be installed: ${reason}` };
  }
}
