import type { Schema } from "../api/client.ts";
import type { Card } from "./v-card.ts";

type Contact = Pick<Schema<"Contact">, "email" | "person_name" | "person_role" | "source_url">;
type Person = Pick<Schema<"Person">, "name" | "role" | "emails" | "phones" | "places">;

/** What an address book is told of a contact of a site. */
export function contactCard({ email, person_name, person_role, source_url }: Contact, site: string): Card {
  return { name: person_name, role: person_role, emails: [email], phones: [], site, page: source_url };
}

/** The same of a person, with all that reaches them. */
export function personCard({ name, role, emails, phones, places: [first] }: Person, site: string): Card {
  return { name, role, emails, phones, site, page: first?.page ?? null };
}
