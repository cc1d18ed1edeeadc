import { LIMITS } from "../config.ts";
import type { LinkedFile } from "../extract/bundle/linked-file.ts";
import type { Contact } from "../extract/contact.ts";
import type { PageLink } from "../extract/page-links.ts";
import type { FetchResult } from "../http/fetch.ts";
import { robotsAllow } from "../robots/load-robots.ts";
import type { CrawlCounters } from "./checkpoint.ts";
import { contactLikelihood } from "./contact-likelihood.ts";
import { isOwnFile } from "./own-files.ts";
import type { CrawlPorts } from "./ports.ts";
import type { ReadPage } from "./read-document.ts";
import type { RobotsCache } from "./robots-cache.ts";

/** What the files that a page's scripts load tell of it. */
export type ScriptFindings = {
  readonly contacts: readonly Contact[];
  /** Pages that they name. */
  readonly links: readonly PageLink[];
  /** files read */
  readonly files: number;
  /** bytes of them, after content decoding */
  readonly bytes: number;
};

/** Reads the files that pages of one site call for, each once a scan. */
export type ScriptReader = {
  /** Rejects as a crawl's `fetch` does. */
  read(page: Pick<ReadPage, "record" | "scripts" | "data">): Promise<ScriptFindings>;
};

/** What reading the files works with. */
export type ScriptPorts = Pick<CrawlPorts, "extract"> & {
  readonly robots: Pick<RobotsCache, "policyFor">;
  /** Asks for a file, at its host's pace. */
  readonly askFor: (file: { readonly url: string }, purpose: LinkedFile["kind"]) => Promise<FetchResult>;
  /** Whether the scan's caller wants a URL left alone. */
  readonly isExcluded: (url: string) => boolean;
};

/** Files that are known and not yet asked for, those of most promise first. */
type Queue = { readonly kind: LinkedFile["kind"]; readonly waiting: Map<string, number>; asked: number };

/** URLs of files that wait: a manifest may name thousands. */
const MAX_WAITING = 500;
/** What a page's own tags name comes before what its scripts name. */
const NAMED_BY_PAGE = 1_000;
/** Paths whose very request does something, or that answer nobody. */
const DOES_SOMETHING =
  /(?:^|[/_-])(?:log-?(?:in|out)|sign-?(?:in|out|up)|auth\w*|oauth\w*|token|csrf|session|delete|remove|unsubscribe|track\w*|analytics|upload|checkout|cart|subscribe|verify)(?:[/._-]|$)/i;

/**
 * A reader of a scan that has read so many files and bytes before. Which ones is forgotten with the worker: the next
 * one may read a file again, within what is left. As the counts don't tell scripts from data, both bounds count all
 * files.
 */
export function createScriptReader(
  ports: ScriptPorts,
  { scriptFiles, scriptBytes }: Pick<CrawlCounters, "scriptFiles" | "scriptBytes">,
): ScriptReader {
  const known = new Set<string>();
  const routes = new Set<string>();
  const scriptQueue: Queue = { kind: "script", waiting: new Map(), asked: scriptFiles };
  const dataQueue: Queue = { kind: "data", waiting: new Map(), asked: scriptFiles };
  let bytes = scriptBytes;

  /** Lets the files wait that are the site's own and new. */
  function add(queue: Queue, urls: readonly string[], pageUrl: string, promise: number): void {
    for (const [index, written] of urls.entries()) {
      const url = written.split("#", 1)[0] ?? written;
      if (queue.waiting.size >= MAX_WAITING) return;
      if (known.has(url) || !isOwnFile(url, pageUrl) || ports.isExcluded(url)) continue;
      if (queue.kind === "data" && DOES_SOMETHING.test(new URL(url).pathname)) continue;
      known.add(url);
      const likelihood = contactLikelihood({ url, linkText: "", depth: 0 });
      queue.waiting.set(url, promise + likelihood - index / MAX_WAITING);
    }
  }

  async function fileOf(url: string, kind: LinkedFile["kind"]) {
    if (!robotsAllow(await ports.robots.policyFor(url), url)) return null;
    const answer = await ports.askFor({ url }, kind);
    return answer.kind === "document" && answer.status < 400 ? answer : null;
  }

  return {
    async read({ record, scripts, data }) {
      const contacts: Contact[] = [];
      const links: PageLink[] = [];
      const before = bytes;
      let files = 0;
      add(scriptQueue, scripts, record.url, NAMED_BY_PAGE);
      add(dataQueue, data, record.url, NAMED_BY_PAGE);
      for (const queue of [scriptQueue, dataQueue]) {
        while (queue.asked < LIMITS.maxScriptFiles && bytes < LIMITS.maxScriptBytes) {
          const url = takeBest(queue.waiting);
          if (url === undefined) break;
          queue.asked++;
          const file = await fileOf(url, queue.kind);
          if (file === null) continue;
          files++;
          bytes += file.bytes;
          const linked = { kind: queue.kind, fileUrl: file.url, pageUrl: record.url };
          const read = await ports.extract({ html: file.text, url: file.url, linked });
          if ("fault" in read) continue;
          contacts.push(...read.contacts);
          for (const link of read.links) {
            if (routes.size >= LIMITS.maxScriptRoutes || routes.has(link.url)) continue;
            routes.add(link.url);
            links.push(link);
          }
          add(scriptQueue, read.scripts, record.url, 0);
          add(dataQueue, read.data, record.url, 0);
        }
      }
      return { contacts, links, files, bytes: bytes - before };
    },
  };
}

/** Takes the file of most promise out; undefined where none waits. */
function takeBest(waiting: Map<string, number>): string | undefined {
  let best: string | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [url, promise] of waiting) {
    if (promise <= most) continue;
    best = url;
    most = promise;
  }
  if (best !== undefined) waiting.delete(best);
  return best;
}
