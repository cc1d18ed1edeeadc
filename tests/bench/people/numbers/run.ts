import { foundNumbers, SITES } from "./found-numbers.ts";
import { otherNumberLines } from "./lines.ts";

/** What is read: enough for each form of each kind of number to stand there many times. */
const BYTES = 1_000_000;
const SEED = 20_241_117;
/** Numbers that are shown of one site. */
const SHOWN = 10;

/**
 * Reads a megabyte of numbers that are no telephone's on sites of many countries; gives back how many it took for one.
 */
export function runNumbers(): number {
  const lines = otherNumberLines(BYTES, SEED);
  let count = 0;
  for (const site of SITES) {
    const phones = foundNumbers(lines, site);
    count += phones.length;
    const shown = phones.slice(0, SHOWN).map(({ written, value }) => `${written} (${value})`);
    process.stdout.write(
      `${`.${site.suffix}`.padEnd(9)}${String(phones.length).padStart(6)}  ${shown.join(", ")}\n`,
    );
  }
  return count;
}
