import { takeSubmit } from "@contact-scanner/core/jobs/submit-limits";
import { parseEmail } from "@contact-scanner/core/suppression/email-hash";
import { previewRemoval } from "@contact-scanner/core/suppression/preview-removal";
import { type Removal, removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import * as z from "zod/mini";
import type { RemovalContext } from "../context.ts";
import { actorOf } from "../http/actor.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { requireScope } from "../http/authentication.ts";
import { EXAMPLE } from "../http/example-rows.ts";
import { RATE_LIMIT_HEADERS, rateLimitHeaders } from "../http/rate-limit-headers.ts";
import { removalSchema, toRemovalPlaces } from "../http/removal-schemas.ts";
import type { Route } from "../http/route.ts";
import { described } from "../http/schemas.ts";

const notAnAddress = "This is no e-mail address. Encode a + in it as %2B.";

const query = z.strictObject({
  email: described(
    "The address, encoded for a URL (`+` as `%2B`); case does not matter.",
    z.string().check(z.refine((text) => parseEmail(text) !== undefined, { error: notAnAddress })),
  ),
  dry_run: described(
    "`1`: nothing is removed; the answer tells what would be, and where it stands. Needs the scope `scans:read` too.",
    z.optional(z.enum(["0", "1"])),
  ),
});

/** A removal that found nothing to do but to note the address. */
const NOTHING_MORE = {
  contacts_removed: 0,
  texts_emptied: 0,
  dry_run: false,
  places: null,
  texts: null,
} as const;

/** ms in which a removal that met a database fault is tried again: API Gateway waits 30 s for all of it */
const RETRY_MS = 10_000;

export const removeContactRoute = {
  entry: "remove-contact",
  method: "DELETE",
  path: "/api/v3/contacts",
  rights: "removal",
  scope: "contacts:delete",
  place: 10,
  tag: "Contacts",
  summary: "Remove an address for good",
  description:
    "For a person who asks not to be listed: deletes the address from the contacts of every domain, empties the contexts " +
    "and titles that tell it, and keeps it out of every later scan, also of those that run now. There is no way back. " +
    "The same call again finds nothing more to do and answers alike. We keep a keyed hash of the address, not the address. " +
    "Counts as a submit, as does a `dry_run`, which reads as much and changes nothing.",
  query,
  answers: {
    200: {
      description: "The address is gone and stays out.",
      body: removalSchema,
      headers: RATE_LIMIT_HEADERS,
    },
  },
  refusals: [
    {
      code: "insufficient_scope",
      sentence: "A dry run tells where an address stands: that needs the scope `scans:read` too.",
    },
    { code: "too_many_submits", sentence: "Your submits of this minute are used up." },
  ],
  examples: {
    listed: {
      summary: "An address that one domain's contacts hold",
      query: { email: EXAMPLE.email },
      status: 200,
      answer: { ...NOTHING_MORE, contacts_removed: 1 },
    },
    dry_run: {
      summary: "What would be removed, and where it stands",
      query: { email: EXAMPLE.email, dry_run: "1" },
      status: 200,
      answer: {
        contacts_removed: 1,
        texts_emptied: 0,
        dry_run: true,
        places: [{ domain_id: EXAMPLE.domainId, domain: EXAMPLE.domain, pages: 1, people: [] }],
        texts: [],
      },
    },
    unlisted: {
      summary: "An address that no contacts hold: it stays out of later scans all the same",
      query: { email: "nobody@acme-candles.com" },
      status: 200,
      answer: NOTHING_MORE,
    },
    invalid: {
      summary: "A text that is no address",
      query: { email: "nobody" },
      refusal: {
        code: "invalid_fields",
        detail: "Some fields are missing or wrong; `errors` names them.",
        fields: [{ field: "email", detail: notAnAddress }],
      },
    },
  },
} as const satisfies Route;

/** DELETE /api/v3/contacts?email=… */
export function removeContactHandler(context: RemovalContext): ApiHandler {
  const { db, log, metrics, hashEmail, limits } = context;
  const ports = { db, log, clock: systemClock, random: Math.random };
  return handlerFor(removeContactRoute).authenticated(context, async (request) => {
    const { query, caller } = request;
    const isDryRun = query.dry_run === "1";
    if (isDryRun) requireScope(caller, "scans:read");
    const quota = await takeSubmit(db, { userId: caller.userId, limits });
    // The schema has parsed it once; what it holds now is the address in our form.
    const email = parseEmail(query.email) ?? query.email;
    const headers = quota ? rateLimitHeaders(quota) : {};
    const retrying = { ...ports, signal: AbortSignal.timeout(RETRY_MS) };
    if (isDryRun) {
      const told = await previewRemoval(retrying, email);
      return { status: 200, body: { ...shown(told), dry_run: true, ...toRemovalPlaces(told) }, headers };
    }
    const removed = await removeAddress(retrying, { email, hashEmail, actor: actorOf(request) });
    metrics.add("Removals", 1);
    log.info("An address was removed on request", {
      email_hash: hashEmail(email)[0],
      user_id: caller.userId,
      contacts_removed: removed.contactsRemoved,
    });
    return { status: 200, body: { ...shown(removed), dry_run: false, places: null, texts: null }, headers };
  });
}

function shown({ contactsRemoved, textsEmptied }: Removal) {
  return { contacts_removed: contactsRemoved, texts_emptied: textsEmptied };
}
