import { join } from "node:path";
import type { Log } from "@contact-scanner/core/log";
import { systemClock } from "@contact-scanner/core/time";
import type { AllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import type { Chromium } from "@contact-scanner/renderer/chromium/chromium";
import { type FoundChromium, findChromium } from "@contact-scanner/renderer/chromium/find-chromium";
import { readBrowserSettings } from "@contact-scanner/renderer/env";
import type { Renderer } from "@contact-scanner/renderer/start-renderer";

/** Where a stage with this folder of data keeps the browser that npm brought. */
export function browserFolder(dataDir: string): string {
  return join(dataDir, "browser");
}

/** The Chromium that a stage with this folder of data renders pages in. */
export function stageChromium(dataDir: string): FoundChromium {
  return findChromium({ ...readBrowserSettings(), cacheDir: browserFolder(dataDir) });
}

/** What a browser of the stage may reach, and what it tells. */
type RendererOptions = {
  readonly chromium: Chromium;
  readonly allowedHosts: AllowedHosts;
  readonly denyCidrs?: readonly string[] | undefined;
  readonly log: Log;
};

/** A renderer that begins with its first page: most scans have none, and need not load what it is made of. */
export function openRenderer({ chromium, allowedHosts, denyCidrs = [], log }: RendererOptions): Renderer {
  let starting: Promise<Renderer> | undefined;
  const start = async (): Promise<Renderer> => {
    const { startRenderer } = await import("@contact-scanner/renderer/start-renderer");
    const checkAddress = createAddressCheck(denyCidrs);
    return startRenderer({ chromium, allowedHosts, checkAddress, clock: systemClock, log });
  };
  return {
    async render(request, signal) {
      starting ??= start();
      return await (await starting).render(request, signal);
    },
    async close() {
      await (await starting)?.close();
    },
  };
}
