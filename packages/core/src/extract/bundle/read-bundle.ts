import { webUrl } from "../../url/web-url.ts";
import type { Contact } from "../contact.ts";
import type { Rejection } from "../judge/rejection.ts";
import { judgeCandidates } from "../judge-candidates.ts";
import { insideNested } from "../search/find-candidates.ts";
import { search } from "../search/search.ts";
import { bundleAddresses } from "./bundle-addresses.ts";
import { bundleLeads } from "./bundle-leads.ts";
import { fileUrl } from "./file-url.ts";
import type { LinkedFile } from "./linked-file.ts";
import { findLiterals } from "./literals.ts";

/** What a script file of a site tells. */
export type Bundle = {
  readonly contacts: readonly Contact[];
  readonly rejected: readonly Rejection[];
  /** Absolute URLs of pages that it names, of further scripts, and of data that it asks for. */
  readonly routes: readonly string[];
  readonly scripts: readonly string[];
  readonly data: readonly string[];
  readonly truncated: boolean;
};

/** Reads a script file for the page that loads it, without running it. Linear in its length. */
export function readBundle(source: string, { fileUrl: url, pageUrl }: Omit<LinkedFile, "kind">): Bundle {
  const literals = findLiterals(source);
  const candidates = search(bundleAddresses(literals, { element: elementOf(url) }), insideNested);
  const { contacts, rejected, truncated } = judgeCandidates(candidates, new URL(pageUrl).hostname);
  const leads = bundleLeads(literals);
  return {
    contacts,
    rejected,
    routes: leads.route.flatMap((written) => webUrl(written, pageUrl) ?? []),
    scripts: leads.script.flatMap((written) => fileUrl(written, url) ?? []),
    data: leads.data.flatMap((written) => webUrl(written, pageUrl) ?? []),
    truncated,
  };
}

/** Characters of a file's path that are told as the place of a contact: bundlers' paths have some 60. */
const MAX_PATH_CHARS = 200;

/** The path of a linked file, which stands in the place of the element that holds an address. */
export function elementOf(url: string): string {
  return new URL(url).pathname.slice(0, MAX_PATH_CHARS);
}
