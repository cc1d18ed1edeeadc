import { LIMITS } from "../config.ts";
import { contactLikelihood } from "./contact-likelihood.ts";
import type { ScriptFindings, ScriptReader } from "./linked-scripts.ts";
import type { PageRendering } from "./page-rendering.ts";
import type { ReadPage } from "./read-document.ts";

/**
 * Likelihood of contacts from which on a page without any calls for its scripts, where it holds an application's
 * element: a contact page whose words are the menu's and whose addresses come later.
 */
const CALLING_LIKELIHOOD = 6;

/** What looks further than at the page itself. */
export type FurtherLooks = { readonly scripts: ScriptReader; readonly rendering: PageRendering };

/**
 * What becomes of a page that only its scripts fill: its row says so, tells what the scripts' files hold, and, where a
 * browser may render it, what that shows in the place of what was read. A page of which a part is for browsers alone
 * to draw is looked at in the same ways, and one that promises contacts, has none and holds an application is told
 * what its scripts hold. Both have something to read by themselves, and the part may be a map or an effect as well:
 * their rows say nothing of scripts that they need. A page that is to be rendered whatever it is gets what a browser
 * shows. None of them leaves validators, for what scripts bring changes while the page itself is as it was: a re-scan
 * asks for all of it, whether or not there is a browser then. Other pages are given back as they are.
 */
export async function lookFurther(page: ReadPage, { scripts, rendering }: FurtherLooks): Promise<ReadPage> {
  const isCalling = page.shell !== null || callsForScripts(page);
  const findings = isCalling ? await scripts.read(page) : null;
  const told = page.shell === null ? page : withMetadata(page, { needs_script: true });
  const shown = await rendering.render(told);
  const read = shown === null ? told : withMetadata(shown, { rendered: true });
  return findings === null ? read : withFindings(withMetadata(read, {}), findings);
}

function callsForScripts({ record, scripts, hasClientPart }: ReadPage): boolean {
  if (scripts.length === 0 || record.error !== null) return false;
  if (hasClientPart) return true;
  if (record.contacts.length > 0) return false;
  return contactLikelihood({ url: record.url, linkText: "", depth: 0 }) >= CALLING_LIKELIHOOD;
}

/** The page with this in its row, and nothing to ask a later scan by. */
function withMetadata(page: ReadPage, more: { needs_script?: true; rendered?: true }): ReadPage {
  const { etag: _etag, last_modified: _modified, ...metadata } = page.record.metadata;
  return { ...page, record: { ...page.record, metadata: { ...metadata, ...more } } };
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
