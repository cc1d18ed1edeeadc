/** How a file of a site's root is read. */
export type SiteFileReading =
  /** lines of `Field: value`, of which Contact is read */
  | "contact_fields"
  /** as text */
  | "text"
  /** as data */
  | "json";

/** A file that a specification gives a place on every site, and that may hold contacts. */
export type SiteFile = {
  /** Where it lies; where the first holds none, the next is asked for. */
  readonly paths: readonly [string, ...string[]];
  readonly reading: SiteFileReading;
  /** Who says that it lies there. */
  readonly source: string;
  readonly why: string;
};

/**
 * The files that are asked for once a scan, in this order; a position tells how many of them were. Left out are those
 * that hold no addresses to write to (nodeinfo, openid-configuration, gpc.json), those that hold other firms' (ads.txt
 * and trust.txt name advertisers and publishers), and those that few sites have (probing.txt of RFC 9511).
 */
export const SITE_FILES: readonly SiteFile[] = [
  {
    paths: ["/.well-known/security.txt", "/security.txt"],
    reading: "contact_fields",
    source: "RFC 9116, 3: the older place is the root",
    why: "It must name whom to tell of a weakness, as a mailto:, tel: or web address.",
  },
  {
    paths: ["/humans.txt"],
    reading: "text",
    source: "humanstxt.org",
    why: "It names who made the site, often with an address.",
  },
  {
    paths: ["/.well-known/matrix/support"],
    reading: "json",
    source: "Matrix 1.10, client-server API, 4.2 (MSC1929)",
    why: "Its contacts have an email_address and a role.",
  },
  {
    paths: ["/.well-known/ai-plugin.json"],
    reading: "json",
    source: "OpenAI's manifest of plugins, 2023",
    why: "It must have a contact_email; many sites kept it.",
  },
];

/** Fields of a file that are read: RFC 9116 has nine, and any number of contacts. */
const MAX_FIELDS = 200;

/** A Contact field whose value is an address or a number to call (RFC 9116, 2.5.3). */
const CONTACT_FIELD = /^contact[ \t]*:[ \t]*((?:mailto|tel):[^\s<>"]{1,300})[ \t]*$/gim;

/** A file's Contact fields as a page of links to them; null where it has none at all. */
function contactFields(text: string): string | null {
  if (!/^contact[ \t]*:/im.test(text)) return null;
  const values = Array.from(text.matchAll(CONTACT_FIELD), ([, value = ""]) => value).slice(0, MAX_FIELDS);
  return values
    .map((value) => {
      const attribute = value.replaceAll("&", "&amp;");
      return `<p>Contact: <a href="${attribute}">${attribute}</a></p>`;
    })
    .join("\n");
}

/**
 * What is read of a file, as a document of this content type; null where it is none: sites answer any URL with a page
 * of words.
 */
export function siteFileDocument(
  reading: SiteFileReading,
  text: string,
): { readonly text: string; readonly contentType: string } | null {
  const start = text.trimStart().slice(0, 1);
  if (start === "" || start === "<") return null;
  switch (reading) {
    case "contact_fields": {
      const page = contactFields(text);
      return page === null ? null : { text: page, contentType: "text/html" };
    }
    case "text":
      return { text, contentType: "text/plain" };
    case "json":
      return start === "{" ? { text, contentType: "application/json" } : null;
  }
}
