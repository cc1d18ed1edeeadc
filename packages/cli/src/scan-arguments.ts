import { LIMITS } from "@contact-scanner/core/config";
import { parseSiteHeaders, type SiteHeaders } from "@contact-scanner/core/http/site-headers";
import { parseUserAgent } from "@contact-scanner/core/http/user-agent";
import type { PageOptions, ReadingOptions } from "@contact-scanner/core/jobs/scan-options";
import { type AllowedHosts, parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseSite } from "@contact-scanner/core/url/site";
import type { LocalSettings } from "@contact-scanner/local/env";
import { type CommandLine, collected, NO_VALUES, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { choosesAll } from "./contact-choice.ts";
import { type ListArguments, parseCount, parseListOptions, withListOptions } from "./list/list-arguments.ts";
import type { ResultFormat } from "./list/write-results.ts";
import { type OutputArguments, parseOutputOptions, withOutputOptions } from "./output-arguments.ts";
import { PATTERN_HELP, pageOptionsOf, withPageOptions } from "./page-arguments.ts";
import { readingOptionsOf, withReadingOptions } from "./reading-arguments.ts";

const DESCRIPTION =
  "Finds the contact addresses on a website, or on each of a list. Without a site it scans a small demo site of its own.";

const NOTES = `
A list's sites are scanned once each. A line that is no site is told with its number, and the rest go on. While a list
is scanned with --out FILE, FILE.progress keeps what --resume needs; it goes when the run has ended.

${PATTERN_HELP}
Exit code: 0 the scan is complete, or all of a list's are; 1 it failed, or one of a list's sites did or a line was no
site; 2 the command is wrong; 130 stopped by Ctrl-C.
Environment: DATABASE_URL (a Postgres of your own, 15 or newer, which keeps the scans; without it the scan brings one,
and removes it unless --keep names a directory for it); CHROMIUM_PATH (the Chromium that renders pages, in place of the
system's or npm's).`;

/** The options of `scan`. */
export function scanSyntax() {
  const { defaultMaxPages, maxPages, defaultMaxDepth, maxConnectionsPerHost, maxOwnConnections } = LIMITS;
  const syntax = syntaxOf("scan", ["[site] [options]", "--file sites.txt [options]"], DESCRIPTION)
    .option(
      "--max-pages <N>",
      `pages to visit at most, dead links apart (${defaultMaxPages}; up to ${maxPages})`,
    )
    .option(
      "--max-depth <N>",
      `links away from the start page at most (${defaultMaxDepth}; 0 = the start page alone)`,
    )
    .option("--keep <DIR>", "keep what the scan saw in this directory, for later scans of the site")
    .option(
      "--changes",
      "print what changed since the site's last scan that was kept, in place of the contacts",
      false,
    )
    .option(
      "--allow-host <HOST:PORT>",
      "scan this host though it is not public (repeatable; or ALLOW_HOSTS, with commas)",
      collected,
      NO_VALUES,
    )
    .option(
      "--connections <N>",
      `connections at a time to a host of --allow-host or the demo site (${maxConnectionsPerHost}; up to ${maxOwnConnections})`,
    )
    .option("--user-agent <TEXT>", "how the crawler names itself to the site (or USER_AGENT)");
  return withListOptions(withOutputOptions(withReadingOptions(withPageOptions(syntax)))).addHelpText(
    "after",
    NOTES,
  );
}

/** What a single site and a list have in common. */
type CommonArguments = Omit<OutputArguments, "format"> & {
  /** Where the scan's Postgres keeps its data; undefined = nowhere, or in the database of DATABASE_URL. */
  readonly keep: string | undefined;
  readonly maxPages: number | undefined;
  readonly maxDepth: number | undefined;
  readonly pages: PageOptions;
  readonly reading: ReadingOptions;
  readonly allowedHosts: AllowedHosts;
  /** Connections to each of the allowed hosts, or the demo site, at a time; undefined = as to a stranger's. */
  readonly connections: number | undefined;
  readonly userAgent: string;
};

/** A scan of one site. */
export type SiteScanArguments = CommonArguments & {
  readonly kind: "site";
  /** undefined = the demo site */
  readonly site: string | undefined;
  readonly format: OutputArguments["format"];
  /** Whether to tell what changed since the site's scan before. */
  readonly changes: boolean;
  /** What is sent to the site's own host; undefined = nothing. */
  readonly siteHeaders: SiteHeaders | undefined;
};

/** A scan of a list of sites. */
export type ListScanArguments = CommonArguments & {
  readonly kind: "list";
  readonly list: ListArguments;
  readonly format: ResultFormat;
};

export type ScanArguments = SiteScanArguments | ListScanArguments;

/** Reads what stands behind `scan`, so that a wrong line costs nothing. */
export function parseScanArguments(
  argv: readonly string[],
  settings: Pick<LocalSettings, "allowHosts" | "userAgent" | "databaseUrl">,
): CommandLine<ScanArguments> {
  return readCommandLine(scanSyntax(), argv, (values, [site, ...others]): CommandLine<ScanArguments> => {
    if (others.length > 0) return wrong("Name one site at a time, or a list of them with --file.");
    const { format, ...output } = parseOutputOptions(values);
    const list = parseListOptions(values, output.out !== undefined);
    if (list && site !== undefined) return wrong("Name a site or a list, not both.");
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
    if (changes && (list || format === "jsonl" || format === "xlsx" || !choosesAll(output.choice))) {
      return wrong("--changes is for one site, printed whole: as a table, --json or --csv.");
    }
    const allowedHosts = parseAllowedHosts([...settings.allowHosts, ...values.allowHost]);
    const parsed = site === undefined ? undefined : parseSite(site, allowedHosts);
    if (parsed && !parsed.ok) return wrong(parsed.detail);
    const connections = parseCount("--connections", values.connections, {
      min: 1,
      max: LIMITS.maxOwnConnections,
    });
    const isDemo = site === undefined && list === undefined;
    if (connections !== undefined && !isDemo && allowedHosts.size === 0) {
      return wrong("--connections is for hosts of your own: name them with --allow-host, like acme.com:443.");
    }
    if (values.header.length > 0 && settings.databaseUrl !== undefined) {
      return wrong(
        "--header works without DATABASE_URL alone: what you may see of a site is not for all who read that database.",
      );
    }
    if (values.header.length > 0 && !parsed) return wrong("--header is for a site of your own: name it.");
    const common: CommonArguments = {
      ...output,
      keep,
      maxPages: parseCount("--max-pages", values.maxPages, { min: 1, max: LIMITS.maxPages }),
      maxDepth: parseCount("--max-depth", values.maxDepth, { min: 0, max: LIMITS.maxDepth }),
      pages: pageOptionsOf(values),
      reading: readingOptionsOf(values),
      allowedHosts,
      connections,
      userAgent: parseUserAgent(values.userAgent ?? settings.userAgent),
    };
    if (list === undefined) {
      const siteHeaders =
        parsed && values.header.length > 0 ? parseSiteHeaders(values.header, parsed) : undefined;
      return { kind: "run", command: { kind: "site", site, format, changes, siteHeaders, ...common } };
    }
    if (format === "json") return wrong("A list has --jsonl: a line of JSON for each site.");
    // Whoever reads a list reads the beginning of each site's contacts.
    const choice = { ...output.choice, isBestFirst: true };
    return { kind: "run", command: { kind: "list", list, format, ...common, choice } };
  });
}
