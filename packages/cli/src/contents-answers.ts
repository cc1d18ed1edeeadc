import * as z from "zod/mini";

/** What the command reads of a person; it prints all that the API tells. */
const personSchema = z.looseObject({ name: z.string(), role: z.nullable(z.string()) });

const pointSchema = z.looseObject({
  kind: z.enum(["phone", "profile", "form"]),
  value: z.string(),
  network: z.nullable(z.string()),
  phone_kind: z.nullable(z.string()),
  has_captcha: z.nullable(z.boolean()),
  person_name: z.nullable(z.string()),
  person_role: z.nullable(z.string()),
  places: z.array(z.looseObject({ page: z.string() })),
});

const factSchema = z.looseObject({ value: z.string(), page: z.string() });

/** An answer of the API that shows the organisation behind a site. */
export const organizationSchema = z.object({
  legal_name: z.nullable(factSchema),
  address: z.nullable(factSchema),
  vat_number: z.nullable(factSchema),
  register_number: z.nullable(factSchema),
  register_court: z.nullable(factSchema),
  directors: z.array(factSchema),
});

/** A page of a list of people. */
export const personListSchema = z.object({
  items: z.array(personSchema),
  next_cursor: z.nullable(z.string()),
});

/** A page of a list of contact points. */
export const pointListSchema = z.object({
  items: z.array(pointSchema),
  next_cursor: z.nullable(z.string()),
});

export type FoundPoint = z.infer<typeof pointSchema>;
export type FoundOrganization = z.infer<typeof organizationSchema>;

/** What a scan's pages tell beside addresses, under the API's names. */
export type FoundContents = {
  readonly people: readonly z.infer<typeof personSchema>[];
  readonly contact_points: readonly FoundPoint[];
  readonly organization: FoundOrganization;
};
