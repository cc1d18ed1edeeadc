/**
 * `npm run simulate:measure`: measures what the simulation takes as inputs, through the whole local stage, and writes
 * it into measured.json: short and long sites tell what a page and what a scan takes, small and large pages what a kB
 * does. Some six minutes on an idle machine. Linux alone.
 */
import { parseArgs } from "node:util";
import { keepMeasured } from "./real/kept.ts";
import { measureInputs } from "./real/measure-inputs.ts";

const { values } = parseArgs({
  options: { sites: { type: "string", default: "400" }, "scans-at-work": { type: "string", default: "16" } },
});
const measured = await measureInputs({
  sites: Number(values.sites),
  scansAtWork: Number(values["scans-at-work"]),
  report: (line) => process.stdout.write(`${line}\n`),
});
keepMeasured(measured);
