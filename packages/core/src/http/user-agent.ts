import { PRODUCT_TOKEN } from "../config.ts";
import { ScannerError } from "../errors.ts";

/** Characters of a User-Agent; servers refuse long headers. */
const MAX_CHARS = 256;

/**
 * An operator's own User-Agent (RFC 9110, 10.1.5). It names the product token, so that a site's robots.txt rules for
 * it and its log lines about it speak of one crawler. Throws `invalid_fields` for anything else.
 */
export function parseUserAgent(text: string): string {
  const isHeader = text.length <= MAX_CHARS && /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text);
  if (isHeader && new RegExp(`(?:^|[\\s;(])${PRODUCT_TOKEN}(?:$|[/\\s;)])`, "i").test(text)) return text;
  throw new ScannerError(
    "invalid_fields",
    `"${text.slice(0, MAX_CHARS)}" is no user agent: write ASCII with ${PRODUCT_TOKEN} in it, like ${PRODUCT_TOKEN}/1.0 (+https://your-site.com/bot).`,
  );
}
