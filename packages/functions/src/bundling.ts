import { NPM_CHROMIUM } from "@contact-scanner/renderer/chromium/npm-chromium";
import { hasTelemetry } from "./background.ts";

type Bundling = {
  readonly minify: true;
  readonly splitting: boolean;
  /** packages that are installed beside the bundle, by their versions */
  readonly install?: Record<string, string>;
};

/**
 * What SST is told about bundling a function. `splitting` keeps what is imported on demand in files of their own: the
 * AWS SDK's ways to find credentials outside Lambda, which a cold start then does not read, and what the crawler's
 * threads start from (core's reader/thread-file.ts), which must be a file; and OpenTelemetry, which is for those alone
 * who set it up. Chromium is installed for the one function that renders: its package finds its files beside its code,
 * and weighs 70 MB.
 */
export function bundling(entry: string): Bundling {
  const install = entry === "render" ? { install: { [NPM_CHROMIUM.name]: NPM_CHROMIUM.version } } : {};
  return { minify: true, splitting: hasTelemetry(entry), ...install };
}
