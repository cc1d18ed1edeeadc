import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { parseWebhookUrl } from "@contact-scanner/core/webhooks/webhook-url";
import { expect, test } from "vitest";

const allowed = parseAllowedHosts(["127.0.0.1:4000"]);

test.each([
  ["https://hooks.acme.com/scans?key=1", "https://hooks.acme.com/scans?key=1", "hooks.acme.com:443"],
  ["https://ACME.com", "https://acme.com/", "acme.com:443"],
  ["https://müller.de/#part", "https://xn--mller-kva.de/", "xn--mller-kva.de:443"],
  ["http://127.0.0.1:4000/hook", "http://127.0.0.1:4000/hook", "127.0.0.1:4000"],
])("%s is taken", (input, url, host) => {
  expect(parseWebhookUrl(input, allowed)).toEqual({ ok: true, url, host });
});

test.each([
  ["http://hooks.acme.com/", "begins with https://"],
  ["https://127.0.0.1/", "IP address"],
  ["https://[::1]/", "IP address"],
  ["https://2130706433/", "IP address"],
  ["http://127.0.0.1:4001/", "port 4001"],
  ["https://localhost/", "no public website"],
  ["https://metadata.internal/", "no public website"],
  ["https://acme.com:8443/", "port 8443"],
  ["https://user:word@acme.com/", "user name or password"],
  ["ftp://acme.com/", "only http and https"],
  ["acme.com", "no web address"],
  ["", "no web address"],
  [`https://acme.com/${"a".repeat(2_100)}`, "longer than 2048"],
  [`https://acme.com/${"ü".repeat(1_000)}`, "once it is encoded"],
])("%s is refused", (input, words) => {
  expect(parseWebhookUrl(input, allowed)).toEqual({ ok: false, detail: expect.stringContaining(words) });
});
