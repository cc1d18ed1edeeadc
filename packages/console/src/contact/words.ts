import type { Schema } from "../api/client.ts";
import { labelWords } from "../found/label-words.ts";

/** How an address was found, by the API's `method`. */
const METHODS: Readonly<Record<string, string>> = {
  mailto: "a link that writes to it (mailto)",
  structured_data: "structured data of the page (JSON-LD, microdata, hCard, vCard)",
  text: "the text that a reader sees",
  pdf: "the text or a link of a PDF",
  link: "a recipient in a link or a form",
  attribute: "an attribute of an element",
  cloudflare: "Cloudflare's e-mail protection, decoded",
  cloak: "the cloak of a content management system, decoded",
  json: "JSON that a script works on",
  script: "a string that a script holds or puts together",
  bundle: "a script file of the site, or data that it fetches",
  spelled_out: "written out for people (name [at] domain [dot] com)",
};

/** How an address was found, in words; a method of a newer API is told as it is. */
export function methodWords(method: string | null): string {
  if (method === null) return "not told";
  return (Object.hasOwn(METHODS, method) ? METHODS[method] : undefined) ?? method;
}

/** The words of each `person_reason` of the API. */
const PERSON_REASONS: Readonly<Record<Schema<"PersonReason">, string>> = {
  json_ld: "JSON-LD of the page names the person with it",
  microdata: "microdata of the page names the person with it",
  hcard: "an hCard names the person with it",
  vcard: "a vCard names the person with it",
  mailto_name: "the mailto link says the name",
  link_text: "the link's text is the name",
  table_row: "it stands in the person's row of a table",
  card: "it stands in the person's card",
  list_item: "it stands in the person's item of a list",
  figure: "it stands in the caption of the person's picture",
  definition: "it stands in the person's entry",
  heading: "it stands below the person's heading",
  paragraph: "it stands in a paragraph with the name",
};

/** What on the page says whose an address is, in words. */
export function personReasonWords(reason: Schema<"PersonReason">): string {
  return PERSON_REASONS[reason];
}

type Typed = Pick<Schema<"Contact">, "email" | "email_type">;

/** The link that begins a mail to an address: RFC 6068 leaves its `@` as it is. */
export function mailtoHref(email: string): string {
  const at = email.lastIndexOf("@");
  return `mailto:${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
}

/** Whether an address is still on a page, as far as its last visit tells. */
export function stillThereWords(stillOnPage: boolean | null): string {
  if (stillOnPage === null) return "whether it is still there is not known: the last visit failed";
  return stillOnPage ? "it was there when the page was read" : "it is no longer there";
}

/** Why an address is of its type. `site` is the domain that was scanned. */
export function typeWords({ email, email_type }: Typed, site: string): string {
  const at = email.lastIndexOf("@");
  const mailbox = email.slice(0, at);
  const domain = email.slice(at + 1);
  const TYPES: Readonly<Record<Schema<"EmailType">, string>> = {
    service: `“${mailbox}” is the mailbox of a role, not of a person.`,
    // Where neither is a part of the other, a suffix that they share may be one that anybody registers under (co.uk).
    corporate:
      domain === site || domain.endsWith(`.${site}`) || site.endsWith(`.${domain}`)
        ? `${domain} is the site's own domain.`
        : `${domain} is the site's own domain, or one that its imprint or structured data tells as its own.`,
    free: `${domain} gives mailboxes to anybody.`,
    // An example like your.name@gmail.com is of this type too.
    unknown: `“${mailbox}” names no role, ${domain} is not the site's own domain, and it is not known as somebody's mailbox at a free-mail provider.`,
  };
  return TYPES[email_type];
}

/** The sentences of each `deliverability` of the API. */
const DELIVERABILITIES: Readonly<Record<Schema<"Contact">["deliverability"], string>> = {
  ok: "The domain names mail servers.",
  risky: "Mail may go astray.",
  none: "The domain takes no mail.",
  unknown: "Nobody could tell yet.",
};

/** What DNS says of the mail domain, in a sentence. */
export function deliverabilityWords(deliverability: Schema<"Contact">["deliverability"]): string {
  return DELIVERABILITIES[deliverability];
}

/** What is known of a person's position, each thing once: a managing director is an executive in both ways. */
export function positionWords({
  person_role,
  department,
  seniority,
}: Pick<Schema<"Contact">, "person_role" | "department" | "seniority">): string {
  const words = [person_role, labelWords(department), labelWords(seniority)].filter((text) => text !== null);
  return [...new Set(words)].join(", ");
}
