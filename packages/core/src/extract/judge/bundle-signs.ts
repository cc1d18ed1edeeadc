import type { MachineSign } from "./machine-sign.ts";
import { siteDomain } from "./site-domain.ts";

/** Who makes the libraries that bundles hold, and writes an address of theirs into what a library says. */
const LIBRARY_DOMAINS: ReadonlySet<string> = new Set([
  "ag-grid.com",
  "algolia.com",
  "amcharts.com",
  "apryse.com",
  "auth0.com",
  "ckeditor.com",
  "cksource.com",
  "devexpress.com",
  "feross.org",
  "froala.com",
  "fullcalendar.io",
  "greensock.com",
  "handsontable.com",
  "highcharts.com",
  "highsoft.com",
  "mui.com",
  "npmjs.com",
  "okta.com",
  "posthog.com",
  "primefaces.org",
  "pspdfkit.com",
  "syncfusion.com",
  "telerik.com",
  "tiny.cloud",
  "vercel.com",
]);

/** What only files of scripts tell: what libraries bring with them. */
export const BUNDLE_SIGNS: readonly MachineSign[] = [
  {
    name: "the maker of a library",
    why: "Its licences, errors and help name it on every site that uses it; its own site is another matter.",
    rule: "third party",
    all: [{ of: "registrable", pattern: /./ }],
    unless: ({ registrable }, _candidate, siteHost) =>
      !LIBRARY_DOMAINS.has(registrable) || siteDomain(siteHost) === registrable,
    examples: [
      { text: "support@mui.com", method: "bundle" },
      { text: "jo.tallow@highsoft.com", method: "bundle", isInMarkup: true },
    ],
    keep: [
      { text: "support@mui.com", method: "bundle", siteHost: "www.mui.com" },
      { text: "support@mui.com", method: "text" },
      { text: "support@tallowick.com", method: "bundle" },
    ],
  },
  {
    name: "packed data",
    why: "Signs that no text has stand before letters again and again: it is a table or a program in few characters.",
    rule: "code",
    all: [{ of: "around", pattern: /(?:[^|#`~^{}!?]{0,60}[|#`~^{}!?]{1,9}[A-Za-z\d]){4}/ }],
    examples: [
      {
        text: "0L@tallow.pt",
        method: "bundle",
        before: "RusuUd|Yt-1A+#ArmaAtn(IvoOb] ",
        after: " t!Z`uZdola~2At",
      },
    ],
    keep: [
      {
        text: "ann@acme.com",
        method: "bundle",
        before: "Questions? Ideas? Write to ",
        after: "! We answer.",
      },
      { text: "0L@tallow.pt", method: "text", before: "a|b#c~d^e " },
    ],
  },
];
