import type { PageOutline } from "./page-outline.ts";

/** What stands between us and a site's content. */
export type BlockKind = "challenge" | "captcha" | "login_wall" | "consent_wall" | "parked";

/** Why an answer is not the page that was asked for. */
export type BlockedReason = {
  readonly kind: BlockKind;
  /** A sentence for a person, which names the host. */
  readonly message: string;
};

/** An answer that may be a block page. */
export type BlockCandidate = {
  readonly status: number;
  /** The response's headers, their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The decoded body. */
  readonly html: string;
  /** The URL that answered, after redirects. */
  readonly url: string;
};

/** What an answer shows, once it is short enough to be no page. */
export type Glance = BlockCandidate & {
  /** The beginning of the body, in lower case, without references to ASCII characters. */
  readonly markup: string;
  readonly outline: PageOutline;
};

/**
 * Characters of readable text up to which a page says little besides what a gate says: its request, an explanation and
 * a footer.
 */
export const GATE_TEXT_CHARS = 1_500;
/** Characters up to which a page says nothing else: the request of a gate alone is as long. */
const BARE_TEXT_CHARS = 700;
/** Links of a gate; a site's page has a navigation. */
export const MAX_GATE_LINKS = 12;

/** Whether a page says nothing but what a gate says, and leads hardly anywhere. */
export function isBare({ textLength, links }: PageOutline): boolean {
  return textLength <= BARE_TEXT_CHARS && links <= MAX_GATE_LINKS;
}

/** Whether the page has a field to fill in, for a message or an address: gates have none. */
export function hasForm({ textFields, passwordFields }: PageOutline): boolean {
  return textFields + passwordFields > 0;
}

/** Whether a page tells an address to write to. */
export function tellsAddress({ text }: PageOutline): boolean {
  return /\S@[^\s@]+\.[^\s@]/.test(text);
}

/** What a reader sees of a page. */
export function readable({ title, text }: PageOutline): string {
  return `${title} ${text}`;
}

/** Whether a text contains one of these signs. */
export function containsAny(text: string, signs: readonly string[]): boolean {
  return signs.some((sign) => text.includes(sign));
}
