import { LIMITS } from "@contact-scanner/core/config";
import { createQueryVariants } from "@contact-scanner/core/crawl/query-variants";
import { expect, test } from "vitest";

const LONG = "z".repeat(1_000);

test.each(["/rooms", `/${LONG}`])("twenty variants of a path cost nothing, further ones do: %.8s", (path) => {
  const variants = createQueryVariants();
  const costs = Array.from({ length: 22 }, (_none, n) =>
    variants.cost(`https://acme.com${path}?${LONG}${n}`),
  );
  expect(costs).toEqual([...Array<number>(20).fill(0), 2, 2]);
  expect(variants.cost(`https://acme.com${path}?${LONG}0`)).toBe(0);
  expect(variants.cost(`https://acme.com${path}x?${LONG}`)).toBe(0);
  expect(variants.cost(`https://acme.com${path}`)).toBe(0);
});

test("as many variants are remembered as a scan knows URLs, of all paths together", () => {
  const variants = createQueryVariants();
  for (let n = 0; n < LIMITS.maxKnownUrls; n++) variants.cost(`https://acme.com/${n % 50_000}?${n}`);
  expect(variants.cost("https://acme.com/1?1")).toBe(0);
  expect(variants.cost("https://acme.com/1?new")).toBe(2);
});
