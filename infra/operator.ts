import { settings } from "./env.ts";
import { createFunction } from "./function.ts";
import { migration } from "./migration.ts";
import { suppressionKey } from "./secrets.ts";

/**
 * Nobody reaches the database from outside: who may invoke this function may add users, replay jobs, and have removals
 * done again.
 */
export const operator = createFunction("operate", {
  memory: "256 MB",
  // Behind a restore it may have a thousand addresses to remove.
  timeoutSeconds: 300,
  environment: settings.retention,
  secrets: [suppressionKey],
  after: migration,
});
