import type { ReactNode } from "react";
import { Link, useSearchParams } from "wouter";
import type { Schema } from "../api/client.ts";
import { Empty } from "../parts/empty.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { useSetParams } from "../parts/use-set-params.ts";
import { ScansTable } from "./scans-table.tsx";
import { useScans } from "./use-scans.ts";

const STATUSES: readonly Schema<"JobStatus">[] = ["pending", "running", "complete", "failed", "cancelled"];

/** All scans, newest first, as they go on. */
export function ScansPage(): ReactNode {
  const [params] = useSearchParams();
  const setParams = useSetParams();
  const status = STATUSES.find((name) => name === params.get("status"));
  const scans = useScans({ status });
  return (
    <Page
      title="Scans"
      actions={
        <Link className="button primary" href="/">
          Scan sites
        </Link>
      }
    >
      {scans.error !== null && <Failure error={scans.error} retry={scans.refetch} />}
      {scans.isLoading && scans.error === null ? (
        <Loading what="the scans" />
      ) : scans.items.length === 0 && status === undefined ? (
        scans.error === null && (
          <Empty title="No scan yet.">
            <p>
              <Link href="/">Scan a site</Link>: what is found stands here, and stays.
            </p>
          </Empty>
        )
      ) : (
        <ScansTable
          scans={scans.items}
          filters={
            <select
              aria-label="Status"
              value={status ?? ""}
              onChange={({ target: { value } }) => setParams({ status: value })}
            >
              <option value="">Any status</option>
              {STATUSES.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          }
        />
      )}
    </Page>
  );
}
