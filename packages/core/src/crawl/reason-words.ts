import type { SiteFaultCode } from "../http/site-fault.ts";
import type { SkipReason } from "./skip-reason.ts";

/** Failed pages after their number: "3 refused to us (HTTP 403)". `gone` is no failure. */
export const FAILURES: Readonly<Record<Exclude<SiteFaultCode, "gone">, string>> = {
  address_refused: "at an address that is never fetched",
  dns_not_found: "on a host that does not exist",
  dns_failed: "on a host whose name was not resolved",
  connection_refused: "on a host that takes no connection",
  connection_reset: "broken off by the server",
  connect_timeout: "on a host that does not answer",
  page_timeout: "that did not arrive in time",
  tls_invalid: "without a safe connection (TLS)",
  too_large: "too large",
  too_many_redirects: "that redirect in a circle",
  bad_redirect: "that redirect to nowhere",
  bad_response: "that cannot be read",
  unauthorized: "only for those who sign in (HTTP 401)",
  forbidden: "refused to us (HTTP 403)",
  server_error: "with a fault of the server (HTTP 5xx)",
  http_status: "answered with another error (HTTP 4xx)",
  robots_disallowed: "forbidden by robots.txt",
  robots_unreachable: "on a host whose robots.txt cannot be read",
  blocked: "behind a bot check, a login or a consent wall",
  host_unavailable: "on a host that stopped serving us",
  reading_timeout: "that took too long to read",
  reading_failed: "that broke our reading",
  unparsable: "that cannot be parsed",
};

/** Pages left out that a person may miss; the other reasons leave out what is no page, or no other page. */
export const LEFT_OUT: Readonly<Partial<Record<SkipReason, string>>> = {
  robots: "forbidden by robots.txt",
  unavailable: "on a host that stopped serving us",
  nofollow: "behind links that are not to be followed (nofollow)",
  excluded: "as you asked",
  language: "in other languages",
  frontier_full: "more than a scan remembers",
  file_limit: "more PDFs, vCards or text files than a scan reads",
};

/** Pages that a browser was to render and did not, after their number. */
export const NOT_RENDERED: Readonly<Record<string, string>> = {
  render_timeout: "that gave nothing in time",
  render_crashed: "that broke the browser",
  render_refused: "whose site did not give them",
  render_unavailable: "as no browser started",
  render_unfilled: "whose scripts brought nothing",
  render_left_site: "whose scripts lead to another site",
  ...FAILURES,
};
