/** Whether sites that need no script cost and answer alike, whatever `--render` says and whatever came since. */
import { isDeepStrictEqual } from "node:util";
import { startSiteServer } from "../../helpers/site-server.ts";
import { associationSite, chamberSite } from "../contacts-first/association-sites.ts";
import { shopSite } from "../contacts-first/media-sites.ts";
import type { Site } from "../contacts-first/site.ts";
import { type Scan, scanSite, type Way } from "./scan-site.ts";

const MAX_PAGES = 120;
/** The middle of so many runs: one run varies by a tenth. */
const RUNS = 3;
/** With more, which pages come before the last one allowed is up to the machine. */
const CONNECTIONS = 1;

/** A command to compare: a checkout and a way of its command. */
export type Contender = { readonly name: string; readonly checkout: string; readonly way: Way };

export type OrdinaryRow = {
  readonly site: string;
  readonly contender: string;
  readonly scan: Scan;
  /** Whether contacts, their types and methods, evidence and the number of pages are those of the first contender. */
  readonly isSame: boolean;
};

/** Scans the demo site and three made ones with each contender in turn. */
export async function compareOrdinary(
  contenders: readonly Contender[],
  tell: (row: OrdinaryRow) => void,
): Promise<void> {
  await compare("demo site", undefined, contenders, tell);
  for (const site of [associationSite(), chamberSite(), shopSite()]) {
    const served = await startSiteServer(await pagesOf(site));
    await compare(site.name, served.host, contenders, tell);
    await served.stop();
  }
}

async function compare(
  site: string,
  host: string | undefined,
  contenders: readonly Contender[],
  tell: (row: OrdinaryRow) => void,
): Promise<void> {
  const scans = contenders.map((): Scan[] => []);
  // By turns, so that what else the machine does meets all alike.
  for (let run = 0; run < RUNS; run++) {
    for (const [index, { checkout, way }] of contenders.entries()) {
      scans[index]?.push(
        await scanSite(checkout, way, { host, maxPages: MAX_PAGES, connections: CONNECTIONS }),
      );
    }
  }
  const first = scans[0]?.[0];
  for (const [index, { name }] of contenders.entries()) {
    const sorted = scans[index]?.toSorted((a, b) => a.usage.command.cpuMs - b.usage.command.cpuMs);
    const scan = sorted?.[Math.floor(RUNS / 2)];
    if (!first || !scan) continue;
    tell({ site, contender: name, scan, isSame: isDeepStrictEqual(answersOf(first), answersOf(scan)) });
  }
}

/** What a scan answers, but for the page that is named of those that have an address: equally good ones are many. */
function answersOf({ report }: Scan) {
  return {
    contacts: report.contacts.toSorted((a, b) => (a.email < b.email ? -1 : 1)),
    evidence: report.result_data?.evidence,
    pages: report.result_data?.pages_scanned,
  };
}

/** A made site's pages, as its fetch answers them. */
async function pagesOf({ url, pages, fetch }: Site): Promise<Record<string, string>> {
  const { signal } = new AbortController();
  const entries = [...pages.keys()].map(async (path) => {
    const answer = await fetch({ url: new URL(path, url).href, purpose: "page" }, signal);
    return [path, answer.kind === "document" ? answer.text : ""];
  });
  return Object.fromEntries(await Promise.all(entries));
}
