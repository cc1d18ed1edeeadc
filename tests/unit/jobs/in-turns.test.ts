import { inTurns } from "@contact-scanner/core/jobs/release";
import { expect, test } from "vitest";

const job = (id: number, created_by: string) => ({ id, created_by });

test("users take turns, each with their oldest job first", () => {
  const jobs = [job(5, "b"), job(3, "a"), job(1, "a"), job(2, "a"), job(4, "b"), job(6, "c")];
  expect(inTurns(jobs).map(({ id }) => id)).toEqual([1, 4, 6, 2, 5, 3]);
});

test("of no jobs there are none", () => {
  expect(inTurns([])).toEqual([]);
});
