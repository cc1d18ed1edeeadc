import { buildConsole } from "@contact-scanner/local/console/build-console";

/** Builds the console before a run: two test files at a time would both build it, into the same folder. */
export default async function setup(): Promise<void> {
  await buildConsole();
}
