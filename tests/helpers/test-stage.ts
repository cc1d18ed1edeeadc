import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { type Stage, type StageOptions, startStage } from "@contact-scanner/local/stage";
import { silentLog } from "./silent-log.ts";

export type TestStageOptions = Partial<Omit<StageOptions, "databaseUrl" | "allowedHosts">> & {
  /** undefined = a Postgres of the stage's own, which ends with it */
  readonly databaseUrl: string | undefined;
  /** host:port of each site that may be scanned, and of each receiver */
  readonly hosts: readonly string[];
};

/** A stage in this process, at a free port of this machine unless told otherwise; it logs nothing. */
export async function startTestStage({ hosts, ...options }: TestStageOptions): Promise<Stage> {
  return await startStage({
    dataDir: undefined,
    host: "127.0.0.1",
    port: 0,
    observe: () => {},
    log: silentLog,
    ...options,
    allowedHosts: parseAllowedHosts(hosts),
  });
}
