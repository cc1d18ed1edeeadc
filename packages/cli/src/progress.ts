import type { CrawlEvent } from "@contact-scanner/core/crawl/ports";
import { readableHost, withReadableHosts } from "@contact-scanner/core/url/readable-host";
import { counted } from "./counted.ts";
import { oneLine } from "./table.ts";

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;

/** Where a scan stands, told to a person while it runs. */
export type Progress = {
  page(event: CrawlEvent): void;
  /** Leaves the stream clean for what comes next. */
  end(): void;
};

/** On a terminal one line, which each page writes anew; elsewhere a line for each page. */
export function createProgress(stream: Stream): Progress {
  const emails = new Set<string>();
  return {
    page(event) {
      for (const email of event.emails) emails.add(email);
      const line = formatProgress(event, emails.size);
      stream.write(stream.isTTY ? `\r\u001b[2K${fit(line, stream.columns ?? 80)}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[2K");
    },
  };
}

/** No progress at all: for output that a program reads. */
export const SILENT_PROGRESS: Progress = { page: () => {}, end: () => {} };

function formatProgress(event: CrawlEvent, contacts: number): string {
  const failed = event.error === null ? "" : `  (${oneLine(withReadableHosts(event.error))})`;
  const pages = counted(event.pagesKnown, "page");
  return `${event.pagesDone} of ${pages} · ${counted(contacts, "contact")} · ${readableUrl(event.url)}${failed}`;
}

/** The URL with its host as people write it; the rest stays as it can be copied. */
function readableUrl(url: string): string {
  const { host } = new URL(url);
  return url.replace(host, readableHost(host));
}

/** Cuts a line to the terminal's width: one that wraps could not be written over. */
function fit(line: string, columns: number): string {
  return line.length < columns ? line : `${line.slice(0, columns - 2)}…`;
}
