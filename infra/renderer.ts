import { RENDER_TIMING } from "@contact-scanner/core/rendering/timing";
import { settings } from "./env.ts";
import { createFunction } from "./function.ts";

const { renderConcurrency } = settings;
if (!Number.isInteger(renderConcurrency) || renderConcurrency < 0 || renderConcurrency > 1_000) {
  throw new Error("RENDER_CONCURRENCY is a whole number from 0, which renders nothing, to 1000.");
}

/**
 * Renders pages that only their scripts fill; undefined where nobody wants it. It runs what strangers wrote, so that it
 * has nothing: a role that writes its log, no secret, no database, no queue, and no network of ours. Outside of the
 * VPC it reaches what anybody on the internet does, and what it loads is not paid for at a NAT.
 */
export const renderer =
  renderConcurrency === 0
    ? undefined
    : createFunction("render", {
        // CPU comes with memory, and a page takes half a second of it; Chromium itself takes 200 to 400 MB.
        memory: "2048 MB",
        timeoutSeconds: RENDER_TIMING.timeoutSeconds,
        // @sparticuz/chromium on npm is for x64 alone: its arm64 builds are files of GitHub's releases.
        architecture: "x86_64",
        reservedConcurrency: renderConcurrency,
        environment: { DENY_CIDRS: settings.denyCidrs },
      });
