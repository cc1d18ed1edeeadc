import type { ReactNode } from "react";
import { Link } from "wouter";
import { counted } from "../parts/counted.ts";
import { Time } from "../parts/time.tsx";
import { ScanStateBadge } from "../scans/scan-state-badge.tsx";
import { siteOf } from "../scans/site-of.ts";
import { useRecentScans } from "../scans/use-recent-scans.ts";

/** scans that are shown below the form: what was just done, and a way back to it */
const SHOWN = 5;

/** The latest scans; nothing where there is none, or while it is not known. */
export function RecentScans(): ReactNode {
  const scans = useRecentScans().data?.items.slice(0, SHOWN) ?? [];
  if (scans.length === 0) return null;
  return (
    <section className="recent" aria-label="Latest scans">
      <div className="row">
        <h2>Latest scans</h2>
        <Link href="/scans">all</Link>
      </div>
      <ul>
        {scans.map((scan) => (
          <li key={scan.job_id}>
            <Link href={`/scans/${scan.job_id}`}>{siteOf(scan)}</Link>
            <ScanStateBadge scan={scan} />
            <span>{scan.result_data !== null && counted(scan.result_data.contacts_found, "contact")}</span>
            <span className="muted">
              <Time at={scan.created_at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
