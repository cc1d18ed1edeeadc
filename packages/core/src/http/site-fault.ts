/**
 * Why a site did not give us a page. A fault is the site's (or the network's between us), never ours: it ends in the
 * page's or the job's `error`, and never makes a queue message come again.
 */
export type SiteFaultCode =
  | "address_refused"
  | "dns_not_found"
  | "dns_failed"
  | "connection_refused"
  | "connection_reset"
  | "connect_timeout"
  | "page_timeout"
  | "tls_invalid"
  | "too_large"
  | "too_many_redirects"
  | "bad_redirect"
  | "bad_response"
  /** There is no such page (404, 410): the site's own answer. */
  | "gone"
  /** The page is for those who sign in (401). */
  | "unauthorized"
  /** The page is not for us (403). */
  | "forbidden"
  /** The server failed (5xx). */
  | "server_error"
  /** any other status of 400 or more */
  | "http_status"
  | "robots_disallowed"
  | "robots_unreachable"
  | "blocked"
  | "host_unavailable"
  /** The page took more time to read than a page may. */
  | "reading_timeout"
  /** Reading broke on the page: it needed too much memory, or brought a fault of ours to light. */
  | "reading_failed"
  | "unparsable";

/** What a website did wrong. It is a value, not an error: it ends in the row of a page or a scan. */
export type SiteFault = {
  readonly code: SiteFaultCode;
  /** A sentence for a person, which names the host and the reason. */
  readonly message: string;
  /** Whether asking the site again can help. */
  readonly retry: "never" | "later";
  /** The site had begun to answer when it happened: name, connection and TLS were all right. */
  readonly answered?: true;
  /** ms the site asked us to wait (Retry-After), where it did. */
  readonly retryAfterMs?: number;
};
