import { LIMITS } from "@contact-scanner/core/config";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import {
  connectionsForAll,
  connectionsTo,
  parseHostConnections,
} from "@contact-scanner/core/url/host-connections";
import { expect, test } from "vitest";

test("a host has the connections that its owner set, by either scheme, and another one the usual few", () => {
  const own = parseHostConnections(["acme.com=16", " WWW.acme.com = 8", "127.0.0.1:4000=64"]);
  expect(connectionsTo("https://acme.com/team", own)).toBe(16);
  expect(connectionsTo("http://acme.com/", own)).toBe(16);
  expect(connectionsTo("https://www.acme.com/", own)).toBe(8);
  expect(connectionsTo("http://127.0.0.1:4000/", own)).toBe(64);
  expect(connectionsTo("http://127.0.0.1:4001/", own)).toBe(LIMITS.maxConnectionsPerHost);
  expect(connectionsTo("https://shop.acme.com/", own)).toBe(LIMITS.maxConnectionsPerHost);
});

test("a web port names no other host, and an address of IPv6 is one", () => {
  const own = parseHostConnections(["acme.com:443=2", "[::1]:4000=9"]);
  expect(connectionsTo("http://acme.com/", own)).toBe(2);
  expect(connectionsTo("http://[::1]:4000/", own)).toBe(9);
});

test("the hosts that a command names have its number of connections", () => {
  const own = connectionsForAll(parseAllowedHosts(["acme.com:443", "127.0.0.1:4000"]), 16);
  expect([...own]).toEqual([
    ["acme.com", 16],
    ["127.0.0.1:4000", 16],
  ]);
});

test.each([
  "acme.com",
  "acme.com=",
  "=4",
  "acme.com=0",
  "acme.com=65",
  "acme.com=4.5",
  "acme.com/team=4",
  "a b=4",
])("%s sets no connections", (entry) => {
  expect(() => parseHostConnections([entry])).toThrow(`"${entry}" sets no connections of a host`);
});
