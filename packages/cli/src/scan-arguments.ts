import { parseArgs } from "node:util";
import { LIMITS } from "@contact-scanner/core/config";
import { parseSiteHeaders, type SiteHeaders } from "@contact-scanner/core/http/site-headers";
import { parseUserAgent } from "@contact-scanner/core/http/user-agent";
import type { PageOptions } from "@contact-scanner/core/jobs/scan-options";
import { type AllowedHosts, parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseSite } from "@contact-scanner/core/url/site";
import type { LocalSettings } from "@contact-scanner/local/env";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";
import { PAGE_HELP, PAGE_OPTIONS, PATTERN_HELP, pageOptionsOf } from "./page-arguments.ts";

export const SCAN_HELP = `npm run scan -- [site] [options]

Finds the contact addresses on a website. Without a site it scans a small demo site of its own.

  --max-pages N            pages to visit at most, dead links apart (${LIMITS.defaultMaxPages}; up to ${LIMITS.maxPages})
  --max-depth N            links away from the start page at most (${LIMITS.defaultMaxDepth}; 0 = the start page alone)
${PAGE_HELP}
  --json                   print the scan and its contacts as JSON, nothing else
  --csv                    print the contacts as CSV, nothing else
  --bom                    begin the CSV with a byte order mark: Excel takes it for UTF-8 then
  --keep DIR               keep what the scan saw in this directory, for later scans of the site
  --changes                print what changed since the site's last scan that was kept, in place of the contacts
  --allow-host HOST:PORT   scan this host though it is not public (repeatable; or ALLOW_HOSTS, with commas)
  --connections N          connections at a time to a host of --allow-host or the demo site (${LIMITS.maxConnectionsPerHost}; up to ${LIMITS.maxOwnConnections})
  --user-agent TEXT        how the crawler names itself to the site (or USER_AGENT)
  --help                   this text

${PATTERN_HELP}
With --json and --csv use \`npm run -s scan -- …\`: without -s npm prints a heading of its own.
Exit code: 0 the scan is complete, 1 it failed, 2 the command is wrong, 130 stopped by Ctrl-C.
Environment: DATABASE_URL (a Postgres of your own, 15 or newer, which keeps the scans; without it the scan brings one,
and removes it unless --keep names a directory for it).
`;

export type OutputFormat = "table" | "json" | "csv";

export type ScanArguments = {
  /** undefined = the demo site */
  readonly site: string | undefined;
  readonly format: OutputFormat;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** Where the scan's Postgres keeps its data; undefined = nowhere, or in the database of DATABASE_URL. */
  readonly keep: string | undefined;
  /** Whether to tell what changed since the site's scan before. */
  readonly changes: boolean;
  readonly maxPages: number | undefined;
  readonly maxDepth: number | undefined;
  readonly pages: PageOptions;
  /** What is sent to the site's own host; undefined = nothing. */
  readonly siteHeaders: SiteHeaders | undefined;
  readonly allowedHosts: AllowedHosts;
  /** Connections to each of the allowed hosts, or the demo site, at a time; undefined = as to a stranger's. */
  readonly connections: number | undefined;
  readonly userAgent: string;
};

/** Reads the command line, so that a wrong one costs nothing. */
export function parseScanArguments(
  argv: readonly string[],
  settings: Pick<LocalSettings, "allowHosts" | "userAgent" | "databaseUrl">,
): CommandLine<ScanArguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        "max-pages": { type: "string" },
        "max-depth": { type: "string" },
        ...PAGE_OPTIONS,
        header: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
        csv: { type: "boolean", default: false },
        bom: { type: "boolean", default: false },
        keep: { type: "string" },
        changes: { type: "boolean", default: false },
        "allow-host": { type: "string", multiple: true, default: [] },
        connections: { type: "string" },
        "user-agent": { type: "string", default: settings.userAgent },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    if (positionals.length > 1) return wrong("Name one site at a time.");
    if (values.json && values.csv) return wrong("Choose one of --json and --csv.");
    if (values.bom && !values.csv) return wrong("--bom is for --csv.");
    const { keep, changes } = values;
    if (keep === "") return wrong("--keep takes a directory.");
    if (keep !== undefined && settings.databaseUrl !== undefined) {
      return wrong("DATABASE_URL names the database that keeps the scans: leave out --keep, or unset it.");
    }
    if (changes && keep === undefined && settings.databaseUrl === undefined) {
      return wrong(
        "--changes compares with an earlier scan: name the directory that keeps them with --keep DIR.",
      );
    }
    const allowedHosts = parseAllowedHosts([...settings.allowHosts, ...values["allow-host"]]);
    const [site] = positionals;
    const parsed = site === undefined ? undefined : parseSite(site, allowedHosts);
    if (parsed && !parsed.ok) return wrong(parsed.detail);
    const connections = parseCount("--connections", values.connections, 1, LIMITS.maxOwnConnections);
    if (connections !== undefined && site !== undefined && allowedHosts.size === 0) {
      return wrong("--connections is for hosts of your own: name them with --allow-host, like acme.com:443.");
    }
    if (values.header.length > 0 && settings.databaseUrl !== undefined) {
      return wrong(
        "--header works without DATABASE_URL alone: what you may see of a site is not for all who read that database.",
      );
    }
    if (values.header.length > 0 && !parsed) return wrong("--header is for a site of your own: name it.");
    return {
      kind: "run",
      command: {
        site,
        bom: values.bom,
        keep,
        changes,
        format: values.json ? "json" : values.csv ? "csv" : "table",
        maxPages: parseCount("--max-pages", values["max-pages"], 1, LIMITS.maxPages),
        maxDepth: parseCount("--max-depth", values["max-depth"], 0, LIMITS.maxDepth),
        pages: pageOptionsOf(values),
        siteHeaders: parsed && values.header.length > 0 ? parseSiteHeaders(values.header, parsed) : undefined,
        allowedHosts,
        connections,
        userAgent: parseUserAgent(values["user-agent"]),
      },
    };
  } catch (error) {
    return unreadable(error, SCAN_HELP);
  }
}

function parseCount(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= min && count <= max) return count;
  throw new Error(`${name} takes a whole number from ${min} to ${max}.`);
}
