import { LIMITS } from "@contact-scanner/core/config";
import { headersRefusal } from "@contact-scanner/core/http/site-headers";
import * as z from "zod/mini";
import { described } from "./schemas.ts";

const headers = z.record(z.string(), z.string());

function refusalOf(input: unknown): string | null {
  const read = headers.safeParse(input);
  return read.success ? headersRefusal(Object.entries(read.data)) : null;
}

/** Headers for a site of the caller's own, in the body of what starts a scan of one website. */
export const ownHeaders = {
  headers: described(
    "Header fields by name for a site of your own, like a `Cookie`: they are sent with each request to the host of " +
      "`url`, with and without `www.`, to no subdomain, and not behind a redirect to another host; over https alone, " +
      "unless `url` begins with `http://`. They are kept encrypted until the scan ends and told nowhere, and a scan " +
      "that is active already goes on without them. What the scan sees by them every user of the API can read. At most " +
      `${LIMITS.maxSiteHeaders}, of ${LIMITS.maxSiteHeadersChars.toLocaleString("en")} characters in all.`,
    z.optional(
      headers.check(
        z.refine((input) => refusalOf(input) === null, { error: ({ input }) => refusalOf(input) }),
      ),
    ),
  ),
};
