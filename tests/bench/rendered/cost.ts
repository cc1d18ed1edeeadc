import { PRICES } from "../simulation/inputs.ts";
import type { ApplicationRow } from "./applications.ts";

/** MB of the function that renders, which it is paid for. */
const RENDERER_MEMORY_MB = 2_048;
const MB_A_GB = 1_024;
/** Pages whose cost is told. */
const PAGES = 1_000;

/** What rendering added to scans of the same sites. */
export type RenderingCost = {
  readonly pages: number;
  /** by the clock a page: the browser's start is shared by the pages of a scan */
  readonly secondsPerPage: number;
  /** ms of the browser's CPU a page */
  readonly cpuMsPerPage: number;
  /** MB, the most that the browser of any scan held */
  readonly peakMb: number;
  readonly memoryMb: number;
  /** US dollars for 1,000 pages in functions of `memoryMb`, one page at a time, at Lambda's price for x86_64 */
  readonly dollars: number;
};

/** What scans of the same applications with `auto` took more than those with `never`; null where none was rendered. */
export function renderingCost(rows: readonly ApplicationRow[]): RenderingCost | null {
  let [pages, seconds, cpuMs, peakMb] = [0, 0, 0, 0];
  for (const { application, scan } of rows.filter(({ way }) => way === "auto")) {
    const rendered = scan.report.result_data?.pages_rendered ?? 0;
    const without = rows.find((row) => row.way === "never" && row.application === application);
    if (rendered === 0 || !without) continue;
    pages += rendered;
    seconds += scan.seconds - without.scan.seconds;
    cpuMs += scan.usage.browser.cpuMs;
    peakMb = Math.max(peakMb, scan.usage.browser.peakMb);
  }
  if (pages === 0) return null;
  const secondsPerPage = seconds / pages;
  const gbSeconds = (secondsPerPage * RENDERER_MEMORY_MB) / MB_A_GB;
  return {
    pages,
    secondsPerPage,
    cpuMsPerPage: cpuMs / pages,
    peakMb,
    memoryMb: RENDERER_MEMORY_MB,
    dollars: PAGES * (gbSeconds * PRICES.lambdaX86GbSecond + PRICES.lambdaRequest),
  };
}
