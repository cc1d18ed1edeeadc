import type { Kysely } from "kysely";
import type { StoredContents } from "../crawl/ports.ts";
import type { DB } from "../db/database.ts";
import type { ContactForm } from "../extract/contact-forms/contact-form.ts";
import { PHONE_KINDS, PHONE_METHODS, type Phone } from "../extract/phones/phone.ts";
import { NETWORKS, PROFILE_METHODS, type Profile } from "../extract/profiles/profile.ts";
import { parseFacts, toOrganization } from "../organizations/facts.ts";
import { ofPersonColumns, type PersonColumns } from "../people/person-row.ts";
import { CAPTCHA } from "./point-content.ts";

/** What pages with these contents tell beside their addresses. */
export async function readPagePoints(
  db: Kysely<DB>,
  contentsId: number,
): Promise<Omit<StoredContents, "contacts">> {
  const rows = await db
    .selectFrom("page_contents")
    .innerJoin("contact_point_details as details", (join) =>
      join.on((eb) => eb("details.id", "=", eb.fn.any("page_contents.contact_point_details"))),
    )
    .innerJoin("contact_points as points", "points.id", "details.contact_point_id")
    .leftJoin("people", "people.id", "details.person_id")
    .select(["points.kind", "points.value", "label", "written", "method", "element", "email"])
    .select(["people.name", "people.role", "people.department", "people.seniority"])
    .select(["person_reason", "person_element"])
    .where("page_contents.id", "=", contentsId)
    .orderBy("details.id")
    .execute();
  const organization = await db
    .selectFrom("page_contents")
    .innerJoin("organizations", "organizations.id", "page_contents.organization_id")
    .select("facts")
    .where("page_contents.id", "=", contentsId)
    .executeTakeFirst();
  return {
    phones: rows.flatMap((row) => (row.kind === "phone" ? toPhone(row) : [])),
    profiles: rows.flatMap((row) => (row.kind === "profile" ? toProfile(row) : [])),
    forms: rows.flatMap((row) => (row.kind === "form" ? toForm(row) : [])),
    organization: organization ? toOrganization(parseFacts(organization.facts)) : null,
  };
}

type DetailRow = PersonColumns & {
  readonly value: string;
  readonly label: string | null;
  readonly written: string | null;
  readonly method: string | null;
  readonly element: string | null;
  readonly email: string | null;
};

function toPhone({ value, label, written, method, element, email, ...person }: DetailRow): Phone {
  return {
    kind: PHONE_KINDS.find((known) => known === label) ?? "office",
    method: PHONE_METHODS.find((known) => known === method) ?? "text",
    written: written ?? value,
    person: ofPersonColumns(person),
    ...{ value, element, email },
  };
}

/** None of a network that this version does not know. */
function toProfile({ value, label, method, element }: DetailRow): Profile[] {
  const network = NETWORKS.find((known) => known === label);
  if (network === undefined) return [];
  return [{ value, network, method: PROFILE_METHODS.find((known) => known === method) ?? "link", element }];
}

function toForm({ value, label, element }: DetailRow): ContactForm {
  return { value, hasCaptcha: label === CAPTCHA, element: element ?? "form" };
}
