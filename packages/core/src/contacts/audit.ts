import type { Kysely } from "kysely";
import type { DB } from "../db/database.ts";
import { loneCandidate } from "../extract/candidate.ts";
import { CONTACT_METHODS, type ContactMethod, type EmailType } from "../extract/contact.ts";
import { judgeAddress, type Verdict } from "../extract/judge/address.ts";
import { classifyEmail } from "../extract/judge/classify.ts";
import { hasGmail } from "./gmail.ts";

/** Contacts read at a time. */
const BATCH_SIZE = 1_000;

type Stored = { readonly id: string; readonly email: string };

/** What is wrong with a stored contact, by today's rules. */
export type ContactProblem =
  /** No scan would store it today: the rule says why. */
  | (Stored & { readonly kind: "refused"; readonly rule: string })
  /** It is stored today in another spelling: lower case, the domain in ASCII. */
  | (Stored & { readonly kind: "misspelled"; readonly spelling: string })
  | (Stored & { readonly kind: "mistyped"; readonly type: EmailType; readonly hasGmail: boolean })
  /** It stands on no page that we know of, so no scan shows it. */
  | (Stored & { readonly kind: "without_source" })
  /** Its page is another domain's. */
  | (Stored & { readonly kind: "foreign_page" });

type ContactRow = Stored & {
  readonly email_type: EmailType;
  readonly has_gmail: boolean;
  readonly source_url: string;
  readonly isForeign: boolean;
};

/** Looks through all stored contacts; what is wrong with each, in the order of their ids. */
export async function findContactProblems(db: Kysely<DB>): Promise<ContactProblem[]> {
  const problems: ContactProblem[] = [];
  for (let rows = await readContacts(db, undefined); rows.length > 0; ) {
    const methods = await readMethods(
      db,
      rows.map(({ id }) => id),
    );
    for (const row of rows) problems.push(...problemsOf(row, methods.get(row.id) ?? []));
    rows = await readContacts(db, rows.at(-1)?.id);
  }
  return problems;
}

async function readContacts(db: Kysely<DB>, afterId: string | undefined): Promise<ContactRow[]> {
  let query = db
    .selectFrom("contacts")
    .innerJoin("pages", "pages.id", "contacts.page_id")
    .select([
      "contacts.id",
      "contacts.email",
      "contacts.email_type",
      "contacts.has_gmail",
      "contacts.source_url",
    ])
    .select((eb) =>
      eb("pages.domain_id", "<>", eb.ref("contacts.domain_id")).$castTo<boolean>().as("isForeign"),
    )
    .orderBy("contacts.id")
    .limit(BATCH_SIZE);
  if (afterId !== undefined) query = query.where("contacts.id", ">", afterId);
  return await query.execute();
}

/** The ways in which each of these contacts was found. */
async function readMethods(
  db: Kysely<DB>,
  contactIds: readonly string[],
): Promise<Map<string, ContactMethod[]>> {
  const rows = await db
    .selectFrom("sightings")
    .select(["contact_id", "method"])
    .distinct()
    .where("contact_id", "in", contactIds)
    .execute();
  const methods = new Map<string, ContactMethod[]>();
  for (const { contact_id, method } of rows) {
    const known = CONTACT_METHODS.find((one) => one === method) ?? "text";
    methods.set(contact_id, [...(methods.get(contact_id) ?? []), known]);
  }
  return methods;
}

function problemsOf(row: ContactRow, methods: readonly ContactMethod[]): ContactProblem[] {
  const { id, email } = row;
  const siteHost = URL.canParse(row.source_url) ? new URL(row.source_url).hostname : "";
  const problems: ContactProblem[] = [];
  if (methods.length === 0) problems.push({ id, email, kind: "without_source" });
  if (row.isForeign) problems.push({ id, email, kind: "foreign_page" });
  const verdict = judgeStored(email, methods, siteHost);
  if (verdict.kind === "rejected") return [...problems, { id, email, kind: "refused", rule: verdict.rule }];
  if (verdict.email !== email) problems.push({ id, email, kind: "misspelled", spelling: verdict.email });
  const today = classifyEmail(verdict.email, siteHost).type;
  // What its page told of the site's other domains is not stored.
  const type = today === "unknown" && row.email_type === "corporate" ? row.email_type : today;
  if (type !== row.email_type || hasGmail(verdict.email) !== row.has_gmail) {
    problems.push({ id, email, kind: "mistyped", type, hasGmail: hasGmail(verdict.email) });
  }
  return problems;
}

/**
 * Judges the address once for each method that found it. It is an address where one of the verdicts says so: what stood
 * around it on its page, which could decide, is not stored.
 */
function judgeStored(email: string, methods: readonly ContactMethod[], siteHost: string): Verdict {
  const [first = "mailto", ...others] = methods;
  const judge = (method: ContactMethod) =>
    judgeAddress(loneCandidate(email, method, { element: null }), siteHost);
  return others.map(judge).find(({ kind }) => kind !== "rejected") ?? judge(first);
}
