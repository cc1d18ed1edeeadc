import { LIMITS } from "../config.ts";
import { contactLikelihood } from "./contact-likelihood.ts";
import type { ScriptFindings, ScriptReader } from "./linked-scripts.ts";
import type { ReadPage } from "./read-document.ts";

/**
 * Likelihood of contacts from which on a page without any calls for its scripts, where it holds an application's
 * element: a contact page whose words are the menu's and whose addresses come later.
 */
const CALLING_LIKELIHOOD = 6;

/**
 * What becomes of a page that only its scripts fill: its row says so, and tells what the scripts' files hold. It leaves
 * no validators, for what its scripts fill it with changes while the page itself is as it was: a re-scan asks for all
 * of it. A page that promises contacts, has none and holds an application is told what its scripts hold, too. Other
 * pages are given back as they are.
 */
export async function lookFurther(
  page: ReadPage,
  { scripts }: { readonly scripts: ScriptReader },
): Promise<ReadPage> {
  if (page.shell === null && !callsForScripts(page)) return page;
  const findings = await scripts.read(page);
  const { etag: _etag, last_modified: _modified, ...metadata } = page.record.metadata;
  const needs = page.shell === null ? {} : { needs_script: true as const };
  return withFindings({ ...page, record: { ...page.record, metadata: { ...metadata, ...needs } } }, findings);
}

function callsForScripts({ record, scripts }: ReadPage): boolean {
  if (scripts.length === 0 || record.contacts.length > 0 || record.error !== null) return false;
  return contactLikelihood({ url: record.url, linkText: "", depth: 0 }) >= CALLING_LIKELIHOOD;
}

/** The page with what its files tell, each address once: what stands on the page itself is told as it stands there. */
function withFindings(page: ReadPage, { contacts, links, files, bytes }: ScriptFindings): ReadPage {
  if (files === 0) return page;
  const { record } = page;
  const found = new Map(record.contacts.map((contact) => [contact.email, contact]));
  for (const contact of contacts)
    if (!found.has(contact.email) && found.size < LIMITS.maxContactsPerPage)
      found.set(contact.email, contact);
  const metadata = {
    ...record.metadata,
    links: record.metadata.links + links.length,
    script_files: files,
    script_bytes: bytes,
  };
  return {
    ...page,
    links: [...page.links, ...links],
    record: { ...record, contacts: [...found.values()], metadata },
  };
}
