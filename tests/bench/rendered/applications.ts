import { LIMITS } from "@contact-scanner/core/config";
import { buildApplication } from "./build.ts";
import { type Scan, scanSite, type Way } from "./scan-site.ts";
import { serveBuild } from "./serve.ts";
import { applicationNames, readApplication, type Score, score } from "./truth.ts";

/** `auto` renders a tenth of it. */
const MAX_PAGES = 100;

export type ApplicationRow = {
  readonly application: string;
  /** of all its scripts, in bytes */
  readonly scriptBytes: number;
  readonly way: Way;
  readonly scan: Scan;
  readonly score: Score;
};

/** Builds each application, and scans it by a checkout's command in each way; tells each scan when it has ended. */
export async function scanApplications(
  checkout: string,
  ways: readonly Way[],
  tell: (row: ApplicationRow) => void,
): Promise<readonly ApplicationRow[]> {
  const rows: ApplicationRow[] = [];
  for (const application of applicationNames()) {
    const { folder: sources, truth } = readApplication(application);
    const { folder, scriptBytes } = buildApplication(application, sources);
    const { host, stop } = await serveBuild(folder);
    for (const way of ways) {
      // As to a stranger's host.
      const connections = LIMITS.maxConnectionsPerHost;
      const scan = await scanSite(checkout, way, { host, maxPages: MAX_PAGES, connections });
      const emails = new Set(scan.report.contacts.map(({ email }) => email));
      const row = { application, scriptBytes, way, scan, score: score(truth, emails) };
      rows.push(row);
      tell(row);
    }
    await stop();
  }
  return rows;
}

/** All applications of one way as one. */
export type Total = {
  readonly way: Way;
  readonly planted: number;
  readonly found: number;
  readonly invented: number;
};

/** Adds up the scores of each way. */
export function totalsOf(rows: readonly ApplicationRow[]): Total[] {
  return [...Map.groupBy(rows, ({ way }) => way)].map(([way, those]) => ({
    way,
    planted: those.reduce((sum, row) => sum + row.score.planted, 0),
    found: those.reduce((sum, row) => sum + row.score.found, 0),
    invented: those.reduce((sum, row) => sum + row.score.invented.length, 0),
  }));
}
