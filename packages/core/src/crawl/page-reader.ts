import { setImmediate as nextTurn } from "node:timers/promises";
import { type ExtractedPage, explainPageInSteps, type PageInput } from "../extract/page.ts";

/**
 * Reads pages one after the other, each step in a turn of the event loop of its own: however many large pages arrive at
 * once, the lease's heartbeat and time-outs wait for one step, and one page's tree is in memory.
 */
export function createPageReader(): (page: PageInput) => Promise<ExtractedPage> {
  let last: Promise<unknown> = Promise.resolve();
  return async (input) => {
    const page = last.then(() => readInTurns(input));
    last = page.catch(() => {});
    return await page;
  };
}

async function readInTurns(input: PageInput): Promise<ExtractedPage> {
  const steps = explainPageInSteps(input);
  for (;;) {
    await nextTurn();
    const step = steps.next();
    if (!step.done) continue;
    // What is made of the page is another step.
    await nextTurn();
    return step.value.page;
  }
}
