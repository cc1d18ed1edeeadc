import { lookUpMailDomain } from "@contact-scanner/core/mail-domains/look-up";
import type { MailResolver } from "@contact-scanner/core/mail-domains/mail-resolver";
import { expect, test } from "vitest";
import { type Zone, zoneResolver } from "../../helpers/mail-resolver.ts";

/** A clock on which no time passes until somebody gives up waiting. */
const still = {
  now: () => 0,
  sleep: async (_ms: number, signal?: AbortSignal) =>
    await new Promise<void>((_resolve, reject) => {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener("abort", () => reject(signal.reason));
    }),
};
const signal = new AbortController().signal;

async function lookUp(domain: string, zone: Zone) {
  return await lookUpMailDomain({ resolver: zoneResolver(zone), clock: still }, domain, signal);
}

const BARE = { exists: true, mx: [], nullMx: false, hasAddress: false, spf: false, dmarc: false };

test("hosts come by their preference, and SPF and DMARC are told", async () => {
  const answer = await lookUp("acme.com", {
    "acme.com": {
      mx: {
        kind: "records",
        records: [
          { exchange: "B.acme.com.", priority: 20 },
          { exchange: "a.acme.com", priority: 10 },
        ],
      },
      txt: ["google-site-verification=x", "v=spf1 -all"],
    },
    "_dmarc.acme.com": { txt: ["v=DMARC1; p=none"] },
  });
  const facts = { ...BARE, mx: ["a.acme.com", "b.acme.com"], spf: true, dmarc: true };
  expect(answer).toEqual({ kind: "facts", facts });
});

test("DMARC of the registrable domain counts for a name below it", async () => {
  const zone = {
    "mail.acme.com": { mx: ["mx.acme.com"] },
    "_dmarc.acme.com": { txt: ["v=DMARC1;p=reject"] },
  };
  expect(await lookUp("mail.acme.com", zone)).toMatchObject({ facts: { dmarc: true, spf: false } });
});

test("a domain whose one MX is the root takes no mail", async () => {
  for (const root of ["", "."]) {
    expect(await lookUp("acme.com", { "acme.com": { mx: [root], addresses: ["192.0.2.1"] } })).toEqual({
      kind: "facts",
      facts: { ...BARE, nullMx: true },
    });
  }
  const beside = await lookUp("acme.com", { "acme.com": { mx: [".", "mx.acme.com"] } });
  expect(beside).toMatchObject({ facts: { nullMx: false, mx: ["mx.acme.com"] } });
});

test("without MX the domain's own address is where mail goes", async () => {
  expect(await lookUp("acme.com", { "acme.com": { addresses: ["192.0.2.1"] } })).toEqual({
    kind: "facts",
    facts: { ...BARE, hasAddress: true },
  });
  expect(await lookUp("acme.com", { "acme.com": {} })).toEqual({ kind: "facts", facts: BARE });
});

test("a name that is not there is told from one of which DNS does not speak", async () => {
  expect(await lookUp("acme.com", {})).toMatchObject({ kind: "facts", facts: { exists: false } });
  const fault = { kind: "fault", fault: "server_failed" } as const;
  expect(await lookUp("acme.com", { "acme.com": { mx: fault } })).toEqual(fault);
  expect(await lookUp("acme.com", { "acme.com": { addresses: fault } })).toEqual(fault);
  const answer = await lookUp("acme.com", { "acme.com": { mx: ["mx.acme.com"], txt: fault } });
  expect(answer).toMatchObject({ kind: "facts", facts: { spf: null } });
});

test("a server that stays silent is a fault once the time is over", async () => {
  const never = async () => await new Promise<never>(() => {});
  const resolver: MailResolver = { mx: never, addresses: never, txt: never };
  const clock = { now: () => 0, sleep: async () => {} };
  expect(await lookUpMailDomain({ resolver, clock }, "acme.com", signal)).toEqual({
    kind: "fault",
    fault: "timeout",
  });
  expect(await lookUpMailDomain({ resolver, clock: still }, "acme.com", AbortSignal.abort())).toEqual({
    kind: "fault",
    fault: "timeout",
  });
});
