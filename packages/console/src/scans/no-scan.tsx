import type { ReactNode } from "react";
import { Link } from "wouter";
import { Failure } from "../parts/failure.tsx";
import { Page } from "../parts/page.tsx";

/** Stands in the place of a scan, or of a contact of it, when the API does not give the scan. */
export function NoScan({ error, retry }: { readonly error: unknown; readonly retry: () => void }): ReactNode {
  return (
    <Page title="A scan">
      <Failure error={error} retry={retry} />
      <p>
        <Link href="/scans">All scans</Link>
      </p>
    </Page>
  );
}
