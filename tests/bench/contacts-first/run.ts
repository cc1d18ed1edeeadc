/** `npm run bench:contacts-first`: the share of a site's addresses found after a few pages, ours against breadth first. */
import { crawl } from "@contact-scanner/core/crawl/crawl";
import { extractPage } from "@contact-scanner/core/extract/page";
import { systemClock } from "@contact-scanner/core/time";
import { type GeneratedSite, generateSite } from "./generated-site.ts";
import { SITES } from "./words.ts";

/** pages after which the addresses are counted */
const MARKS = [5, 10, 20, 50] as const;
const MOST_PAGES = Math.max(...MARKS);

/** Addresses known after each page, in the order of the visits. */
type Curve = readonly number[];

async function contactsFirst({ url, fetch }: GeneratedSite): Promise<Curve> {
  const found = new Set<string>();
  const curve: number[] = [];
  await crawl(
    { startUrls: [url], maxPages: MOST_PAGES, maxDepth: 20, followNofollow: true, resume: null },
    {
      fetch,
      extract: extractPage,
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

async function breadthFirst({ url: start, fetch }: GeneratedSite): Promise<Curve> {
  const found = new Set<string>();
  const curve: number[] = [];
  const queue = new Set([start]);
  for (const url of queue) {
    if (curve.length === MOST_PAGES) break;
    const result = await fetch({ url, purpose: "page" }, new AbortController().signal);
    if (result.kind !== "document") continue;
    const { links, contacts } = extractPage({ html: result.text, url });
    for (const { email } of contacts) found.add(email);
    for (const link of links) queue.add(link.url);
    curve.push(found.size);
  }
  return curve;
}

function shares(curve: Curve, total: number): number[] {
  return MARKS.map((pages) => (curve[Math.min(pages, curve.length) - 1] ?? 0) / total);
}

function line(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(22)}${cells.map((cell) => cell.padStart(16)).join("")}\n`);
}

const sums = { ours: MARKS.map(() => 0), breadth: MARKS.map(() => 0) };
process.stdout.write("Share of all addresses found after so many pages: ours / breadth first\n");
line(
  "",
  MARKS.map((pages) => `${pages} pages`),
);
for (const words of SITES) {
  const site = generateSite(words);
  const ours = shares(await contactsFirst(site), site.emails.size);
  const breadth = shares(await breadthFirst(site), site.emails.size);
  line(words.language, cellsOf(ours, breadth));
  ours.forEach((share, mark) => {
    sums.ours[mark] = (sums.ours[mark] ?? 0) + share / SITES.length;
    sums.breadth[mark] = (sums.breadth[mark] ?? 0) + (breadth[mark] ?? 0) / SITES.length;
  });
}
line("mean", cellsOf(sums.ours, sums.breadth));

function cellsOf(ours: readonly number[], breadth: readonly number[]): string[] {
  return ours.map((share, mark) => `${percent(share)} / ${percent(breadth[mark] ?? 0)}`);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
