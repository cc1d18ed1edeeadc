import { LIMITS } from "@contact-scanner/core/config";
import * as z from "zod/mini";

/** `{job_id}` of a path. */
export const jobPath = z.object({ job_id: z.uuid() });

/** `limit` and `cursor` of every list. */
export const listQuery = z.strictObject({
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(LIMITS.maxListLimit)),
    LIMITS.defaultListLimit,
  ),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});
