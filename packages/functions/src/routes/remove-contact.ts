import { takeSubmit } from "@contact-scanner/core/jobs/submit-limits";
import { parseEmail } from "@contact-scanner/core/suppression/email-hash";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import * as z from "zod/mini";
import type { RemovalContext } from "../context.ts";
import { actorOf } from "../http/actor.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE } from "../http/example-rows.ts";
import { RATE_LIMIT_HEADERS, rateLimitHeaders } from "../http/rate-limit-headers.ts";
import type { Route } from "../http/route.ts";
import { described, named } from "../http/schemas.ts";

const count = z.int().check(z.minimum(0));

const notAnAddress = "This is no e-mail address. Encode a + in it as %2B.";

const query = z.strictObject({
  email: described(
    "The address, encoded for a URL (`+` as `%2B`); case does not matter.",
    z.string().check(z.refine((text) => parseEmail(text) !== undefined, { error: notAnAddress })),
  ),
});

const removal = named(
  "Removal",
  z.object({
    contacts_removed: described("Contacts with this address that were deleted, one a domain.", count),
    texts_emptied: described("Other contacts' contexts, and pages' titles, that told the address.", count),
  }),
);

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
    "Counts as a submit.",
  query,
  answers: {
    200: { description: "The address is gone and stays out.", body: removal, headers: RATE_LIMIT_HEADERS },
  },
  refusals: [{ code: "too_many_submits", sentence: "Your submits of this minute are used up." }],
  examples: {
    listed: {
      summary: "An address that one domain's contacts hold",
      query: { email: EXAMPLE.email },
      status: 200,
      answer: { contacts_removed: 1, texts_emptied: 0 },
    },
    unlisted: {
      summary: "An address that no contacts hold: it stays out of later scans all the same",
      query: { email: "nobody@acme-candles.com" },
      status: 200,
      answer: { contacts_removed: 0, texts_emptied: 0 },
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
  const { db, log, hashEmail, limits } = context;
  const ports = { db, log, clock: systemClock, random: Math.random };
  return handlerFor(removeContactRoute).authenticated(context, async (request) => {
    const { query, caller } = request;
    const quota = await takeSubmit(db, { userId: caller.userId, limits });
    // The schema has parsed it once; what it holds now is the address in our form.
    const email = parseEmail(query.email) ?? query.email;
    const { contactsRemoved, textsEmptied } = await removeAddress(
      { ...ports, signal: AbortSignal.timeout(RETRY_MS) },
      { email, hashEmail, actor: actorOf(request) },
    );
    log.info("An address was removed on request", {
      email_hash: hashEmail(email)[0],
      user_id: caller.userId,
      contacts_removed: contactsRemoved,
    });
    return {
      status: 200,
      body: { contacts_removed: contactsRemoved, texts_emptied: textsEmptied },
      headers: quota ? rateLimitHeaders(quota) : {},
    };
  });
}
