import type { PageRecord } from "../crawl/checkpoint.ts";
import type { Contact } from "../extract/contact.ts";
import type { Phone } from "../extract/phones/phone.ts";
import type { Collection } from "./collection.ts";
import { isPersonal } from "./personal-profiles.ts";

/** A page as it is kept, and the addresses on it that are not: of those nobody can say that they went. */
export type KeptPage = { readonly page: PageRecord; readonly leftOut: ReadonlySet<string> };

/**
 * What is kept of a page. In role-only mode nothing is that stems from a person: no address but a role's mailbox, no
 * name, no mobile number and none that stands beside a person or their address, no personal profile, no director; and
 * no words of the page (contexts, its title, texts of its links), as those may name anybody.
 */
export function keptPage(page: PageRecord, collection: Collection): KeptPage {
  const { kinds, roleOnly } = collection;
  const contacts = roleOnly ? page.contacts.filter(isOfRole) : page.contacts;
  const emails = new Set(contacts.map(({ email }) => email));
  const leftOut = new Set(page.contacts.flatMap(({ email }) => (emails.has(email) ? [] : email)));
  const hasPeople = kinds.has("people") && !roleOnly;
  const phones = kinds.has("phones") ? page.phones : [];
  const profiles = kinds.has("profiles") ? page.profiles : [];
  const organization = kinds.has("organization") ? page.organization : null;
  return {
    page: {
      ...page,
      ...(roleOnly && withoutWords(page)),
      contacts: contacts.map((contact) => ({
        ...contact,
        person: hasPeople ? contact.person : null,
        context: roleOnly ? "" : contact.context,
      })),
      phones: (roleOnly ? phones.filter((phone) => reachesNobody(phone, emails)) : phones).map((phone) =>
        hasPeople ? phone : { ...phone, person: null },
      ),
      profiles: roleOnly ? profiles.filter((profile) => !isPersonal(profile)) : profiles,
      forms: kinds.has("forms") ? page.forms : [],
      organization: organization && (hasPeople ? organization : { ...organization, directors: [] }),
    },
    leftOut,
  };
}

function isOfRole({ type }: Contact): boolean {
  return type === "service";
}

/** Whether a number is nobody's: a mobile phone is in somebody's pocket. */
function reachesNobody({ kind, person, email }: Phone, kept: ReadonlySet<string>): boolean {
  return kind !== "mobile" && person === null && (email === null || kept.has(email));
}

function withoutWords({ metadata }: PageRecord): Pick<PageRecord, "title" | "metadata"> {
  const { outlinks, ...rest } = metadata;
  const links = outlinks?.map(([url]): [string, string] => [url, ""]);
  return { title: null, metadata: links === undefined ? rest : { ...rest, outlinks: links } };
}
