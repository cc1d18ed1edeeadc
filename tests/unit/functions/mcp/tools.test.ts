import { EXAMPLE, EXAMPLE_CONTACT, EXAMPLE_SCAN } from "@contact-scanner/functions/http/example-rows";
import type { ApiCall } from "@contact-scanner/functions/mcp/call-api";
import { followScan } from "@contact-scanner/functions/mcp/follow-scan";
import { explainContact } from "@contact-scanner/functions/mcp/tools/explain-contact";
import { findContacts } from "@contact-scanner/functions/mcp/tools/find-contacts";
import { removeAddress } from "@contact-scanner/functions/mcp/tools/remove-address";
import { scanSite } from "@contact-scanner/functions/mcp/tools/scan-site";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fakeApi, turnOn } from "../../../helpers/fake-api.ts";

const job_id = EXAMPLE.jobId;
const RUNNING = { ...EXAMPLE_SCAN, status: "running", progress: 0.25, finished_at: null, result_data: null };

describe("a scan that is waited for", () => {
  test("is told once it has ended, and how far it is meanwhile", async () => {
    const api = fakeApi((_call, nth) => ({ body: nth === 0 ? RUNNING : EXAMPLE_SCAN }));
    const { turn, reported } = turnOn(api.callApi, { waitMs: 60_000 });
    expect(await followScan(job_id, turn)).toMatchObject({ body: { status: "complete", progress: 1 } });
    expect(reported).toEqual([0.25]);
  });

  test("is told as it stands where nothing may wait", async () => {
    const api = fakeApi(() => ({ body: RUNNING }));
    const { turn, reported } = turnOn(api.callApi);
    expect(await followScan(job_id, turn)).toMatchObject({ body: { status: "running" } });
    expect([api.asked.length, reported]).toEqual([1, []]);
  });

  test("is told as it stands when the time is up, when its client gives up, and while it is paused", async () => {
    const running = fakeApi(() => ({ body: RUNNING }));
    const late = turnOn(running.callApi, { waitMs: 20 });
    expect(await followScan(job_id, late.turn)).toMatchObject({ body: { status: "running" } });
    const gone = turnOn(running.callApi, { waitMs: 60_000, signal: AbortSignal.abort() });
    expect(await followScan(job_id, gone.turn)).toMatchObject({ body: { status: "running" } });
    const paused = fakeApi(() => ({ body: { ...RUNNING, paused_at: "2026-03-02T09:30:00Z" } }));
    await followScan(job_id, turnOn(paused.callApi, { waitMs: 60_000 }).turn);
    expect(paused.asked).toHaveLength(1);
  });

  test("a refusal of the submit is the tool's", async () => {
    const problem = { title: "Too many submits", detail: "Wait 20 s.", status: 429 };
    const api = fakeApi(() => ({ status: 429, body: problem }));
    expect(await scanSite.run({ url: "acme.com" }, turnOn(api.callApi).turn)).toEqual({
      kind: "refused",
      detail: "Too many submits: Wait 20 s.",
    });
    expect(api.asked).toEqual(["POST /api/v3/scan/website"]);
  });
});

describe("a list of contacts", () => {
  /** A list of so many contacts with contexts of so many characters, by the limit that is asked for. */
  function longList(count: number, contextChars: number) {
    return fakeApi(({ query }: ApiCall) => {
      const first = Number(query?.cursor ?? 0);
      const end = Math.min(first + Number(query?.limit), count);
      const items = Array.from({ length: end - first }, (_none, index) => ({
        ...EXAMPLE_CONTACT,
        email: `n${first + index}@acme.com`,
        context: "x".repeat(contextChars),
      }));
      return { body: { items, next_cursor: end < count ? String(end) : null } };
    });
  }

  test("is a page of bounded length, however long its texts are, and no contact is left out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 4_000 }),
        fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
        async (count, contextChars, limit) => {
          const { turn } = turnOn(longList(count, contextChars).callApi);
          const emails: string[] = [];
          for (let cursor: string | null | undefined; cursor !== null; ) {
            const answer = await findContacts.run({ job_id, limit, cursor }, turn);
            if (answer.kind === "refused") throw new Error(answer.detail);
            expect(JSON.stringify(answer.found).length).toBeLessThanOrEqual(30_000);
            emails.push(...answer.found.items.map(({ email }) => email));
            cursor = answer.found.next_cursor;
          }
          expect(emails).toEqual(Array.from({ length: count }, (_none, index) => `n${index}@acme.com`));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("is narrowed down as the API does", async () => {
    const api = longList(0, 0);
    const narrowed = { job_id, type: "free", has_person: false, min_confidence: 60, q: "a&b" } as const;
    await findContacts.run(narrowed, turnOn(api.callApi).turn);
    expect(api.asked).toEqual([
      `GET /api/v3/scan/${job_id}/contacts?type=free&q=a%26b&has_person=0&min_confidence=60&limit=20`,
    ]);
  });
});

describe("an address that is explained", () => {
  const other = { ...EXAMPLE_CONTACT, email: "other@acme.com" };

  test("is found behind those whose contexts tell it", async () => {
    const pages = [
      { items: [other], next_cursor: "second" },
      { items: [other, EXAMPLE_CONTACT], next_cursor: null },
    ];
    const api = fakeApi((_call, nth) => ({ body: pages[nth] }));
    const answer = await explainContact.run({ job_id, email: EXAMPLE.email }, turnOn(api.callApi).turn);
    expect(answer).toMatchObject({ kind: "found", found: { email: EXAMPLE.email } });
    expect(api.asked[1]).toContain("cursor=second");
  });

  test("is looked for in a bounded number of pages, and told with a bounded number of sources", async () => {
    const endless = fakeApi(() => ({ body: { items: [other], next_cursor: "on" } }));
    const answer = await explainContact.run({ job_id, email: EXAMPLE.email }, turnOn(endless.callApi).turn);
    expect([answer.kind, endless.asked.length]).toEqual(["refused", 10]);
    const sources = Array.from({ length: 20 }, () => EXAMPLE_CONTACT.sources[0]);
    const known = fakeApi(() => ({ body: { items: [{ ...EXAMPLE_CONTACT, sources }], next_cursor: null } }));
    const told = await explainContact.run({ job_id, email: EXAMPLE.email }, turnOn(known.callApi).turn);
    expect(told.kind === "found" && told.found.sources).toHaveLength(10);
  });
});

describe("a removal", () => {
  const place = {
    domain_id: EXAMPLE.domainId,
    domain: "acme.com",
    pages: 1,
    people: Array(30).fill("Ann Fox"),
  };
  const text = { kind: "title", email: null, url: "https://acme.com", text: "Write to us" };
  const told = { contacts_removed: 30, texts_emptied: 30, dry_run: true };
  const api = () =>
    fakeApi(() => ({ body: { ...told, places: Array(30).fill(place), texts: Array(30).fill(text) } }));

  test.each([
    [undefined, true],
    [false, true],
    [true, false],
  ])("with confirm %s is a dry run: %s", async (confirm, isDry) => {
    const { callApi, asked } = api();
    await removeAddress.run({ email: "a+b@acme.com", confirm }, turnOn(callApi).turn);
    expect(asked).toEqual([`DELETE /api/v3/contacts?email=a%2Bb%40acme.com${isDry ? "&dry_run=1" : ""}`]);
  });

  test("tells of a bounded number of places and texts", async () => {
    const answer = await removeAddress.run({ email: "a@acme.com" }, turnOn(api().callApi).turn);
    if (answer.kind === "refused") throw new Error(answer.detail);
    const { places, texts } = answer.found;
    expect([places?.length, places?.[0]?.people.length, texts?.length]).toEqual([20, 20, 20]);
  });
});
