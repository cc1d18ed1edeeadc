import { NUMBER_CURSORS } from "@contact-scanner/functions/http/cursor";
import { readPage } from "@contact-scanner/functions/http/list-page";
import { expect, test } from "vitest";

const ROWS = 30_000;

/** A list of the numbers up to 30,000, of which every so manieth belongs to it, and how many rows were read of it. */
function listOfNumbers(every: number) {
  let read = 0;
  const page = async (limit: number, cursor?: string) =>
    await readPage(
      { query: { limit, cursor } },
      async ({ after = 0, limit: wanted }) => {
        const size = Math.min(wanted, ROWS - after);
        read += size;
        return Array.from({ length: size }, (_row, n) => ({ row: after + n + 1, position: after + n + 1 }));
      },
      {
        defaultLimit: 50,
        toText: String,
        cursors: NUMBER_CURSORS,
        isWanted: (row: number) => row % every === 0,
      },
    );
  return { page, rowsRead: () => read };
}

test.each([1, 7, 500, 4_000, 40_000])(
  "of every %ith row each is told once, whatever is left out",
  async (every) => {
    const { page } = listOfNumbers(every);
    const told: number[] = [];
    let cursor: string | undefined;
    do {
      const { rows, nextCursor } = await page(1_000, cursor);
      told.push(...rows);
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(told).toEqual(Array.from({ length: Math.floor(ROWS / every) }, (_row, n) => (n + 1) * every));
  },
);

test("an answer that leaves out thousands of rows ends there, without a row too, and tells where to go on", async () => {
  const { page, rowsRead } = listOfNumbers(40_000);
  const { rows, nextCursor } = await page(10);
  expect(rows).toEqual([]);
  expect(nextCursor).not.toBeNull();
  expect(rowsRead()).toBeLessThan(ROWS / 2);
});
