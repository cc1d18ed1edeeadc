import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseHost, parseSite } from "@contact-scanner/core/url/site";
import { expect, test } from "vitest";

const NONE = parseAllowedHosts([]);

test.each([
  ["acme.com", "acme.com"],
  ["www.acme.com/", "acme.com"],
  [" Acme.com ", "acme.com"],
  ["https://www.acme.com/team?x=1#y", "acme.com"],
  ["acme.com:443", "acme.com"],
])("%j names the host %s", (input, domain) => {
  expect(parseHost(input, NONE)).toMatchObject({ ok: true, domain });
});

test.each(["acme.com#x", "acme.com/#x", "acme.com?x", "acme.com/team", "acme.com/?x=https:"])(
  "%s is more than a host, and is told what to write",
  (input) => {
    const detail = `"${input}" is more than a host. Write "acme.com", or a whole URL with its https://.`;
    expect(parseHost(input, NONE)).toEqual({ ok: false, detail });
  },
);

test.each(["", "intranet", "ftp://acme.com", "https://a:b@acme.com"])(
  "%j is refused as no website",
  (input) => {
    expect(parseHost(input, NONE)).toEqual(parseSite(input, NONE));
    expect(parseHost(input, NONE).ok).toBe(false);
  },
);
