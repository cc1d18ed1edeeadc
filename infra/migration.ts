import { createHash } from "node:crypto";
import { MIGRATOR_TIMEOUT_SECONDS } from "@contact-scanner/core/db/timeouts";
import { database } from "./database.ts";
import { createFunction } from "./function.ts";

const migrator = createFunction("migrate", { memory: "512 MB", timeoutSeconds: MIGRATOR_TIMEOUT_SECONDS });

/**
 * The schema at its newest migration, and the users with their rights on it: invoked by the deploy whenever the
 * migrator's code changed, which a new migration or right does, or the password that the users' are made of. All other
 * functions come after it; when it fails, the deploy ends there and the old code goes on.
 */
export const migration = $dev
  ? undefined
  : new aws.lambda.Invocation("Migration", {
      functionName: migrator.name,
      input: "{}",
      triggers: {
        code: migrator.nodes.function.s3Key.apply((key) => key ?? ""),
        passwords: database.password.apply((password) => createHash("sha256").update(password).digest("hex")),
      },
    });

/** In `sst dev` the developer's own Postgres is brought up to date, from a tab of its screen. */
if ($dev) {
  new sst.x.DevCommand("Migrations", {
    dev: { command: "npm run migrate", autostart: true },
    environment: {
      DATABASE_URL: $interpolate`postgres://${database.username}:${database.password}@${database.host}:${database.port}/${database.database}`,
    },
  });
}
