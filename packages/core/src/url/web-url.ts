import { parseUrl } from "./parse-url.ts";

/** The absolute URL that a text means on a page or in a file of this URL; undefined where it is none of the web. */
export function webUrl(written: string, baseUrl: string): string | undefined {
  const target = parseUrl(written, baseUrl);
  return target && /^https?:$/.test(target.protocol) ? target.href : undefined;
}
