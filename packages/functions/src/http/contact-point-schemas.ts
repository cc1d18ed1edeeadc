import { LIMITS } from "@contact-scanner/core/config";
import { listContactPoints } from "@contact-scanner/core/contact-points/list-contact-points";
import { CAPTCHA, POINT_KINDS } from "@contact-scanner/core/contact-points/point-content";
import type { ListedPoint, PointPlace } from "@contact-scanner/core/contact-points/point-places";
import type { DB } from "@contact-scanner/core/db/database";
import { PHONE_KINDS } from "@contact-scanner/core/extract/phones/phone";
import { NETWORKS } from "@contact-scanner/core/extract/profiles/profile";
import type { View } from "@contact-scanner/core/sightings/readings";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { type CsvColumns, jsonOrCsvNumbered } from "./list-answer.ts";
import type { ListRequest } from "./list-page.ts";
import { department, personReason, seniority } from "./people-schemas.ts";
import { csvListQuery, described, listOf, NEXT_PAGE_HEADERS, named, numberedCursor } from "./schemas.ts";

const pointKind = named("ContactPointKind", z.enum(POINT_KINDS));
const phoneKind = named("PhoneKind", z.enum(PHONE_KINDS));
const network = named("Network", z.enum(NETWORKS));

/** What narrows a list of contact points down. */
export const contactPointQuery = z
  .extend(csvListQuery, {
    ...numberedCursor,
    kind: described("Only contact points of this kind.", z.optional(pointKind)),
    phone_kind: described("Only numbers that a page tells so.", z.optional(phoneKind)),
    network: described("Only profiles there.", z.optional(network)),
    q: described(
      "Only what holds this text, or is written so on a page; case does not matter.",
      z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    ),
  })
  .check(
    z.refine(({ phone_kind, network }) => phone_kind === undefined || network === undefined, {
      path: ["network"],
      error: "phone_kind and network never go together: send one of them.",
    }),
  );

/** How a page tells a contact point: what it is, and whom it reaches. */
const toldFields = {
  phone_kind: described("What answers at the number; null for what is none.", z.nullable(phoneKind)),
  has_captcha: described(
    "Whether a CAPTCHA stands before the form; null for what is none.",
    z.nullable(z.boolean()),
  ),
  written: described("The number as it is written there.", z.nullable(z.string())),
  person_name: described("Whom it reaches, where the page's structure says so.", z.nullable(z.string())),
  person_role: described("That person's position, as it is written.", z.nullable(z.string())),
  department: described("What the role says of the department.", z.nullable(department)),
  seniority: described("What the role says of how far up the person stands.", z.nullable(seniority)),
  person_reason: described(
    "What on the page says that the name belongs to the number.",
    z.nullable(personReason),
  ),
  email: described("The address that stands beside it.", z.nullable(z.string())),
};

const contactPointPlace = named(
  "ContactPointPlace",
  z.object({
    page: z.string(),
    method: described("How it was found there.", z.nullable(z.string())),
    element: described("The element it stands in, as a selector.", z.nullable(z.string())),
    ...toldFields,
    read_at: described("When the page was read.", z.date()),
  }),
);

const contactPoint = named(
  "ContactPoint",
  z.object({
    id: described("The contact point's number; it stays the same.", z.int()),
    kind: pointKind,
    value: described(
      "A phone's number (E.164), a profile's URL, or the URL of the page that has the form.",
      z.string(),
    ),
    network: described("Where the profile is; null for what is none.", z.nullable(network)),
    ...toldFields,
    first_seen: described("When a scan of the domain first saw it.", z.date()),
    places_count: described("On how many pages it stands.", z.int()),
    places: described(
      `The pages, first read first; ${LIMITS.contactSources} at most. What stands above is what the first of them tells, and of a person and an address what the first one tells that names one.`,
      z.array(contactPointPlace),
    ),
  }),
);

type ShownPoint = z.input<typeof contactPoint>;

/** The answers of a call that lists contact points. */
export const contactPointAnswers = {
  200: {
    description: "A page of contact points.",
    body: listOf("ContactPointList", contactPoint),
    text: "text/csv",
    headers: NEXT_PAGE_HEADERS,
  },
} as const;

const CONTACT_POINT_COLUMNS: CsvColumns<ShownPoint> = {
  kind: (row) => row.kind,
  value: (row) => row.value,
  network: (row) => row.network,
  phone_kind: (row) => row.phone_kind,
  has_captcha: (row) => row.has_captcha,
  written: (row) => row.written,
  person_name: (row) => row.person_name,
  person_role: (row) => row.person_role,
  department: (row) => row.department,
  seniority: (row) => row.seniority,
  person_reason: (row) => row.person_reason,
  email: (row) => row.email,
  places_count: (row) => row.places_count,
  first_page: (row) => row.places[0]?.page ?? null,
  first_seen: (row) => row.first_seen,
};

/** A page of the contact points that a request asks for. */
export async function answerContactPoints(
  request: ListRequest & { readonly query: z.output<typeof contactPointQuery> },
  db: Kysely<DB>,
  view: View,
) {
  const { kind, phone_kind: phoneKind, network, q: search } = request.query;
  return await jsonOrCsvNumbered(
    request,
    async (window) => {
      const filters = { kind, label: phoneKind ?? network, search };
      const points = await listContactPoints(db, view, { filters, window, maxPlaces: LIMITS.contactSources });
      return points.map(toShown);
    },
    CONTACT_POINT_COLUMNS,
  );
}

function toShown({ places, ...point }: ListedPoint): ShownPoint {
  const shown = places.map(({ page, method, element, read_at, ...told }) => ({
    ...{ page, method, element, read_at },
    ...toTold(point.kind, told),
  }));
  const first = places[0];
  return {
    ...point,
    network: NETWORKS.find((known) => point.kind === "profile" && known === first?.label) ?? null,
    ...toTold(point.kind, {
      label: first?.label ?? null,
      written: first?.written ?? null,
      person: places.find(({ person }) => person !== null)?.person ?? null,
      email: places.find(({ email }) => email !== null)?.email ?? null,
    }),
    places: shown,
  };
}

type Told = Pick<PointPlace, "label" | "written" | "person" | "email">;

function toTold(kind: ListedPoint["kind"], { label, written, person, email }: Told) {
  return {
    phone_kind: PHONE_KINDS.find((known) => kind === "phone" && known === label) ?? null,
    has_captcha: kind === "form" ? label === CAPTCHA : null,
    written,
    person_name: person?.name ?? null,
    person_role: person?.role ?? null,
    department: person?.department ?? null,
    seniority: person?.seniority ?? null,
    person_reason: person?.reason ?? null,
    email,
  };
}
