import { type RenderChoice, renderBudget } from "@contact-scanner/core/rendering/render-choice";
import { expect, test } from "vitest";

test.each<[RenderChoice, number, number]>([
  ["auto", 100, 10],
  ["auto", 19, 1],
  ["auto", 1, 1],
  ["always", 100, 100],
  ["never", 100, 0],
])("%s of %i pages renders %i at most", (choice, maxPages, pages) => {
  expect(renderBudget(choice, maxPages)).toBe(pages);
});
