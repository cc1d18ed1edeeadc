import { spawn } from "node:child_process";
import { resolve } from "node:path";
import * as z from "zod/mini";
import { finished } from "../../helpers/scan-command.ts";
import { type TreeUsage, watchTree } from "./process-tree.ts";

/** How a scan looks at pages: as its command's `--render` names it, or as a command without that option does. */
export const WAYS = ["never", "auto", "always"] as const;
export type Way = (typeof WAYS)[number] | "no option";

/** What of a scan's report the bench looks at; counters are of what a scan looked at beyond HTML. */
const reportSchema = z.object({
  status: z.string(),
  result_data: z.nullable(
    z.object({
      evidence: z.string(),
      pages_scanned: z.number(),
      pages_needing_script: z.optional(z.number()),
      script_files: z.optional(z.number()),
      pages_rendered: z.optional(z.number()),
    }),
  ),
  contacts: z.array(
    z.object({
      email: z.string(),
      email_type: z.string(),
      method: z.nullable(z.string()),
    }),
  ),
});

export type Scan = {
  readonly report: z.infer<typeof reportSchema>;
  readonly usage: TreeUsage;
  /** by the clock, start and end of the command included */
  readonly seconds: number;
};

/** The `--render` ways that a checkout's scan command has. */
export async function waysOf(checkout: string): Promise<readonly Way[]> {
  const { stdout } = await finished(start(checkout, ["--help"]));
  return /^ *--render\b/m.test(stdout) ? WAYS : ["no option"];
}

/** Scans a site (undefined = the demo site) by a checkout's command, and watches what that takes. */
export async function scanSite(
  checkout: string,
  way: Way,
  {
    host,
    maxPages,
    connections,
  }: { readonly host: string | undefined; readonly maxPages: number; readonly connections: number },
): Promise<Scan> {
  const began = performance.now();
  const site = host === undefined ? [] : [`http://${host}/`, "--allow-host", host];
  const render = way === "no option" ? [] : ["--render", way];
  const options = ["--json", "--max-pages", `${maxPages}`, "--connections", `${connections}`, ...render];
  const child = start(checkout, [...site, ...options]);
  const ended = new AbortController();
  const watched = watchTree(child.pid ?? 0, ended.signal);
  const { code, stdout, stderr } = await finished(child);
  const seconds = (performance.now() - began) / 1_000;
  ended.abort();
  if (code !== 0) throw new Error(`The scan of ${host ?? "the demo site"} ended with ${code}: ${stderr}`);
  return { report: reportSchema.parse(JSON.parse(stdout)), usage: await watched, seconds };
}

function start(checkout: string, args: readonly string[]) {
  const { DATABASE_URL: _ours, ALLOW_HOSTS: _named, ...env } = process.env;
  return spawn(process.execPath, [resolve(checkout, "packages/cli/src/main.ts"), "scan", ...args], {
    env: { ...env, MAIL_DOMAINS: "false" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
