import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Log } from "@contact-scanner/core/log";
import { type Browser, type CDPSession, launch } from "puppeteer-core";
import type { Chromium } from "../chromium/chromium.ts";
import { flagsFor, NO_SANDBOX } from "./chromium-flags.ts";
import { killGroup } from "./process-group.ts";

/** A browser that runs. */
export type RunningBrowser = {
  readonly browser: Browser;
  /** Speaks for the whole browser, not for one page. */
  readonly session: CDPSession;
  readonly groupId: number;
  readonly userAgent: string;
  /** Whether its process has ended. */
  hasEnded(): boolean;
  /** Ends its processes, by their ids where they do not go at a word, and removes its files. */
  end(): Promise<void>;
};

/** ms that a browser gets to start: 0.3 s, or some seconds on a machine that is busy or reads it for the first time */
const LAUNCH_TIMEOUT_MS = 30_000;
/** ms for one command: those of a page that hangs are given up much earlier, with the page */
const COMMAND_TIMEOUT_MS = 30_000;
/** ms that a browser gets to end by itself: a tenth of a second, unless a page holds it */
const CLOSE_TIMEOUT_MS = 1_000;
/** tries to remove the profile, as processes that were just ended may still write to it */
const MAX_REMOVALS = 20;

/** Short, as Chromium makes a socket in it, whose path may have 104 characters on a Mac and 108 on Linux. */
const FOLDER_PREFIX = "cs-";

/**
 * Starts Chromium with a profile of its own, an environment without anything of ours, and the proxy as its one way out.
 * Rejects when it does not start.
 */
export async function launchBrowser(
  chromium: Chromium,
  run: { readonly proxyPort: number; readonly userAgent: string; readonly log: Log },
): Promise<RunningBrowser> {
  const folder = await mkdtemp(join(tmpdir(), FOLDER_PREFIX));
  const removeFolder = () =>
    rm(folder, { recursive: true, force: true, maxRetries: MAX_REMOVALS, retryDelay: 50 });
  try {
    await chmod(folder, 0o700);
    const browser = await startWithSandbox(chromium, { ...run, folder });
    const child = browser.process();
    if (child?.pid === undefined) throw new Error("The browser has no process.");
    const groupId = child.pid;
    const isEnded = () => child.exitCode !== null || child.signalCode !== null;
    return {
      browser,
      session: await browser.target().createCDPSession(),
      groupId,
      userAgent: run.userAgent,
      hasEnded: isEnded,
      async end() {
        const ended = isEnded() ? undefined : once(child, "exit");
        // A browser that ends by itself waits for its children, which a killed one leaves to whoever takes orphans.
        await Promise.race([
          browser.close().catch(() => {}),
          delay(CLOSE_TIMEOUT_MS, undefined, { ref: false }),
        ]);
        killGroup(groupId);
        await ended;
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

type Run = {
  readonly proxyPort: number;
  readonly userAgent: string;
  readonly folder: string;
  readonly log: Log;
};

/** With Chromium's own sandbox where it can be had: not as root, and not where the kernel lets nobody make one. */
async function startWithSandbox(chromium: Chromium, run: Run): Promise<Browser> {
  if (process.getuid?.() === 0) return await start(chromium, run, NO_SANDBOX);
  try {
    return await start(chromium, run, []);
  } catch (error) {
    if (!(error instanceof Error && /sandbox/i.test(error.message))) throw error;
    run.log.warn("Chromium runs without its sandbox, which this system does not let it make");
    return await start(chromium, run, NO_SANDBOX);
  }
}

async function start(chromium: Chromium, run: Run, sandbox: readonly string[]): Promise<Browser> {
  return await launch({
    executablePath: chromium.executablePath,
    ignoreDefaultArgs: true,
    args: [...flagsFor({ ...run, profile: join(run.folder, "profile") }), ...sandbox, ...chromium.args],
    pipe: true,
    // We attach to our pages ourselves (page/page-target.ts). Tabs stay Puppeteer's: a page that opens windows would
    // wait for ever for those to be let go.
    targetFilter: (target) => target.type() !== "page",
    waitForInitialPage: false,
    // What it writes goes into the folder that is removed with it.
    env: {
      HOME: run.folder,
      TMPDIR: run.folder,
      XDG_CONFIG_HOME: run.folder,
      LANG: "C.UTF-8",
      ...chromium.env,
    },
    // Who started us decides when we end; it closes the renderer.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    timeout: LAUNCH_TIMEOUT_MS,
    protocolTimeout: COMMAND_TIMEOUT_MS,
    defaultViewport: null,
    acceptInsecureCerts: false,
  });
}
