import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** ms that a test waits for something to come about: a busy machine takes more than the second of vitest's default. */
const POLL = { poll: { timeout: 20_000 } };

/** Each project's, as one may be run alone. */
const TEMPORARY_FOLDER = "tests/helpers/temporary-folder.ts";
/** Nothing but a test's own resolver is asked for mail domains, by stages and commands that tests start either. */
const NO_DNS = { MAIL_DOMAINS: "false" };
const POSTGRES = "tests/helpers/postgres-cluster.ts";
const CHROMIUM = "tests/browser/rig/chromium.ts";
const BUILT_CONSOLE = "tests/browser/rig/built-console.ts";

export default defineConfig({
  // The project's root: where tests run, and what their paths are from.
  root: join(import.meta.dirname, ".."),
  test: {
    projects: [
      {
        test: {
          name: "unit",
          expect: POLL,
          globalSetup: TEMPORARY_FOLDER,
          include: ["tests/unit/**/*.test.ts", "tests/property/**/*.test.ts"],
          // They are pure: a process for each file would spend more on imports than on tests.
          isolate: false,
          // Vitest's own choice, a worker less than there are cores, leaves one of two idle.
          maxWorkers: 2,
          // Property tests run hundreds of cases: a busy machine takes its time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "integration",
          expect: POLL,
          env: NO_DNS,
          include: ["tests/integration/**/*.test.ts", "tests/e2e/**/*.test.ts"],
          // Each file has a database of its own; a process for each would spend a quarter of the run on imports.
          isolate: false,
          // They wait for PostgreSQL, for commands and for the network for a quarter of their time: two workers leave
          // two cores idle for so long.
          maxWorkers: 3,
          globalSetup: [TEMPORARY_FOLDER, POSTGRES],
          // Some start whole commands, which take a second each, and half a minute on a machine that is busy.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          expect: POLL,
          env: NO_DNS,
          include: ["tests/browser/*.test.ts"],
          globalSetup: [TEMPORARY_FOLDER, CHROMIUM],
          // A browser takes a core: beside another one its time-outs would tell of the machine.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "console",
          expect: POLL,
          env: NO_DNS,
          include: ["tests/browser/console/*.test.ts"],
          globalSetup: [TEMPORARY_FOLDER, POSTGRES, CHROMIUM, BUILT_CONSOLE],
          // They wait for pages more than they compute. A third worker saved a tenth of the time, and pages were late.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "packages",
          expect: POLL,
          env: NO_DNS,
          include: ["tests/packages/**/*.test.ts"],
          globalSetup: TEMPORARY_FOLDER,
          // Each packs, installs and starts what it tests: two at a time keep both cores busy.
          maxWorkers: 2,
          testTimeout: 120_000,
          // The first pack of a fresh clone builds all there is: two minutes on a machine that is busy.
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "infra",
          globalSetup: TEMPORARY_FOLDER,
          include: ["tests/infra/**/*.test.ts"],
          // The console's tests build it anew, in the folder that the others' programs find it in.
          fileParallelism: false,
          // Of tests that say they may run beside each other: each computes.
          maxConcurrency: 2,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "faults",
          expect: POLL,
          env: NO_DNS,
          include: ["tests/faults/**/*.test.ts", "tests/rehearsals/**/*.test.ts"],
          globalSetup: [TEMPORARY_FOLDER, POSTGRES],
          // They wait for leases and for processes that are killed.
          maxWorkers: 2,
          testTimeout: 900_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
