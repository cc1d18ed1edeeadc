import type { ReactNode } from "react";
import { Link } from "wouter";
import { timeWords } from "../parts/time.tsx";
import { useSetParams } from "../parts/use-set-params.ts";
import type { Scan } from "../scans/use-scan.ts";
import { useScans } from "../scans/use-scans.ts";
import { earlierScans, earlierScanWords } from "./change-words.ts";

/** Which earlier scan of the domain a scan is compared with. */
export function SinceChoice({
  scan,
  domainId,
  chosen,
  since,
}: {
  readonly scan: Scan;
  readonly domainId: string;
  /** What the page's address asks for, by its id; undefined = the complete scan before. */
  readonly chosen: string | undefined;
  /** What it is compared with; null = with none. */
  readonly since: string | null;
}): ReactNode {
  const set = useSetParams();
  const scans = earlierScans(useScans({ domainId }).items, scan);
  if (scans.length === 0 && chosen === undefined) return null;
  return (
    <div className="row">
      <label className="row">
        Since
        <select value={chosen ?? ""} onChange={({ target }) => set({ since: target.value })}>
          <option value="">the complete scan before</option>
          {chosen !== undefined && !scans.some(({ job_id }) => job_id === chosen) && (
            <option value={chosen}>another scan</option>
          )}
          {scans.map((earlier) => (
            <option key={earlier.job_id} value={earlier.job_id}>
              {earlierScanWords(earlier, timeWords)}
            </option>
          ))}
        </select>
      </label>
      {since !== null && <Link href={`/scans/${since}`}>that scan</Link>}
    </div>
  );
}
