import * as z from "zod/mini";

/** What the thread is told. */
export const threadTask = z.object({
  role: z.literal("pglite"),
  /** URL of PGlite's module */
  module: z.string(),
  /** Where the data stays; null = in memory. */
  dataDir: z.nullable(z.string()),
  password: z.string(),
});

export type ThreadTask = z.infer<typeof threadTask>;
