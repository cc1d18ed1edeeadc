import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import { launchForPages } from "./launch-for-pages.ts";

/** ms that an action or a wait of a page gets: a busy machine takes its time */
const PATIENCE_MS = 15_000;

/** The browser writes of most violations itself, but not of all. */
const TELL_VIOLATIONS = `document.addEventListener("securitypolicyviolation", (event) => {
  console.error("The policy was violated: " + event.effectiveDirective + " by " + event.blockedURI);
});`;

export type OpenOptions = BrowserContextOptions & {
  /** What the browser may complain of, as the test brings it about. */
  readonly expected?: RegExp;
};

/** Opens a URL in a window of its own, which is closed with the test. */
export type OpenPage = (url: string, options?: OpenOptions) => Promise<Page>;

/**
 * A browser for the tests of a file. A test fails in whose windows the Content-Security-Policy was violated, a script
 * threw, or anything was written to the console as an error.
 */
export function consolePages(): OpenPage {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const found = inject("chromium");
    if (found.kind === "found") browser = await launchForPages(found.chromium);
  });
  afterAll(async () => await browser?.close());
  return async (url, { expected, ...options } = {}) => {
    if (browser === undefined) throw new Error("There is no browser.");
    const context = await browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    const troubles = await watchTroubles(context);
    onTestFinished(async ({ task }) => {
      if (task.result?.state === "fail") await tellWindows(context);
      await context.close();
      expect(troubles.filter((trouble) => expected?.test(trouble) !== true)).toEqual([]);
    });
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
}

/** What goes wrong in any window of the context; grows as it does. */
async function watchTroubles(context: BrowserContext): Promise<readonly string[]> {
  const troubles: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") troubles.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => troubles.push(error.error().message));
  await context.addInitScript({ content: TELL_VIOLATIONS });
  return troubles;
}

/** What stands in each window: most failures are seen by it. */
async function tellWindows(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    const shown = await page
      .locator("body")
      .ariaSnapshot()
      .catch((error: Error) => error.message);
    process.stdout.write(`${page.url()}\n${shown}\n`);
  }
}
