import * as z from "zod/mini";
import { collectOption } from "../../http/collect-option.ts";
import { pageOptions } from "../../http/page-options.ts";
import { renderOption } from "../../http/render-option.ts";
import { submittedScan } from "../../http/scan-schemas.ts";
import { targetFields } from "../../http/scan-target.ts";
import { scanLimits } from "../../http/schemas.ts";
import { submitScanRoute } from "../../routes/submit-scan.ts";
import { ask } from "../call-api.ts";
import { followScan, scanSentence, scanView } from "../follow-scan.ts";
import { defineTool } from "../tool.ts";

/**
 * What a submit takes but the headers of a caller's own site: a cookie is a secret, and what a model is told goes
 * wherever its host sends it.
 */
const input = z.strictObject({
  url: z.nonoptional(targetFields.url),
  ...scanLimits,
  ...pageOptions,
  ...collectOption,
  ...renderOption,
});

export const scanSite = defineTool({
  name: "scan_site",
  title: "Scan a website",
  description:
    "Starts a scan of one website for contact addresses, politely and under its robots.txt, and gives its job_id. While " +
    "a scan of the site is active it gives that scan, with the options that it was started with. A scan takes from " +
    "seconds to many minutes: where this call ends before it, scan_status follows it.",
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true },
  input,
  output: scanView,
  async run(body, turn) {
    const { callApi, signal } = turn;
    const submitted = await ask(callApi, { route: submitScanRoute, body, schema: submittedScan, signal });
    if (submitted.kind === "refused") return submitted;
    const scan = await followScan(submitted.body.job_id, turn);
    if (scan.kind === "refused") return scan;
    return { kind: "found", sentence: scanSentence(scan.body), found: scan.body };
  },
});
