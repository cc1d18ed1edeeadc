import { COLLECTED_KINDS } from "@contact-scanner/core/collection/collection";
import * as z from "zod/mini";
import { described, named } from "./schemas.ts";

export const collectedKind = named("CollectedKind", z.enum(COLLECTED_KINDS));

/** What of its pages a scan is to keep, in the body of whatever starts a scan. */
export const collectOption = {
  collect: described(
    "What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and " +
      "`organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to " +
      "visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say " +
      "what was kept.",
    z.optional(z.array(collectedKind).check(z.maxLength(COLLECTED_KINDS.length))),
  ),
};
