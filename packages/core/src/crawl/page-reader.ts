import { type ExtractedPage, explainPageInSteps, type PageInput } from "../extract/page.ts";
import { inTurns } from "../steps.ts";

/**
 * Reads pages one after the other, each step in a turn of the event loop of its own: however many large pages arrive at
 * once, the lease's heartbeat and time-outs wait for one step, and one page's tree is in memory.
 */
export function createPageReader(): (page: PageInput) => Promise<ExtractedPage> {
  let last: Promise<unknown> = Promise.resolve();
  return async (input) => {
    const reading = last.then(() => inTurns(explainPageInSteps(input)));
    last = reading.catch(() => {});
    return (await reading).page;
  };
}
