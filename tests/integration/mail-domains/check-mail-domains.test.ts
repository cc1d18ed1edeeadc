import { checkMailDomains } from "@contact-scanner/core/mail-domains/check-mail-domains";
import type { MailResolver } from "@contact-scanner/core/mail-domains/mail-resolver";
import {
  claimMailDomains,
  mailDomainVerdicts,
  storeMailDomains,
} from "@contact-scanner/core/mail-domains/repository";
import { systemClock } from "@contact-scanner/core/time";
import { beforeEach, expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { addContact, daysAgo, scanEnded, scanRead, sight } from "../../helpers/kept-rows.ts";
import { zoneResolver } from "../../helpers/mail-resolver.ts";
import { addPage } from "../../helpers/pages.ts";
import { recordingLog, silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const signal = new AbortController().signal;
const ports = { db, log: silentLog, clock: systemClock };
const ZONE = { "acme-walk.com": { mx: ["aspmx.l.google.com"], txt: ["v=spf1 ~all"] } };

beforeEach(async () => {
  await db.deleteFrom("mail_domains").execute();
});

/** A scan that saw these addresses. */
async function scanOf(...emails: string[]): Promise<number> {
  const domainId = await newDomain(db);
  const pageId = await addPage(db, domainId, "https://acme-walk.com/");
  const { id } = await scanEnded(db, domainId, 0);
  await scanRead(db, id, [pageId]);
  for (const email of emails) {
    const contactId = await addContact(db, domainId, pageId, email);
    await sight(db, { pageId, contactId }, id);
  }
  return id;
}

test("what a scan saw is looked up once, and told from then on", async () => {
  const resolver = zoneResolver(ZONE);
  const emails = ["ann@acme-walk.com", "kim@acme-walk.com", "x@gone-walk.com", "y@host.invalid"];
  for (let times = 0; times < 2; times++) {
    await checkMailDomains({ ...ports, resolver }, await scanOf(...emails), signal);
  }
  expect(resolver.asked.toSorted()).toEqual(["acme-walk.com", "gone-walk.com"]);
  const verdicts = await mailDomainVerdicts(db, ["acme-walk.com", "gone-walk.com", "new-walk.com"]);
  expect(Object.fromEntries(verdicts)).toEqual({
    "acme-walk.com": {
      deliverability: "ok",
      reasons: ["mail server exists", "publishes SPF"],
      provider: "Google",
      disposable: false,
    },
    "gone-walk.com": {
      deliverability: "none",
      reasons: ["no such domain"],
      provider: null,
      disposable: false,
    },
    "new-walk.com": {
      deliverability: "unknown",
      reasons: ["not looked up"],
      provider: null,
      disposable: false,
    },
  });
});

test("a domain is looked up again after its days, and a fault then leaves what is known", async () => {
  const scan = await scanOf("ann@acme-walk.com");
  await checkMailDomains({ ...ports, resolver: zoneResolver(ZONE) }, scan, signal);
  await db
    .updateTable("mail_domains")
    .set({ due_at: daysAgo(0) })
    .execute();
  const fault = { kind: "fault", fault: "timeout" } as const;
  const silent = zoneResolver({ "acme-walk.com": { mx: fault } });
  await checkMailDomains({ ...ports, resolver: silent }, scan, signal);
  expect(silent.asked).toEqual(["acme-walk.com"]);
  expect((await mailDomainVerdicts(db, ["acme-walk.com"])).get("acme-walk.com")?.deliverability).toBe("ok");
  expect(await db.selectFrom("mail_domains").select("fault").execute()).toEqual([{ fault: "timeout" }]);
});

test("a fault at the first look is unknown, and is not asked about again at once", async () => {
  const answer = { kind: "fault", fault: "refused" } as const;
  await storeMailDomains(db, [{ domain: "acme-walk.com", answer, provider: null, disposable: false }]);
  const verdicts = await mailDomainVerdicts(db, ["acme-walk.com"]);
  expect(verdicts.get("acme-walk.com")).toMatchObject({
    deliverability: "unknown",
    reasons: ["DNS did not answer"],
  });
  expect(await claimMailDomains(db, ["acme-walk.com"])).toEqual([]);
});

test("of scans at the same time one gets each domain", async () => {
  const domains = Array.from({ length: 100 }, (_, n) => `walk-${n}.com`);
  for (const isKnown of [false, true]) {
    if (isKnown)
      await db
        .updateTable("mail_domains")
        .set({ due_at: daysAgo(1) })
        .execute();
    const claims = await Promise.all(
      Array.from({ length: 4 }, (_, n) => claimMailDomains(db, n % 2 ? domains.toReversed() : domains)),
    );
    expect(claims.flat().toSorted()).toEqual(domains.toSorted());
  }
});

test("a scan looks up 200 domains at most", async () => {
  const resolver = zoneResolver({});
  const scan = await scanOf(...Array.from({ length: 210 }, (_, n) => `ann@walk-${n}.com`));
  await checkMailDomains({ ...ports, resolver }, scan, signal);
  expect(resolver.asked).toHaveLength(200);
});

test("a resolver that breaks and a scan that stops are told to nobody but the log", async () => {
  const broken = async () => await Promise.reject(new Error("a bug"));
  const resolver: MailResolver = { mx: broken, addresses: broken, txt: broken };
  const log = recordingLog();
  const scan = await scanOf("ann@acme-walk.com");
  await checkMailDomains({ ...ports, log, resolver }, scan, signal);
  expect(log.events).toEqual([expect.objectContaining({ level: "warn" })]);
  await db.deleteFrom("mail_domains").execute();
  const asked = zoneResolver(ZONE);
  await checkMailDomains({ ...ports, resolver: asked }, scan, AbortSignal.abort());
  expect(asked.asked).toEqual([]);
});
