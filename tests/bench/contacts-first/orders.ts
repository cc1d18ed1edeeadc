import { crawl } from "@contact-scanner/core/crawl/crawl";
import { extractPage } from "@contact-scanner/core/extract/page";
import { readPdf } from "@contact-scanner/core/pdf/read-pdf";
import { systemClock } from "@contact-scanner/core/time";
import type { Site } from "./site.ts";

/** Addresses known after each page, in the order of the visits. */
export type Curve = readonly number[];

/** Our crawler's. */
export async function contactsFirst({ url, fetch }: Site, maxPages: number): Promise<Curve> {
  const found = new Set<string>();
  const curve: number[] = [];
  await crawl(
    { startUrls: [url], maxPages, maxDepth: 20, followNofollow: true, resume: null },
    {
      fetch,
      extract: extractPage,
      readPdf,
      clock: systemClock,
      cpuMs: () => 0,
      random: () => 0,
      storedPages: null,
      isTimeUp: () => false,
      checkpoint: async () => {},
      observe: ({ emails }) => {
        for (const email of emails) found.add(email);
        curve.push(found.size);
      },
    },
    new AbortController().signal,
  );
  return curve;
}

/** That of who follows links in the order in which they stand. */
export async function breadthFirst({ url: start, fetch }: Site, maxPages: number): Promise<Curve> {
  const found = new Set<string>();
  const curve: number[] = [];
  const queue = new Set([start]);
  for (const url of queue) {
    if (curve.length === maxPages) break;
    const result = await fetch({ url, purpose: "page" }, new AbortController().signal);
    if (result.kind !== "document" || result.status !== 200) continue;
    const { links, contacts } = extractPage({ html: result.text, url });
    for (const { email } of contacts) found.add(email);
    for (const link of links) queue.add(link.url);
    curve.push(found.size);
  }
  return curve;
}
