import { createFetcher } from "@contact-scanner/core/http/fetcher";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Authority,
  createAuthority,
  type ServerCertificate,
  selfSigned,
} from "../../helpers/certificates.ts";
import { crawlWith } from "../../helpers/crawl-site.ts";
import { type Site, startInternet } from "../../helpers/internet.ts";

let root: Authority;
let intermediate: Authority;
let unknown: Authority;

beforeAll(async () => {
  const authority = await createAuthority("Root of all tests");
  root = authority;
  intermediate = await createAuthority("Below the root", authority);
  unknown = await createAuthority("Nobody's authority");
});

const DAY_MS = 86_400_000;
const LATER = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);

/** Fetches https://acme.com/ of a site with this certificate; only the tests' root is trusted. */
async function fetchSite(tls: NonNullable<Site["tls"]>, site: Site = {}) {
  const internet = await startInternet({ "acme.com": { tls, ...site } }, root.pem);
  const fetcher = createFetcher({
    userAgent: "Test/1.0",
    allowedHosts: parseAllowedHosts([]),
    ...internet.network,
  });
  try {
    const request = { url: "https://acme.com/", purpose: "page" } as const;
    const result = await fetcher.fetch(request, new AbortController().signal);
    const { outcome } = await crawlWith(
      { fetch: fetcher.fetch },
      { startUrls: ["https://acme.com/", "http://acme.com/"] },
    );
    return { result, outcome, requests: internet.requests };
  } finally {
    await fetcher.close();
    await internet.stop();
  }
}

const REFUSED: readonly (readonly [string, () => Promise<ServerCertificate>, string])[] = [
  [
    "expired",
    () =>
      root.issue({
        names: ["acme.com"],
        notBefore: new Date("2023-01-01"),
        notAfter: new Date("2024-05-06"),
      }),
    "the TLS certificate expired on 2024-05-06",
  ],
  [
    "not yet valid",
    () =>
      root.issue({
        names: ["acme.com"],
        notBefore: new Date("2080-01-02"),
        notAfter: new Date("2081-01-02"),
      }),
    "the TLS certificate is not valid before 2080-01-02",
  ],
  [
    "for another name",
    () => root.issue({ names: ["other.com", "www.other.com"] }),
    `the TLS certificate is for other.com, www.other.com, not for acme.com (valid until ${LATER})`,
  ],
  [
    "for many other names",
    () => root.issue({ names: ["a.com", "b.com", "c.com", "d.com", "*.e.com"] }),
    `the TLS certificate is for a.com, b.com, c.com and 2 more, not for acme.com (valid until ${LATER})`,
  ],
  [
    "self-signed",
    () => selfSigned(["acme.com"]),
    `the TLS certificate is self-signed (valid until ${LATER})`,
  ],
  [
    "of an authority that nobody knows",
    async () => {
      const { key, cert } = await unknown.issue({ names: ["acme.com"] });
      return { key, cert: `${cert}\n${unknown.pem}` };
    },
    `the TLS certificate comes from an authority that is not known, Nobody's authority (valid until ${LATER})`,
  ],
  [
    "without its chain",
    () => intermediate.issue({ names: ["acme.com"] }),
    `the TLS certificate's issuer, Below the root, is not known: its chain is incomplete, or it is no public authority (valid until ${LATER})`,
  ],
];

describe("a certificate that is refused", () => {
  test.each(REFUSED)("%s: the sentence says so, and until when it is valid", async (_, certificate, text) => {
    const { result, requests } = await fetchSite(await certificate(), { httpsOnly: true });
    expect(result).toMatchObject({
      kind: "failed",
      fault: { code: "tls_invalid", message: `acme.com: ${text}.`, retry: "never" },
    });
    expect(requests).toEqual([]);
  });

  test("fails the scan with that sentence where http does not answer either", async () => {
    const { outcome } = await fetchSite(await selfSigned(["acme.com"]), { httpsOnly: true });
    expect(outcome).toMatchObject({
      kind: "failed",
      fault: { message: expect.stringContaining("is self-signed") },
    });
  });

  test("does not keep the scan from a site that serves http", async () => {
    const { outcome, requests } = await fetchSite(await selfSigned(["acme.com"]));
    expect(outcome).toMatchObject({ kind: "complete" });
    expect(requests).toContain("GET acme.com/");
  });
});

test("a certificate of a trusted authority is taken, with its chain", async () => {
  const direct = await root.issue({ names: ["acme.com"] });
  const { key, cert } = await intermediate.issue({ names: ["acme.com"] });
  for (const tls of [direct, { key, cert: `${cert}\n${intermediate.pem}` }]) {
    expect((await fetchSite(tls)).result).toMatchObject({ kind: "document", status: 200 });
  }
});

test("a server of old versions of TLS alone is told as such", async () => {
  const tls = await root.issue({ names: ["acme.com"] });
  const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
  const { result } = await fetchSite({ ...tls, ...old }, { httpsOnly: true });
  expect(result).toMatchObject({
    fault: {
      code: "tls_invalid",
      message: "acme.com: it speaks only versions of TLS that are not safe any more.",
    },
  });
});
