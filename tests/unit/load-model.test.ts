import { expect, test } from "vitest";
import { LOAD, PRICES } from "../bench/load-model/inputs.ts";
import { estimate } from "../bench/load-model/model.ts";

test("twice the domains take twice of everything, and a million pages cost the same but for what is fixed", () => {
  const once = estimate(LOAD, PRICES);
  const twice = estimate({ ...LOAD, domainsPerDay: 2 * LOAD.domainsPerDay }, PRICES);
  expect(twice.concurrency).toBeCloseTo(2 * once.concurrency);
  expect(twice.rowsPerSecond).toBeCloseTo(2 * once.rowsPerSecond);
  const { "Fixed (NAT, database, metrics)": fixedOnce, ...variableOnce } = once.dollarsPerMillionPages;
  const { "Fixed (NAT, database, metrics)": fixedTwice, ...variableTwice } = twice.dollarsPerMillionPages;
  expect(variableTwice).toEqual(variableOnce);
  expect(fixedTwice).toBeCloseTo((fixedOnce ?? 0) / 2);
});

test("crawlers are as many as their pages wait for sites, until the CPU is what they wait for", () => {
  const day = { ...LOAD, domainsPerDay: 86_400, pagesPerDomain: 1, crawlerMemoryMb: 1_769 };
  const waiting = { ...day, secondsPerPage: 4, pagesInFlight: 4, cpuMsPerPage: 100 };
  expect(estimate(waiting, PRICES).concurrency).toBeCloseTo(1);
  expect(estimate({ ...waiting, cpuMsPerPage: 3_000 }, PRICES).concurrency).toBeCloseTo(3);
});

test("a gigabyte through the NAT costs its price", () => {
  const { dollarsPerMillionPages } = estimate({ ...LOAD, wireBytesPerPage: 1_000 }, PRICES);
  expect(dollarsPerMillionPages["NAT traffic"]).toBeCloseTo(PRICES.natGb);
});
