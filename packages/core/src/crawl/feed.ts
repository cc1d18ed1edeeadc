import type { CrawlRun } from "./crawl-run.ts";
import { TimeUpError } from "./slice-clock.ts";
import { type Budget, isOpen, type Progress } from "./visit-progress.ts";

/** Files that are read beside the pages. */
export type Feed = {
  /** The file that is being read; undefined when there are no more. */
  readonly current: Promise<void> | undefined;
};

/** Reads files one after the other, as long as pages may be taken up. */
export function startFeed(
  files: AsyncGenerator<void, void>,
  {
    run,
    progress,
    enough,
  }: { run: Pick<CrawlRun, "site"> & Budget; progress: Progress; enough: AbortSignal },
): Feed {
  let current: Promise<void> | undefined = readNext();

  async function readNext(): Promise<void> {
    try {
      const { done } = await files.next();
      current = done || !isOpen(run, progress) ? undefined : readNext();
    } catch (error) {
      current = undefined;
      if (!(error instanceof TimeUpError) && !enough.aborted) progress.faults.push(error);
    }
  }
  return {
    get current() {
      return current;
    },
  };
}
