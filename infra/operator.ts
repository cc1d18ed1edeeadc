import { settings } from "./env.ts";
import { createFunction } from "./function.ts";
import { migration } from "./migration.ts";

/** Nobody reaches the database from outside: who may invoke this function may add users and replay jobs. */
export const operator = createFunction("operate", {
  memory: "256 MB",
  timeoutSeconds: 30,
  environment: settings.retention,
  after: migration,
});
