/** What a crawler's process took in all, its start included, and what it found. */
export type Figures = {
  readonly pages: number;
  readonly emails: readonly string[];
  readonly seconds: number;
  /** ms of CPU time, of all threads */
  readonly cpuMs: number;
  /** MB, the most that the process had in memory */
  readonly peakMb: number;
};

/** Runs a crawl that reports each page's addresses, and prints the figures of the process as a line of JSON. */
export async function measure(
  run: (found: (emails: readonly string[]) => void) => Promise<void>,
): Promise<void> {
  const emails = new Set<string>();
  let pages = 0;
  await run((onPage) => {
    pages++;
    for (const email of onPage) emails.add(email);
  });
  const { user, system } = process.cpuUsage();
  const figures: Figures = {
    pages,
    emails: [...emails],
    seconds: performance.now() / 1_000,
    cpuMs: (user + system) / 1_000,
    peakMb: process.resourceUsage().maxRSS / 1_024,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
