import { sendsJobs } from "./background.ts";

/**
 * What SST is told about bundling a function. `splitting` keeps the AWS SDK's ways to find credentials outside Lambda,
 * which it imports on demand, in files of their own that a cold start does not read.
 */
export function bundling(entry: string): { minify: true; splitting: boolean } {
  return { minify: true, splitting: sendsJobs(entry) };
}
