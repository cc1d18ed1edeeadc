export type Figures = {
  readonly pages: number;
  readonly contacts: number;
  readonly seconds: number;
  /** ms of CPU time, of all threads */
  readonly cpuMs: number;
  /** MB, the most that the process had in memory, its start included */
  readonly peakMb: number;
};

/** Runs a crawl that reports each page's addresses, and prints its figures as a line of JSON. */
export async function measure(
  run: (found: (emails: readonly string[]) => void) => Promise<void>,
): Promise<void> {
  const contacts = new Set<string>();
  let pages = 0;
  const cpuAtStart = process.cpuUsage();
  const startedAt = performance.now();
  await run((emails) => {
    pages++;
    for (const email of emails) contacts.add(email);
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  const { user, system } = process.cpuUsage(cpuAtStart);
  const figures: Figures = {
    pages,
    contacts: contacts.size,
    seconds,
    cpuMs: (user + system) / 1_000,
    peakMb: process.resourceUsage().maxRSS / 1_024,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
