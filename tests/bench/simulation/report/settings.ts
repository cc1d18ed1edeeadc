import { PRICES, STAGE, UPKEEP, WEB } from "../inputs.ts";
import type { Prices, Upkeep } from "../model/prices.ts";
import type { ScanCosts } from "../model/scan-costs.ts";
import type { StageSettings, Web } from "../model/stage.ts";
import { costOfPage, type Measured } from "../real/measured.ts";

/** All that a simulation is given beside how the sites come. */
export type Settings = {
  readonly stage: StageSettings;
  readonly web: Web;
  readonly costs: ScanCosts;
  readonly prices: Prices;
  readonly upkeep: Upkeep;
};

const { maximumConcurrency } = { maximumConcurrency: 0, ...STAGE.scaling };
const { pagesQuantiles: _quantiles, ...web } = WEB;

/** The inputs that the command line may set, by name: what inputs.ts has. */
export const NUMBERS: Readonly<Record<string, number>> = {
  ...web,
  ...STAGE.workers,
  maximumConcurrency,
  batchSize: STAGE.batchSize,
  windowSeconds: STAGE.windowSeconds,
  maxActiveScans: STAGE.maxActiveScans,
  ...STAGE.database,
  ...UPKEEP,
  ...PRICES,
};

/** The inputs as settings, with what `set` says instead of them, by name. */
export function settingsOf(measured: Measured, set: Readonly<Record<string, number>> = {}): Settings {
  const pick = <Group extends Readonly<Record<string, unknown>>>(group: Group): Group => ({
    ...group,
    ...Object.fromEntries(Object.entries(set).filter(([name]) => name in group)),
  });
  return {
    stage: {
      ...pick({ ...STAGE }),
      workers: pick(STAGE.workers),
      scaling: pick(STAGE.scaling),
      database: pick(STAGE.database),
    },
    web: pick(WEB),
    costs: {
      page: costOfPage(measured, set.pageKb ?? WEB.pageKb),
      failed: measured.failed,
      scan: measured.scan,
      submit: measured.submit,
      readingQuantiles: measured.readingQuantiles,
    },
    prices: pick(PRICES),
    upkeep: pick(UPKEEP),
  };
}
