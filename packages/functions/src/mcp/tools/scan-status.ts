import * as z from "zod/mini";
import { jobPath } from "../../http/schemas.ts";
import { followScan, scanSentence, scanView } from "../follow-scan.ts";
import { defineTool } from "../tool.ts";

export const scanStatus = defineTool({
  name: "scan_status",
  title: "Follow a scan",
  description:
    "Tells how far a scan is and, once it has ended, what came of it: how many contacts, and by `evidence` whether all " +
    "of the site could be seen. `complete` with no contacts means that there are none to see; `partial` and `blocked` " +
    "mean that we do not know.",
  annotations: { readOnlyHint: true, openWorldHint: false },
  input: z.strictObject(jobPath.shape),
  output: scanView,
  async run({ job_id }, turn) {
    const scan = await followScan(job_id, turn);
    if (scan.kind === "refused") return scan;
    return { kind: "found", sentence: scanSentence(scan.body), found: scan.body };
  },
});
