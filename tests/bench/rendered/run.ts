/**
 * `npm run bench:rendered [-- --base DIR]`: applications of six frameworks, scanned by the scan command in each way
 * that it has, and ordinary sites, which no way may change. `--base` names another checkout with its packages, whose
 * command reads the ordinary sites as well. Exits 1 where a goal is missed.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type ApplicationRow, scanApplications, totalsOf } from "./applications.ts";
import { renderingCost } from "./cost.ts";
import { type Contender, compareOrdinary } from "./ordinary.ts";
import { WAYS, type Way, waysOf } from "./scan-site.ts";
import { print, printRow, SCAN_HEADS, scanCells } from "./table.ts";

const CHECKOUT = resolve(import.meta.dirname, "../../..");
/** Share of the planted contacts that each way is to find; what is invented is to be none. */
const GOALS: Readonly<Record<Way, number>> = { "no option": 0.7, never: 0.7, auto: 0.95, always: 0.95 };

const { values } = parseArgs({ options: { base: { type: "string" } } });
const ways = await waysOf(CHECKOUT);
if (ways.includes("no option"))
  print(`The scan command has no --render, so ${WAYS.join(", ")} are left out.\n`);

print("Contacts of applications");
printRow(["application, kB scripts", "--render", "found", "invented", ...SCAN_HEADS]);
const rows = await scanApplications(CHECKOUT, ways, ({ application, scriptBytes, way, scan, score }) => {
  const name = `${application}, ${(scriptBytes / 1_000).toFixed(0)}`;
  const { found, planted, invented } = score;
  printRow([name, way, `${found}/${planted}`, `${invented.length}`, ...scanCells(scan)]);
});
for (const { way, found, planted, invented } of totalsOf(rows)) {
  const share = found / planted;
  if (share < GOALS[way] || invented > 0) process.exitCode = 1;
  const percent = `${(share * 100).toFixed(0)} %, goal ${GOALS[way] * 100} %`;
  printRow(["all", way, `${found}/${planted}`, `${invented}`, `   ${percent}`]);
}
for (const row of rows) printMistakes(row);

const cost = renderingCost(rows);
if (cost !== null) {
  const { pages, secondsPerPage, cpuMsPerPage, peakMb, memoryMb, dollars } = cost;
  print(
    `\nRendering by auto, ${pages} pages: ${secondsPerPage.toFixed(2)} s and ${cpuMsPerPage.toFixed(0)} ms of the`,
  );
  print(
    `browser's CPU a page, ${peakMb.toFixed(0)} MB at most. 1,000 such pages in functions of ${memoryMb} MB:`,
  );
  print(`$${dollars.toFixed(3)} (Lambda x86_64, prices of tests/bench/simulation/inputs.ts).`);
}

print("\nOrdinary sites");
printRow(["site", "--render", "contacts", "answers", ...SCAN_HEADS]);
// "always" renders them by its nature, and costs what that costs.
const here = ways
  .filter((way) => way !== "always")
  .map((way): Contender => ({ name: way, checkout: CHECKOUT, way }));
const { base } = values;
const all =
  base === undefined ? here : [{ name: "base", checkout: base, way: "no option" } as const, ...here];
await compareOrdinary(all, ({ site, contender, scan, isSame }) => {
  if (!isSame) process.exitCode = 1;
  const contacts = `${scan.report.contacts.length}`;
  printRow([site, contender, contacts, isSame ? "same" : "DIFFER", ...scanCells(scan)]);
});

function printMistakes({ application, way, score: { missed, invented } }: ApplicationRow): void {
  if (missed.length > 0) print(`${application}, ${way}: not found: ${missed.join(", ")}`);
  if (invented.length > 0) print(`${application}, ${way}: invented: ${invented.join(", ")}`);
}
