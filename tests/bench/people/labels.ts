import { existsSync, readFileSync } from "node:fs";
import { DEPARTMENTS, SENIORITIES } from "@contact-scanner/core/extract/people/person";
import { PHONE_KINDS } from "@contact-scanner/core/extract/phones/phone";
import { NETWORKS } from "@contact-scanner/core/extract/profiles/profile";
import * as z from "zod/mini";

const optional = z.nullable(z.string());

/** What a careful reader notes of a page; the README beside says what counts as what. */
const labelledPage = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]{2}-\w+$/)),
  url: z.url(),
  language: z.string(),
  kind: z.string(),
  addresses: z.array(
    z.strictObject({
      email: z.string(),
      person: z.nullable(
        z.strictObject({
          name: z.string(),
          role: optional,
          department: z.nullable(z.enum(DEPARTMENTS)),
          seniority: z.nullable(z.enum(SENIORITIES)),
        }),
      ),
    }),
  ),
  phones: z.array(
    z.strictObject({ value: z.string(), kind: z.enum(PHONE_KINDS), person: optional, email: optional }),
  ),
  profiles: z.array(z.strictObject({ network: z.enum(NETWORKS), value: z.string() })),
  forms: z.array(z.strictObject({ captcha: z.boolean() })),
  organization: z.nullable(
    z.strictObject({
      legal_name: optional,
      address: optional,
      vat_number: optional,
      register_number: optional,
      register_court: optional,
      directors: z.array(z.string()),
    }),
  ),
});

export type LabelledPage = z.infer<typeof labelledPage>;

/** The halves of the labelled pages: one that is looked at while building, and one that is not. */
export const HALVES = ["seen", "unseen"] as const;
export type Half = (typeof HALVES)[number];

/** The labels of one half, in the order of their file; none where no page waits to be run blind. */
export function labelsOf(half: Half): LabelledPage[] {
  const path = `${import.meta.dirname}/${half}.jsonl`;
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line, index) => {
    const { data, error } = z.safeParse(labelledPage, JSON.parse(line));
    if (!data) throw new Error(`${half}.jsonl, line ${index + 1}: ${z.prettifyError(error)}`);
    return data;
  });
}

/** A labelled page as its server sends it. */
export function htmlOf({ id }: LabelledPage, half: Half): string {
  return readFileSync(`${import.meta.dirname}/pages/${half}/${id}.html`, "utf8");
}
