import type { DB } from "@contact-scanner/core/db/database";
import {
  EXAMPLE_ORGANIZATION,
  EXAMPLE_PERSON,
  EXAMPLE_PHONE,
  EXAMPLE_PROFILE,
} from "@contact-scanner/functions/http/example-contents";
import { EXAMPLE, EXAMPLE_CONTACT, EXAMPLE_PAGE } from "@contact-scanner/functions/http/example-rows";
import type { Kysely } from "kysely";

/** Makes what the example's contact page tells beside its address. */
export async function seedContents(db: Kysely<DB>): Promise<void> {
  const ofDomain = { domain_id: EXAMPLE.domainId };
  const { id: personId, name, role, department, seniority, first_seen, places } = EXAMPLE_PERSON;
  await db
    .insertInto("people")
    .values({ ...ofDomain, id: personId, name, role, department, seniority, created_at: first_seen })
    .execute();
  for (const { id, kind, value, network, phone_kind, written, first_seen, places } of [
    EXAMPLE_PHONE,
    EXAMPLE_PROFILE,
  ]) {
    await db
      .insertInto("contact_points")
      .values({ ...ofDomain, id, kind, value, created_at: first_seen })
      .execute();
    const { method, element } = places[0];
    await db
      .insertInto("contact_point_details")
      .values({
        id,
        contact_point_id: id,
        label: network ?? phone_kind,
        written,
        method,
        element,
        content_hash: "",
      })
      .execute();
  }
  const { reason, element } = places[0];
  await db
    .updateTable("contact_point_details")
    .set({ person_id: personId, person_reason: reason, person_element: element })
    .where("id", "=", EXAMPLE_PHONE.id)
    .execute();
  const organizationId = EXAMPLE_PHONE.id;
  const facts = JSON.stringify(EXAMPLE_ORGANIZATION);
  await db
    .insertInto("organizations")
    .values({ ...ofDomain, id: organizationId, facts, content_hash: "" })
    .execute();
  const contentsId = EXAMPLE_PHONE.id;
  await db
    .insertInto("page_contents")
    .values({
      ...ofDomain,
      id: contentsId,
      contact_point_details: [EXAMPLE_PHONE.id, EXAMPLE_PROFILE.id],
      organization_id: organizationId,
      content_hash: "",
    })
    .execute();
  const contents = { contents_id: contentsId };
  await db.updateTable("pages").set(contents).where("id", "=", EXAMPLE_PAGE.id).execute();
  await db.updateTable("scan_pages").set(contents).where("page_id", "=", EXAMPLE_PAGE.id).execute();
}

/** Makes what DNS said of the example contact's domain. */
export async function seedMailDomain(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom("mail_domains").execute();
  await db
    .insertInto("mail_domains")
    .values({
      domain: EXAMPLE.domain,
      checked_at: EXAMPLE_PAGE.last_scan,
      due_at: "2026-03-09T09:30:00Z",
      domain_exists: true,
      mx: ["aspmx.l.google.com"],
      null_mx: false,
      has_address: true,
      spf: true,
      dmarc: false,
      provider: EXAMPLE_CONTACT.mail_provider,
    })
    .execute();
}
