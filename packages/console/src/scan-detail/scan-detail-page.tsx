import { type ReactNode, useMemo } from "react";
import { useParams, useSearchParams } from "wouter";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { ScanPictures } from "../pictures/scan-pictures.tsx";
import { ScanProgress } from "../pictures/scan-progress.tsx";
import { visitsOf } from "../pictures/visits.ts";
import { NoScan } from "../scans/no-scan.tsx";
import { isActive } from "../scans/scan-state.ts";
import { type Scan, useScan, useScanContacts, useScanPages } from "../scans/use-scan.ts";
import { ChangesTab } from "./changes-tab.tsx";
import { ScanActionsBar } from "./scan-actions-bar.tsx";
import { ScanSummary } from "./scan-summary.tsx";
import { ContactsTab, OrganizationTab, PagesTab, PeopleTab, PointsTab } from "./tabs.tsx";
import "../styles/scan-detail.css";

/** One scan: how it stands, and all that it found. */
export function ScanDetailPage(): ReactNode {
  const { job_id = "" } = useParams<{ job_id: string }>();
  const scan = useScan(job_id);
  if (scan.isPending) return <Loading what="the scan" />;
  if (scan.data === undefined) return <NoScan error={scan.error} retry={() => void scan.refetch()} />;
  return (
    <>
      {scan.error !== null && <Failure error={scan.error} retry={() => void scan.refetch()} />}
      {/* Another scan is another page: nothing of the one before stays. */}
      <ScanDetail key={job_id} scan={scan.data} />
    </>
  );
}

const TABS = ["contacts", "people", "points", "organization", "pages", "changes"] as const;

function ScanDetail({ scan }: { readonly scan: Scan }): ReactNode {
  const [params, setParams] = useSearchParams();
  const hasRows = scan.scan_rows !== "deleted";
  const contacts = useScanContacts(scan, hasRows);
  const pages = useScanPages(scan, hasRows);
  const visits = useMemo(() => visitsOf(pages.items, contacts.items), [pages.items, contacts.items]);
  const current = TABS.find((id) => id === params.get("tab")) ?? "contacts";
  const count = (rows: { readonly items: readonly unknown[] }) =>
    rows.items.length > 0 && <span className="muted"> {rows.items.length.toLocaleString("en")}</span>;
  return (
    <Page title={scan.domain ?? "A deleted domain"} actions={<ScanActionsBar scan={scan} />}>
      <ScanSummary scan={scan} pagesSoFar={pages.items.length} contactsSoFar={contacts.items.length} />
      {isActive(scan) && <ScanProgress progress={scan.progress} visits={visits} />}
      {hasRows && (
        <ScanPictures
          visits={visits}
          contacts={contacts.items}
          onOpen={({ id }) => setParams({ tab: "pages", page: id }, { replace: true })}
        />
      )}
      {hasRows && (
        <Tabs
          label="What the scan found"
          tabs={[
            { id: "contacts", title: <>Contacts{count(contacts)}</> },
            { id: "people", title: "People" },
            { id: "points", title: "Phones and profiles" },
            { id: "organization", title: "Organisation" },
            { id: "pages", title: <>Pages{count(pages)}</> },
            { id: "changes", title: "Changes" },
          ]}
          current={current}
          // Each table has columns, filters and a search of its own.
          onChange={(tab) => setParams(tab === "contacts" ? {} : { tab }, { replace: true })}
        >
          {current === "contacts" && <ContactsTab scan={scan} contacts={contacts} />}
          {current === "people" && <PeopleTab scan={scan} />}
          {current === "points" && <PointsTab scan={scan} />}
          {current === "organization" && <OrganizationTab scan={scan} />}
          {current === "pages" && <PagesTab scan={scan} pages={pages} />}
          {current === "changes" && <ChangesTab scan={scan} />}
        </Tabs>
      )}
    </Page>
  );
}
