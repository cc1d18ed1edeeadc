import type { ReactNode } from "react";
import { useSearchParams } from "wouter";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { ListStates } from "../parts/list-states.tsx";
import { useSetParams } from "../parts/use-set-params.ts";
import { useApi } from "../session/session.tsx";
import { SPANS, spanUntil } from "./usage-span.ts";
import { UsageTable } from "./usage-table.tsx";

/** days that are shown unless somebody chose others */
const STANDARD_DAYS = 30;

/** What your own scans used, by day and API key. */
export function UsageSection(): ReactNode {
  const api = useApi();
  const [params] = useSearchParams();
  const setParams = useSetParams();
  const days = SPANS.find((span) => String(span.days) === params.get("days"))?.days ?? STANDARD_DAYS;
  const span = spanUntil(new Date(), days);
  const usage = useAllItems<Schema<"UsageDay">>({
    key: ["usage", span],
    page: (query, signal) =>
      answerOf(
        api.GET("/api/v3/usage", {
          params: { query: { ...query, ...span, by: "key" } },
          signal,
        }),
      ),
  });
  return (
    <section className="section">
      <div className="page-head">
        <h2>Usage</h2>
        <select
          aria-label="Days"
          value={days}
          onChange={({ target: { value } }) => setParams({ days: value })}
        >
          {SPANS.map((choice) => (
            <option key={choice.days} value={choice.days}>
              {choice.title}
            </option>
          ))}
        </select>
      </div>
      <ListStates
        list={usage}
        what="days of usage"
        empty={{
          title: "Nothing was used in this time.",
          why: "What your scans read and find is counted here as they go on.",
        }}
      >
        <UsageTable days={usage.items} />
      </ListStates>
    </section>
  );
}
