import { type ReactNode, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { ListStates } from "../parts/list-states.tsx";
import { Modal } from "../parts/modal.tsx";
import { Page } from "../parts/page.tsx";
import { Time } from "../parts/time.tsx";
import { useSetParams } from "../parts/use-set-params.ts";
import { useApi } from "../session/session.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { ScheduleForm } from "./schedule-form.tsx";
import { ScheduleRowActions } from "./schedule-row-actions.tsx";
import { timingWords } from "./schedule-timing.ts";

type Schedule = Schema<"Schedule">;

/** ms between two looks: a schedule's scan begins within minutes of its time */
const POLL_MS = 30_000;

const COLUMNS: readonly TableColumn<Schedule>[] = [
  {
    id: "site",
    title: "Site",
    width: 220,
    value: ({ domain }) => domain,
    cell: ({ domain, domain_id }) => <Link href={`/domains/${domain_id}`}>{domain}</Link>,
  },
  { id: "when", title: "When", width: 190, value: timingWords },
  {
    id: "next",
    title: "Next",
    width: 180,
    value: ({ next_run_at }) => next_run_at,
    cell: ({ next_run_at, pause_reason }) =>
      next_run_at === null ? (
        <span className="badge state-paused">
          {pause_reason === "failures" ? "paused: its scans failed" : "paused"}
        </span>
      ) : (
        <Time at={next_run_at} />
      ),
  },
  {
    id: "last",
    title: "Last scan",
    width: 180,
    value: ({ last_run_at }) => last_run_at,
    cell: ({ last_run_at, last_job_id }) =>
      last_run_at !== null &&
      (last_job_id === null ? (
        <Time at={last_run_at} />
      ) : (
        <Link href={`/scans/${last_job_id}`}>
          <Time at={last_run_at} />
        </Link>
      )),
  },
  { id: "status", title: "Last status", width: 120, value: ({ last_status }) => last_status },
  { id: "error", title: "What went wrong", width: 240, isExtra: true, value: ({ last_error }) => last_error },
  {
    id: "actions",
    title: "Actions",
    width: 180,
    value: () => null,
    cell: (schedule) => <ScheduleRowActions schedule={schedule} />,
  },
];

/** Sites that are scanned again and again. */
export function SchedulesPage(): ReactNode {
  const api = useApi();
  const [, go] = useLocation();
  const [params] = useSearchParams();
  const site = params.get("site");
  const [isMaking, setMaking] = useState(site !== null);
  const setParams = useSetParams();
  const state = useTableState(COLUMNS);
  function close(): void {
    setMaking(false);
    // A reload would open the form again.
    setParams({ site: undefined });
  }
  const schedules = useAllItems<Schedule>({
    key: ["schedules"],
    growsAt: "anywhere",
    pollMs: () => POLL_MS,
    page: (query, signal) =>
      answerOf(
        api.GET("/api/v3/schedules", {
          params: { query },
          signal,
        }),
      ),
  });
  const make = (
    <Button kind="primary" onClick={() => setMaking(true)}>
      New schedule
    </Button>
  );
  return (
    <Page title="Schedules" actions={schedules.items.length > 0 && make}>
      <ListStates
        list={schedules}
        what="schedules"
        empty={{
          title: "No schedule yet.",
          why: "A schedule scans a site again and again, and can tell a webhook what changed.",
          action: make,
        }}
      >
        <DataTable
          label="Schedules"
          rows={schedules.items}
          columns={COLUMNS}
          state={state}
          rowKey={({ schedule_id }) => schedule_id}
          onOpen={({ domain_id }) => go(`/domains/${domain_id}`)}
        />
      </ListStates>
      <Modal title="New schedule" isOpen={isMaking} onClose={close}>
        <ScheduleForm url={site ?? ""} onDone={close} />
      </Modal>
    </Page>
  );
}
