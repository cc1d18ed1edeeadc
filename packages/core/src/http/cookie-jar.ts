import { type Cookie, defaultPath, parse, CookieJar as ToughJar } from "tough-cookie";

/** Cookies that one scan's hosts may keep with it: a browser keeps as many of a domain (RFC 6265, 6.1: at least 50). */
const MAX_COOKIES = 100;
/** Fields of one answer that are looked at: a browser keeps no more of a domain (RFC 6265, 6.1: at least 50). */
const MAX_FIELDS_PER_ANSWER = 50;
/** Characters of one field: what a browser keeps at least (RFC 6265, 6.1). */
const MAX_FIELD_CHARS = 4_096;
/** Characters of what one request sends: servers refuse headers of more than 8 kB in all. */
const MAX_HEADER_CHARS = 6_000;

/** What a header may carry: a cookie of other characters would make our own request invalid. */
const SENDABLE = /^[\x20-\x7e\x80-\xff]+$/;

/** The cookies of one scan: in memory, bounded, and each sent to no host but those that it was set for. */
export type CookieJar = {
  /** The Cookie header of a request at that time (ms since the epoch); undefined where there is nothing to send. */
  header(url: string, nowMs: number): string | undefined;
  /** Keeps what an answer sets. true where later requests may carry something new. */
  take(url: string, fields: readonly string[], nowMs: number): boolean;
};

/**
 * A jar by RFC 6265: hosts, paths, `Secure`, life spans and the public suffix list are tough-cookie's. Once it is full
 * it takes other values for the cookies that it has, and no more of them.
 */
export function createCookieJar(): CookieJar {
  const jar = new ToughJar();
  const values = new Map<string, string>();

  function take(cookie: Cookie | undefined, at: URL, now: Date): boolean {
    if (!cookie || !SENDABLE.test(cookie.cookieString())) return false;
    cookie.path ??= defaultPath(at.pathname);
    // Life spans are counted from now, when the cookie is set: the jar itself would count them from its last use.
    if (cookie.maxAge !== null) cookie.setExpires(new Date(cookie.expiryTime(now) ?? now));
    cookie.maxAge = null;
    const id = JSON.stringify([cookie.domain ?? at.hostname, cookie.path, cookie.key]);
    if (!values.has(id) && values.size >= MAX_COOKIES) return false;
    const kept = jar.setCookieSync(cookie, at, { now, ignoreError: true });
    if (!kept) return false;
    const value = isAlive(kept, now.getTime()) ? kept.value : "";
    if (values.get(id) === value) return false;
    values.set(id, value);
    return true;
  }

  return {
    header(url, nowMs) {
      // The jar's own look at life spans goes by the machine's clock.
      const cookies = jar.getCookiesSync(new URL(url), { expire: false });
      let header = "";
      for (const cookie of cookies) {
        if (!isAlive(cookie, nowMs)) continue;
        const next = header === "" ? cookie.cookieString() : `${header}; ${cookie.cookieString()}`;
        if (next.length <= MAX_HEADER_CHARS) header = next;
      }
      return header === "" ? undefined : header;
    },
    take(url, fields, nowMs) {
      const at = new URL(url);
      const now = new Date(nowMs);
      let hasNew = false;
      for (const field of fields.slice(0, MAX_FIELDS_PER_ANSWER)) {
        if (field.length <= MAX_FIELD_CHARS && take(parse(field, { loose: true }), at, now)) hasNew = true;
      }
      return hasNew;
    },
  };
}

function isAlive(cookie: Cookie, nowMs: number): boolean {
  const endMs = cookie.expiryTime();
  return endMs === undefined || endMs > nowMs;
}
