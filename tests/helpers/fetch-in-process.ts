import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { FetchResult } from "@contact-scanner/core/http/fetch";

/**
 * Fetches a URL as the crawler does, its host allowed, in a process of its own: the outcome, and the memory it took.
 */
export async function fetchInProcess(
  url: string,
  env: NodeJS.ProcessEnv,
): Promise<{ result: FetchResult; maxRssBytes: number }> {
  const script = fileURLToPath(new URL("fetch-once.ts", import.meta.url));
  const child = spawn(process.execPath, [script, url], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (code !== 0) throw new Error(`The process ended with ${code}.`);
  return JSON.parse(output);
}
