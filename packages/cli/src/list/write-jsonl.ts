import { terminalSafeJson } from "@contact-scanner/core/site-text";
import type { SiteResult } from "./site-result.ts";

/** The results as JSON lines: a line for each site, its contacts in it. */
export async function* writeJsonl(results: AsyncIterable<SiteResult>): AsyncGenerator<string> {
  for await (const { contacts, ...about } of results) yield `${terminalSafeJson({ ...about, contacts })}\n`;
}
