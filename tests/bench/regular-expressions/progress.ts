import { appendFileSync, existsSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import type { Verdict } from "./judge.ts";

const line = z.object({
  regex: z.string(),
  verdict: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("safe") }),
    z.object({ kind: z.literal("linear"), slowdown: z.nullable(z.number()) }),
    z.object({ kind: z.literal("super_linear"), slowdown: z.number() }),
  ]),
});

/** Verdicts as they are kept from run to run. */
export type Progress = {
  verdictOf(regex: RegExp): Verdict | undefined;
  keep(regex: RegExp, verdict: Verdict): void;
};

/** Keeps each verdict as a JSON line of the file, by the expression itself: one that was changed is judged anew. */
export function openProgress(path: string | undefined): Progress {
  const known = new Map<string, Verdict>();
  if (path !== undefined && existsSync(path)) {
    for (const text of readFileSync(path, "utf8").split("\n")) {
      if (text === "") continue;
      const { regex, verdict } = line.parse(JSON.parse(text));
      known.set(regex, verdict);
    }
  }
  return {
    verdictOf: (regex) => known.get(String(regex)),
    keep(regex, verdict) {
      // What came to no end on a busy machine may on an idle one.
      if (verdict.kind === "unknown") return;
      known.set(String(regex), verdict);
      if (path !== undefined) appendFileSync(path, `${JSON.stringify({ regex: String(regex), verdict })}\n`);
    },
  };
}
