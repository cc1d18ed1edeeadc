import { readableHost } from "@contact-scanner/cli/readable-host";
import { expect, test } from "vitest";

test.each([
  ["acme.com", "acme.com"],
  ["xn--mller-kva.example", "müller.example"],
  ["xn--mller-kva.example:8080", "müller.example:8080"],
  ["127.0.0.1:4000", "127.0.0.1:4000"],
  ["[::1]:4000", "[::1]:4000"],
  ["xn--a.example", "xn--a.example"],
])("%s is shown as %s", (host, shown) => expect(readableHost(host)).toBe(shown));
