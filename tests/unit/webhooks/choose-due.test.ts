import { busyHosts, chooseDue } from "@contact-scanner/core/webhooks/choose-due";
import { expect, test } from "vitest";

const due = (count: number, host: (n: number) => string, isFailing = false) =>
  Array.from({ length: count }, (_none, n) => ({ id: `${isFailing}-${n}`, host: host(n), isFailing }));
const ownHost = (n: number) => `host-${n}:443`;

test("two requests at a time go to one host, those under way counted", () => {
  const many = due(50, () => "slow:443");
  expect(chooseDue(many, new Set())).toEqual(many.slice(0, 2));
  const inFlight = new Set([{ host: "slow:443", isFailing: false }]);
  expect(chooseDue(many, inFlight)).toEqual(many.slice(0, 1));
  expect(busyHosts(inFlight)).toEqual([]);
  const both = new Set([...inFlight, { host: "slow:443", isFailing: false }]);
  expect(busyHosts(both)).toEqual(["slow:443"]);
  expect(chooseDue(many, both)).toEqual([]);
});

test("32 requests are under way at most, the longest due first", () => {
  const many = due(50, ownHost);
  expect(chooseDue(many, new Set())).toEqual(many.slice(0, 32));
  const inFlight = due(30, (n) => `under-way-${n}:443`);
  expect(chooseDue(many, new Set(inFlight))).toEqual(many.slice(0, 2));
});

test("webhooks that fail take a quarter of the places at most, however many they are", () => {
  const failing = due(50, ownHost, true);
  const others = due(50, (n) => `other-${n}:443`);
  const chosen = chooseDue([...failing, ...others], new Set());
  expect(chosen.filter(({ isFailing }) => isFailing)).toEqual(failing.slice(0, 8));
  expect(chosen.filter(({ isFailing }) => !isFailing)).toEqual(others.slice(0, 24));
});
