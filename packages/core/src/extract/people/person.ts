/** What an organisation's part does, from a role as it is written: a closed list for filters. */
export const DEPARTMENTS = [
  "executive",
  "sales",
  "marketing",
  "communications",
  "support",
  "human_resources",
  "finance",
  "legal",
  "it",
  "engineering",
  "product",
  "design",
  "operations",
  "research",
  "education",
  "health",
  "administration",
] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** How far up somebody stands, from a role as it is written; the highest first. */
export const SENIORITIES = [
  /** owns or leads the whole: founder, chief, managing director, president, board, mayor, rector, dean */
  "executive",
  /** leads a part: vice president, director of, head of, chief editor, professor with a chair */
  "head",
  /** leads people or a field: manager, team lead, coordinator, supervisor, partner */
  "manager",
  /** says so: senior, principal, lead engineer, consultant physician */
  "senior",
  /** learns or assists: junior, assistant, trainee, intern, apprentice, student */
  "junior",
] as const;
export type Seniority = (typeof SENIORITIES)[number];

/** What on the page says that a name belongs to an address or a telephone number, the most trustworthy first. */
export const PERSON_REASONS = [
  "json_ld",
  "microdata",
  "hcard",
  "vcard",
  "mailto_name",
  "link_text",
  "table_row",
  "card",
  "list_item",
  "figure",
  "definition",
  "heading",
  "paragraph",
] as const;
export type PersonReason = (typeof PERSON_REASONS)[number];

/** Who an address or a number on a page reaches, as the page says it. */
export type Person = {
  /**
   * Given and family name in reading order, as written: without salutation, academic title and what stands behind a
   * name (`Ms`, `Dr.`, `MBA`).
   */
  readonly name: string;
  /** The position as it is written, in the page's language; null where none stands there. */
  readonly role: string | null;
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  readonly reason: PersonReason;
  /** The element that the name stands in, as a selector; null in a document without elements. */
  readonly element: string | null;
};
