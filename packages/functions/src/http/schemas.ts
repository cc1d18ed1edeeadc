import { LIMITS } from "@contact-scanner/core/config";
import * as z from "zod/mini";

/** `{job_id}` of a path. */
export const jobPath = z.object({ job_id: z.uuid() });

/** What a caller may choose for a scan, in the body of whatever starts one. */
export const scanLimits = {
  max_pages: z.optional(z.int().check(z.minimum(1), z.maximum(LIMITS.maxPages))),
  max_depth: z.optional(z.int().check(z.minimum(0), z.maximum(LIMITS.maxDepth))),
};

/** `limit` and `cursor` of every list. */
export const listQuery = z.strictObject({
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(LIMITS.maxListLimit)),
    LIMITS.defaultListLimit,
  ),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});
