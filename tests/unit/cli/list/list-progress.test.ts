import type { ScanReport } from "@contact-scanner/cli/api-client";
import { createListProgress } from "@contact-scanner/cli/list/list-progress";
import type { CrawlEvent } from "@contact-scanner/core/crawl/ports";
import { expect, test } from "vitest";

const PAGE: CrawlEvent = {
  kind: "page",
  url: "https://acme.com/",
  error: null,
  fault: null,
  ms: 5,
  pagesDone: 1,
  pagesKnown: 9,
  emails: ["info@acme.com"],
};

function ended(fields: Partial<ScanReport>): ScanReport {
  return { job_id: "", status: "complete", domain: "acme.com", result_data: null, error: null, ...fields };
}

function stream({ isTTY, columns = 40, rows = 3 }: { isTTY: boolean; columns?: number; rows?: number }) {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY, columns, rows, write: (text: string) => written.push(text) > 0 },
  };
}

/** What a terminal shows after this was written to it. */
function screen(written: readonly string[]): string[] {
  let lines: string[] = [""];
  for (const part of written
    .join("")
    .replaceAll("\u001b[", "␛")
    .split(/(\r|\n|␛\d*[AJ])/)) {
    const up = /^␛(\d+)A$/.exec(part)?.[1];
    if (up !== undefined) lines = lines.slice(0, lines.length - Number(up));
    else if (part === "␛J") lines[lines.length - 1] = "";
    else if (part === "\n") lines.push("");
    else if (part !== "\r") lines[lines.length - 1] += part;
  }
  return lines;
}

test("where nobody looks on, a line when a site ends", () => {
  const { stream: out, written } = stream({ isTTY: false });
  const progress = createListProgress(out, { sites: 3, nowMs: () => 0 });
  progress.begin("1", { site: "https://xn--mller-kva.example" });
  progress.page("1", PAGE);
  progress.endedBefore();
  progress.end("1", ended({ status: "failed", error: "xn--mller-kva.example: \u001b]0;x\u0007 refused." }));
  progress.close();
  expect(written.join("")).toBe("2 of 3 · https://müller.example · failed: müller.example: ]0;x refused.\n");
});

test("on a terminal a line for each site at work, below those that have ended", () => {
  const { stream: out, written } = stream({ isTTY: true });
  let now = 0;
  const progress = createListProgress(out, { sites: 2, nowMs: () => now });
  progress.begin("1", { site: "acme.com" });
  progress.begin("2", { site: "beta.com" });
  progress.page("1", PAGE);
  expect(screen(written)).toEqual([
    "acme.com · 1 of 9 pages · 1 contact",
    "beta.com · waiting · 0 contacts",
    "",
  ]);
  now = 1_000;
  progress.page("2", { ...PAGE, pagesDone: 2, emails: [] });
  progress.page("unknown", PAGE);
  expect(screen(written)).toEqual([
    "acme.com · 1 of 9 pages · 1 contact",
    "beta.com · 2 of 9 pages · 0 contacts",
    "",
  ]);
  progress.end("1", ended({}));
  expect(screen(written)).toEqual([
    "1 of 2 · acme.com · complete",
    "beta.com · 2 of 9 pages · 0 contacts",
    "",
  ]);
  progress.close();
  expect(screen(written)).toEqual(["1 of 2 · acme.com · complete", ""]);
});

test("a terminal is not drawn on for every page, nor wider or higher than it is", () => {
  const { stream: out, written } = stream({ isTTY: true });
  const progress = createListProgress(out, { sites: 9, nowMs: () => 0 });
  for (const id of ["1", "2", "3", "4"]) progress.begin(id, { site: `${id}-${"x".repeat(60)}.com` });
  for (let page = 1; page <= 100; page += 1) progress.page("1", PAGE);
  expect(written).toHaveLength(1);
  const lines = screen(written).slice(0, -1);
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.length < 40 && line.endsWith("…"))).toBe(true);
});

test("a terminal that does not tell its size is taken for an ordinary one", () => {
  const { stream: out, written } = stream({ isTTY: true, columns: 0, rows: 0 });
  const progress = createListProgress(out, { sites: 1, nowMs: () => 0 });
  progress.begin("1", { site: "acme.com" });
  progress.page("1", PAGE);
  expect(screen(written)).toEqual(["acme.com · 1 of 9 pages · 1 contact", ""]);
});
