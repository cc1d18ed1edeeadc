import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const truthSchema = z.object({
  /** kind of place → the address that stands there */
  planted: z.record(z.string(), z.string()),
  /** What a click shows: nobody has to find it, who does has invented nothing. */
  afterClick: z.string(),
});

/** What an application tells, written down before anything read it. */
export type Truth = z.infer<typeof truthSchema>;

const APPLICATIONS = join(import.meta.dirname, "apps");
/** What the applications' libraries and forms name, by kind: addresses of which none is a contact. */
const DECOYS = z
  .record(z.string(), z.string())
  .parse(readJson(join(import.meta.dirname, "library/decoys.json")));

/** The names of all applications: folders of `apps`. */
export function applicationNames(): string[] {
  return readdirSync(APPLICATIONS).sort();
}

/** An application's sources and its truth. */
export function readApplication(name: string): { readonly folder: string; readonly truth: Truth } {
  const folder = join(APPLICATIONS, name);
  return { folder, truth: truthSchema.parse(readJson(join(folder, "truth.json"))) };
}

/** What of the truth a scan found. */
export type Score = {
  readonly planted: number;
  readonly found: number;
  /** kinds of places whose address was not found */
  readonly missed: readonly string[];
  /** addresses that are no contacts, with the kind of decoy they are */
  readonly invented: readonly string[];
};

/** Compares the addresses that a scan gave with the truth. */
export function score({ planted, afterClick }: Truth, emails: ReadonlySet<string>): Score {
  const missed = Object.entries(planted).flatMap(([kind, email]) => (emails.has(email) ? [] : [kind]));
  const right = new Set([...Object.values(planted), afterClick]);
  const kinds = new Map(Object.entries(DECOYS).map(([kind, email]) => [email, kind]));
  const invented = [...emails]
    .filter((email) => !right.has(email))
    .map((email) => `${email} (${kinds.get(email) ?? "no decoy"})`);
  const count = Object.keys(planted).length;
  return { planted: count, found: count - missed.length, missed, invented };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
