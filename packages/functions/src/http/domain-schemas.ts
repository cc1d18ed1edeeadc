import type { DomainRow } from "@contact-scanner/core/domains/repository";
import * as z from "zod/mini";
import { described, listOf, named } from "./schemas.ts";

/** A domain as the API shows it. */
export const domainSchema = named(
  "Domain",
  z.object({
    id: z.uuid(),
    domain: described(
      "Host without `www.`, in ASCII (`xn--…`); with `:port` only where it is not 80 or 443.",
      z.string(),
    ),
    last_scan: described("When a scan of it was last complete.", z.nullable(z.date())),
    created_at: z.date(),
    updated_at: z.date(),
  }),
);

/** A domain's row as an answer shows it. */
export function toDomain({
  id,
  domain,
  last_scan,
  created_at,
  updated_at,
}: DomainRow): z.input<typeof domainSchema> {
  return { id, domain, last_scan, created_at, updated_at };
}

export const domainList = listOf("DomainList", domainSchema);
