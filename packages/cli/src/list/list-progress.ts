import type { CrawlEvent } from "@contact-scanner/core/crawl/ports";
import { withReadableHosts } from "@contact-scanner/core/url/readable-host";
import type { ScanReport } from "../api-client.ts";
import { counted } from "../counted.ts";
import { oneLine } from "../table.ts";

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns" | "rows">;

/** Where a list's scans stand, told to a person while they run. */
export type ListProgress = {
  /** A site's scan begins, or goes on. */
  begin(jobId: string, site: { readonly site: string }): void;
  /** A page was visited for one of the scans. */
  page(jobId: string, event: CrawlEvent): void;
  /** A scan has ended. */
  end(jobId: string, report: ScanReport): void;
  /** A scan had ended before this run went on: it is counted, and not told again. */
  endedBefore(): void;
  /** Leaves the stream clean for what comes next. */
  close(): void;
};

type Running = { readonly site: string; pages: string; readonly emails: Set<string> };

/** ms between two drawings on a terminal: a person sees no delay in it */
const DRAWING_INTERVAL_MS = 50;

/**
 * On a terminal a line for each site at work, which its pages write anew, and above them a line for each site that has
 * ended; elsewhere the latter alone. `sites`: how many there are in all; `nowMs`: the time, in ms.
 */
export function createListProgress(
  stream: Stream,
  { sites, nowMs }: { sites: number; nowMs: () => number },
): ListProgress {
  const running = new Map<string, Running>();
  let ended = 0;
  let drawn = 0;
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  /** Writes lines that stay, and those of the sites at work below them, over what was drawn before. */
  const draw = (lines: readonly string[]) => {
    if (!stream.isTTY) {
      for (const line of lines) stream.write(`${line}\n`);
      return;
    }
    // A terminal that does not tell its size says 0.
    const columns = stream.columns || 80;
    const rows = stream.rows || 24;
    const atWork = [...running.values()].slice(0, rows - 1).map(formatRunning);
    const clear = `\r${drawn === 0 ? "" : `\u001b[${drawn}A`}\u001b[J`;
    stream.write(clear + [...lines, ...atWork].map((line) => `${fit(line, columns)}\n`).join(""));
    drawn = atWork.length;
    drawnAtMs = nowMs();
  };
  return {
    begin(jobId, { site }) {
      running.set(jobId, { site: readable(site), pages: "waiting", emails: new Set() });
    },
    page(jobId, { pagesDone, pagesKnown, emails }) {
      const scan = running.get(jobId);
      if (!scan) return;
      for (const email of emails) scan.emails.add(email);
      scan.pages = `${pagesDone} of ${counted(pagesKnown, "page")}`;
      if (stream.isTTY && nowMs() - drawnAtMs >= DRAWING_INTERVAL_MS) draw([]);
    },
    end(jobId, report) {
      const site = running.get(jobId)?.site ?? readable(report.domain ?? "");
      running.delete(jobId);
      ended += 1;
      draw([`${ended} of ${sites} · ${site} · ${formatEnd(report)}`]);
    },
    endedBefore() {
      ended += 1;
    },
    close() {
      running.clear();
      if (stream.isTTY) draw([]);
    },
  };
}

function formatRunning({ site, pages, emails }: Running): string {
  return `${site} · ${pages} · ${counted(emails.size, "contact")}`;
}

function formatEnd({ status, result_data: summary, error }: ScanReport): string {
  if (status === "failed") return `failed: ${readable(error ?? "no reason is known")}`;
  if (summary === null) return status;
  const found = `${counted(summary.contacts_found, "contact")} on ${counted(summary.pages_scanned, "page")}`;
  return summary.evidence === "complete" ? found : `${found} (${summary.evidence})`;
}

function readable(text: string): string {
  return oneLine(withReadableHosts(text));
}

/** Cuts a line to the terminal's width: one that wraps could not be written over. */
function fit(line: string, columns: number): string {
  return line.length < columns ? line : `${line.slice(0, columns - 2)}…`;
}
