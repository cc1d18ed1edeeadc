import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { answerOf } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { OptionsForm } from "../scan/options-form.tsx";
import { requestOptions, STANDARD_OPTIONS } from "../scan/scan-options.ts";
import { useApi } from "../session/session.tsx";

/** The periods that are asked for most; any other is a cron pattern. */
const PERIODS = [
  { every: "1h", title: "Every hour" },
  { every: "24h", title: "Every day" },
  { every: "7d", title: "Every week" },
  { every: "30d", title: "Every 30 days" },
] as const;
const BY_CRON = "cron";

/** Makes a schedule. */
export function ScheduleForm({
  url,
  onDone,
}: {
  /** The site that it is for, to begin with. */
  readonly url: string;
  readonly onDone: () => void;
}): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const [site, setSite] = useState(url);
  const [period, setPeriod] = useState<string>("24h");
  const [cron, setCron] = useState("0 6 * * 1");
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [options, setOptions] = useState(STANDARD_OPTIONS);
  const create = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v3/schedules", {
          body: {
            url: site.trim(),
            ...(period === BY_CRON ? { cron: cron.trim(), time_zone: timeZone.trim() } : { every: period }),
            only_changes: onlyChanges,
            ...requestOptions(options),
          },
        }),
      ),
    onSuccess() {
      void queries.invalidateQueries({ queryKey: ["schedules"] });
      onDone();
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate();
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Site</span>
        <input
          type="text"
          inputMode="url"
          required
          value={site}
          onChange={(event) => setSite(event.target.value)}
        />
      </label>
      <label className="field">
        <span>When</span>
        <select value={period} onChange={(event) => setPeriod(event.target.value)}>
          {PERIODS.map(({ every, title }) => (
            <option key={every} value={every}>
              {title}
            </option>
          ))}
          <option value={BY_CRON}>At times of a cron pattern</option>
        </select>
      </label>
      {period === BY_CRON && (
        <>
          <label className="field">
            <span>Cron pattern</span>
            <input
              type="text"
              required
              className="mono"
              value={cron}
              onChange={(event) => setCron(event.target.value)}
              aria-describedby="cron-hint"
            />
          </label>
          <p id="cron-hint" className="muted">
            Minute, hour, day of the month, month, weekday: <code>0 6 * * 1</code> is Monday at six.
          </p>
          <label className="field">
            <span>Time zone</span>
            <input
              type="text"
              required
              value={timeZone}
              onChange={(event) => setTimeZone(event.target.value)}
            />
          </label>
        </>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={onlyChanges}
          onChange={(event) => setOnlyChanges(event.target.checked)}
        />
        Tell webhooks only where an address changed
      </label>
      <details>
        <summary>Options</summary>
        <OptionsForm options={options} onChange={setOptions} />
      </details>
      {create.isError && <Failure error={create.error} />}
      <Button kind="primary" type="submit" disabled={create.isPending}>
        Make the schedule
      </Button>
    </form>
  );
}
