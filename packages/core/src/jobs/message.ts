import * as z from "zod/mini";

/** What the scan queue carries: the job's id. Everything else is read from the jobs row. */
export const scanMessageSchema = z.object({
  job_id: z.uuid(),
  user_id: z.uuid(),
  /**
   * The lease of an attempt that shall not count: the database was away, so its worker could not write that into the
   * row.
   */
  uncounted_lease_id: z.optional(z.uuid()),
});

export type ScanMessage = z.infer<typeof scanMessageSchema>;

/** Reads a message's body; undefined when it is none of ours. */
export function parseScanMessage(body: string): ScanMessage | undefined {
  try {
    return scanMessageSchema.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
