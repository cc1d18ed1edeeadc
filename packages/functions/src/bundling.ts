import { sendsJobs } from "./background.ts";

/**
 * What SST is told about bundling a function. `splitting` keeps what is imported on demand in files of their own: the
 * AWS SDK's ways to find credentials outside Lambda, which a cold start then does not read, and what the crawler's
 * threads start from (core's reader/thread-file.ts), which must be a file.
 */
export function bundling(entry: string): { minify: true; splitting: boolean } {
  return { minify: true, splitting: sendsJobs(entry) };
}
