import { DATABASE_TIMEOUTS } from "@contact-scanner/core/db/timeouts";
import {
  DATABASE_USERS,
  type DatabaseUser,
  databaseUserName,
  databaseUserPassword,
} from "@contact-scanner/core/db/users";
import { authorityOfRegion, CA_IDENTIFIER } from "./database-authority.ts";
import { settings } from "./env.ts";
import { databaseGroup, vpc } from "./network.ts";
import { isProduction } from "./stage.ts";

/** Connections that the database takes; static, so that an alarm and the crawler's bound can count on it. */
export const MAX_CONNECTIONS = isProduction ? 260 : 100;

export const STORAGE_GB = isProduction ? 50 : 20;

const BACKUP_DAYS = isProduction ? 14 : 1;

type SignIn = { username: string; password: $util.Output<string> };

/**
 * How a proxy signs in as each user. It is told of them when the owner's password is made, which the database does
 * itself.
 */
const proxyAccess = Promise.withResolvers<{ credentials: SignIn[] }>();

export const database = new sst.aws.Postgres("Database", {
  vpc: vpc ?? { subnets: [] },
  version: "17",
  instance: settings.databaseInstance ?? (isProduction ? "t4g.medium" : "t4g.micro"),
  storage: isProduction ? "500 GB" : "50 GB",
  multiAz: isProduction,
  proxy: settings.databaseProxy ? proxyAccess.promise : false,
  database: "contact_scanner",
  dev: { username: "postgres", password: "postgres", database: "contact_scanner" },
  transform: {
    instance: (args) => {
      args.allocatedStorage = STORAGE_GB;
      args.vpcSecurityGroupIds = databaseGroup && [databaseGroup.id];
      args.publiclyAccessible = false;
      args.caCertIdentifier = CA_IDENTIFIER;
      args.backupRetentionPeriod = BACKUP_DAYS;
      args.copyTagsToSnapshot = true;
      args.deletionProtection = isProduction;
      args.skipFinalSnapshot = !isProduction;
      args.finalSnapshotIdentifier = isProduction ? `${$app.name}-${$app.stage}-final` : undefined;
      args.allowMajorVersionUpgrade = false;
      args.autoMinorVersionUpgrade = true;
      args.applyImmediately = !isProduction;
      args.enabledCloudwatchLogsExports = ["postgresql"];
    },
    parameterGroup: (args) => {
      args.parameters = [
        { name: "rds.force_ssl", value: "1" },
        { name: "max_connections", value: String(MAX_CONNECTIONS), applyMethod: "pending-reboot" },
        // What connections ask for themselves, but not through a proxy, which refuses it (core's db/client.ts).
        { name: "jit", value: "0" },
        { name: "statement_timeout", value: String(DATABASE_TIMEOUTS.statementMs) },
        {
          name: "idle_in_transaction_session_timeout",
          value: String(DATABASE_TIMEOUTS.idleInTransactionMs),
        },
        // Slow statements, in ms, reach the log: without their values.
        { name: "log_min_duration_statement", value: "1000" },
        { name: "log_parameter_max_length", value: "0" },
      ];
    },
    proxy: (args) => {
      args.requireTls = true;
      args.vpcSecurityGroupIds = databaseGroup && [databaseGroup.id];
    },
  },
});

proxyAccess.resolve({ credentials: DATABASE_USERS.map(signInOf) });

/** The name and the password of one of the users that the migrator makes. */
export function signInOf(user: DatabaseUser): SignIn {
  return {
    username: databaseUserName(user),
    password: database.password.apply((owners) => databaseUserPassword(owners, user)),
  };
}

/** How functions trust the database: its region's authority, or for the proxy those that Node knows anyway. */
export const databaseEnvironment: Record<string, $util.Input<string>> = $dev
  ? {}
  : settings.databaseProxy
    ? { DATABASE_SSLMODE: "verify-full", DATABASE_PROXY: "true" }
    : { DATABASE_CA: authorityOfRegion(aws.getRegionOutput().region) };
