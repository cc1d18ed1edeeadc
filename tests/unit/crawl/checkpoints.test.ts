import { setImmediate as nextTurn } from "node:timers/promises";
import { LIMITS } from "@contact-scanner/core/config";
import type { Checkpoint } from "@contact-scanner/core/crawl/checkpoint";
import type { Fetch } from "@contact-scanner/core/http/fetch";
import { parseHostConnections } from "@contact-scanner/core/url/host-connections";
import { expect, test } from "vitest";
import { crawlWith } from "../../helpers/crawl-site.ts";

const PAGES = 60;
const HOME = "https://acme.com/";
/** Pages that may be on their way when no more are begun. */
const ON_THEIR_WAY = LIMITS.maxConnectionsPerHost;

/** A site whose home page links to all of its pages; `read` counts those that were asked for. */
function site(text = (url: string) => `<p>This is ${url}</p>`) {
  const links = Array.from({ length: PAGES - 1 }, (_, n) => `<a href="/page/${n}">Page ${n}</a>`).join(" ");
  const read: string[] = [];
  const fetch: Fetch = async ({ url, purpose }) => {
    if (purpose !== "page") {
      return { kind: "document", url, status: 404, contentType: null, headers: {}, text: "", bytes: 0 };
    }
    read.push(url);
    const html = text(url) + (url === HOME ? links : "");
    const contentType = "text/html";
    return { kind: "document", url, status: 200, contentType, headers: {}, text: html, bytes: html.length };
  };
  return { read, fetch };
}

/** A store that holds each checkpoint back until it is released. */
function slowStore() {
  const begun: { checkpoint: Checkpoint; release: (error?: Error) => void }[] = [];
  let active = 0;
  let mostActive = 0;
  return {
    begun,
    get mostActive() {
      return mostActive;
    },
    async checkpoint(checkpoint: Checkpoint): Promise<void> {
      mostActive = Math.max(mostActive, ++active);
      await new Promise<void>((resolve, reject) =>
        begun.push({ checkpoint, release: (error) => (error ? reject(error) : resolve()) }),
      );
      active--;
    },
  };
}

/** Lets everything happen that waits for nobody. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await nextTurn();
}

test("the crawl goes on while a checkpoint is stored, for as many pages as the next one may have", async () => {
  const { read, fetch } = site();
  const store = slowStore();
  const crawled = crawlWith({ fetch, checkpoint: store.checkpoint }, { startUrls: [HOME] });
  await settle();
  expect(store.begun).toHaveLength(1);
  const first = store.begun[0]?.checkpoint.pages.length ?? 0;
  expect(read.length).toBeGreaterThanOrEqual(first + LIMITS.checkpointPages);
  expect(read.length).toBeLessThanOrEqual(first + LIMITS.checkpointPages + ON_THEIR_WAY);
  for (let next = 0; next < store.begun.length; next++) {
    store.begun[next]?.release();
    await settle();
  }
  expect((await crawled).outcome.kind).toBe("complete");
  expect(store.mostActive).toBe(1);
  expect(store.begun.flatMap(({ checkpoint }) => checkpoint.pages)).toHaveLength(PAGES);
  const counts = store.begun.map(({ checkpoint }) => checkpoint.position.counters.pagesScanned);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});

test("a crawl that may hold more connections stores as many times more pages at once", async () => {
  const { fetch } = site();
  const store = slowStore();
  const connections = parseHostConnections(["acme.com=16"]);
  const crawled = crawlWith({ fetch, checkpoint: store.checkpoint }, { startUrls: [HOME], connections });
  await settle();
  expect(store.begun[0]?.checkpoint.pages.length).toBeGreaterThanOrEqual(LIMITS.checkpointPages * 4);
  for (let next = 0; next < store.begun.length; next++) {
    store.begun[next]?.release();
    await settle();
  }
  await crawled;
});

test("what waits to be stored is bounded in bytes, however few pages it is", async () => {
  const many = Array.from({ length: LIMITS.maxContactsPerPage }, (_, n) => `person${n}@acme.com`).join(" ");
  const { read, fetch } = site((url) => `<p>${url} ${many}</p>`);
  const store = slowStore();
  const crawled = crawlWith({ fetch, checkpoint: store.checkpoint }, { startUrls: [HOME], maxPages: 30 });
  await settle();
  const first = store.begun[0]?.checkpoint.pages.length ?? 0;
  expect(first).toBeLessThan(LIMITS.checkpointPages);
  expect(read.length).toBeLessThan(LIMITS.checkpointPages * 2);
  for (let next = 0; next < store.begun.length; next++) {
    store.begun[next]?.release();
    await settle();
  }
  await crawled;
});

test("a checkpoint that cannot be stored ends the crawl with its error, and none comes after it", async () => {
  const { read, fetch } = site();
  const store = slowStore();
  const crawled = crawlWith({ fetch, checkpoint: store.checkpoint }, { startUrls: [HOME] });
  const rejected = expect(crawled).rejects.toThrow("The lease is lost");
  await settle();
  const readBefore = read.length;
  store.begun[0]?.release(new Error("The lease is lost"));
  await rejected;
  await settle();
  expect(store.begun).toHaveLength(1);
  expect(read.length).toBe(readBefore);
});
