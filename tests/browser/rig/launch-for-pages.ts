import type { Chromium } from "@contact-scanner/renderer/chromium/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Starts the browser that people would look at the console with; root has no sandbox in it. */
export async function launchForPages({ executablePath, env, args }: Chromium): Promise<Browser> {
  return await playwright.launch({
    executablePath,
    env: { ...env },
    args: [...args],
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
