import { inReadingOrder } from "@contact-scanner/core/pdf/columns";
import { linesOf } from "@contact-scanner/core/pdf/line-ends";
import { rowsOf } from "@contact-scanner/core/pdf/rows";
import type { TextItem } from "@contact-scanner/core/pdf/text-item";
import fc from "fast-check";
import { expect, test } from "vitest";

const word = fc.string({ unit: fc.constantFrom(..."abzAZ019@.-_é漢 "), minLength: 1, maxLength: 12 });
const item: fc.Arbitrary<TextItem> = fc.record({
  text: word,
  x: fc.integer({ min: -50, max: 600 }),
  y: fc.integer({ min: -50, max: 800 }),
  width: fc.integer({ min: 0, max: 300 }),
  size: fc.integer({ min: 1, max: 40 }),
});

/** How often each character that is no blank stands in the texts. */
function countLetters(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of texts.join("").replace(/\s/g, "")) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}

function linesOfItems(items: readonly TextItem[]): string[] {
  return linesOf(inReadingOrder(rowsOf(items))).map(({ text }) => text);
}

test("lines have all characters of a page, but hyphens at their ends", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const written = countLetters(items.map(({ text }) => text));
      const { "-": read = 0, ...others } = countLetters(linesOfItems(items));
      const { "-": hyphens = 0, ...rest } = written;
      expect(others).toEqual(rest);
      expect(read).toBeLessThanOrEqual(hyphens);
    }),
  );
});

test("lines are the same in whatever order a program wrote a page", () => {
  const apart = fc.uniqueArray(item, { maxLength: 30, selector: ({ x, y }) => `${x} ${y}` });
  fc.assert(
    fc.property(
      apart.chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      ),
      ([items, shuffled]) => {
        expect(linesOfItems(shuffled)).toEqual(linesOfItems(items));
      },
    ),
  );
});

test("what stands in columns that are wide apart never glues", () => {
  const row = fc.tuple(word, word).map(([left, right]) => [left.trim(), right.trim()] as const);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const items = rows.flatMap(([left, right], index): TextItem[] => [
        { text: left, x: 0, y: -40 * index, width: 100, size: 10 },
        { text: right, x: 150, y: -40 * index, width: 100, size: 10 },
      ]);
      const cells = linesOfItems(items).flatMap((line) => line.split("\t"));
      expect(cells).toEqual(rows.flat().filter((cell) => cell !== ""));
    }),
  );
});
