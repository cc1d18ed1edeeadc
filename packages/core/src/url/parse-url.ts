/**
 * The URL that a text is, against `base` where it is given; null where it is none. By `URL.parse` where there is one
 * (Node since 22.1, browsers since 2024): it costs little for what is none.
 */
export function parseUrl(written: string, base?: string): URL | null {
  if (URL.parse) return URL.parse(written, base);
  return URL.canParse(written, base) ? new URL(written, base) : null;
}
