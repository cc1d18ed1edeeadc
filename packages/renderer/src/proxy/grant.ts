import { randomBytes } from "node:crypto";
import type { Readable } from "node:stream";

/** Connections open at one time: a browser holds 32 to a proxy, and more of WebSockets. */
const MAX_OPEN_CONNECTIONS = 64;
/** Connections of one page in all: its requests, and what a browser opens ahead of them. */
const MAX_CONNECTIONS_PER_PAGE = 200;
/** Bytes of one page in both directions: scripts and data of large applications, no films. */
const MAX_BYTES_PER_PAGE = 30_000_000;
/** Refused targets that are kept of a page: enough to say what it was up to. */
const MAX_REFUSALS = 20;

/** What the proxy did not let through. */
export type Refusal = {
  /** host:port */
  readonly target: string;
  /** a sentence for a person */
  readonly reason: string;
};

/** What the proxy carried for one page. */
export type PageTraffic = { readonly bytes: number; readonly refusals: readonly Refusal[] };

/** The right of one site's browser context to use the proxy, and what is left of its bounds. */
export type Grant = {
  readonly username: string;
  readonly password: string;
  /** Begins a page: the bounds are those of a page. */
  beginPage(): void;
  traffic(): PageTraffic;
  /** Ends every connection, and lets nobody in again. */
  close(): void;
};

/** What the proxy itself does with a grant. */
export type OpenGrant = Grant & {
  /** Why there is no connection more for this page, as a sentence; null = there is, and it has been counted. */
  admit(target: string): string | null;
  refuse(target: string, reason: string): void;
  /** Counts what comes out of a stream, and ends it with the grant or beyond the bound of bytes. */
  watch(stream: Readable): void;
};

/** A grant under a password that nobody can guess; `onClose` is told of its end. */
export function createGrant(onClose: (grant: OpenGrant) => void): OpenGrant {
  const streams = new Set<Readable>();
  let connections = 0;
  let bytes = 0;
  let refusals: Refusal[] = [];
  const endAll = () => {
    for (const stream of streams) stream.destroy();
  };
  const grant: OpenGrant = {
    username: "page",
    password: randomBytes(24).toString("base64url"),
    beginPage() {
      connections = 0;
      bytes = 0;
      refusals = [];
    },
    traffic: () => ({ bytes, refusals }),
    close() {
      onClose(grant);
      endAll();
    },
    admit(target) {
      const why = bytes > MAX_BYTES_PER_PAGE ? TOO_MANY_BYTES : boundReached(streams.size, connections);
      if (why !== null) grant.refuse(target, why);
      else connections++;
      return why;
    },
    refuse(target, reason) {
      if (refusals.length < MAX_REFUSALS) refusals.push({ target, reason });
    },
    watch(stream) {
      streams.add(stream);
      stream.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_BYTES_PER_PAGE) endAll();
      });
      stream.once("close", () => streams.delete(stream));
    },
  };
  return grant;
}

const TOO_MANY_BYTES = `A page takes ${MAX_BYTES_PER_PAGE / 1_000_000} MB at most.`;

function boundReached(open: number, connections: number): string | null {
  if (open >= MAX_OPEN_CONNECTIONS) return `A page has ${MAX_OPEN_CONNECTIONS} connections open at most.`;
  if (connections >= MAX_CONNECTIONS_PER_PAGE) {
    return `A page makes ${MAX_CONNECTIONS_PER_PAGE} connections at most.`;
  }
  return null;
}
