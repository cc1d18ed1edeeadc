import type { BackgroundEntry } from "@contact-scanner/functions/background";
import { hasTelemetry, sendsJobs, signsInAs } from "@contact-scanner/functions/background";
import { bundling } from "@contact-scanner/functions/bundling";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { databaseEnvironment } from "./database.ts";
import { databaseLinks } from "./database-users.ts";
import { functionNetwork } from "./network.ts";
import { assumedBy } from "./permissions.ts";
import { scanQueue } from "./queue.ts";
import { LOG_RETENTION } from "./stage.ts";
import { telemetryEnvironment, telemetrySecrets } from "./telemetry.ts";

/** A secret that the deploy makes, by the form of one that is set. */
type SecretLink = sst.Linkable<{ value: $util.Output<string> }>;

export type FunctionOptions = {
  memory: `${number} MB`;
  timeoutSeconds: number;
  /** undefined = arm64, which costs a fifth less */
  architecture?: "x86_64" | undefined;
  /** containers that are kept for it, and no more than which it may have; undefined = what the account has left */
  reservedConcurrency?: number | undefined;
  secrets?: (sst.Secret | SecretLink)[];
  environment?: Record<string, $util.Input<string> | undefined>;
  permissions?: { actions: string[]; resources: $util.Input<string>[] }[];
  /** what must be done before its new code takes over */
  after?: $util.Resource | $util.Input<$util.Resource>[] | undefined;
};

/** The functions that start scans, run them, look after them and tell of them, as they are made. */
export const tellingFunctions: sst.aws.Function[] = [];

/**
 * A function of lambda/ with what all of them share, and with nothing that it does not use: the queue's address and the
 * right to send only where its list says so, the database only where it has rows to work on, and as who it is there.
 */
export function createFunction(
  entry: RouteEntry | BackgroundEntry,
  options: FunctionOptions,
): sst.aws.Function {
  const { secrets = [], environment = {}, permissions = [], after } = options;
  const user = signsInAs(entry);
  const made = new sst.aws.Function(toName(entry), {
    handler: `packages/functions/src/lambda/${entry}.handler`,
    runtime: "nodejs24.x",
    architecture: options.architecture ?? "arm64",
    memory: options.memory,
    timeout: `${options.timeoutSeconds} seconds`,
    ...(options.reservedConcurrency === undefined
      ? {}
      : { concurrency: { reserved: options.reservedConcurrency } }),
    logging: { format: "json", retention: LOG_RETENTION },
    nodejs: bundling(entry),
    ...(user !== undefined && functionNetwork ? { vpc: functionNetwork } : {}),
    // A link to the queue would grant sqs:*.
    link: [...databaseLinks(user), ...secrets, ...(hasTelemetry(entry) ? telemetrySecrets : [])],
    permissions: [...permissions, ...(sendsJobs(entry) ? [maySend()] : [])],
    environment: {
      STAGE: $app.stage,
      ...(user === undefined ? {} : databaseEnvironment),
      ...(sendsJobs(entry) ? { SCAN_QUEUE_URL: scanQueue.url } : {}),
      ...(hasTelemetry(entry) ? definedOnly(telemetryEnvironment) : {}),
      ...definedOnly(environment),
    },
    transform: {
      role: (args) => {
        // SST's default lets every principal of the account take the role on, which only `sst dev` needs.
        if (!$dev) args.assumeRolePolicy = assumedBy("lambda.amazonaws.com");
      },
      function: (_args, opts) => {
        if (after) opts.dependsOn = [after].flat();
      },
    },
  });
  if (hasTelemetry(entry)) tellingFunctions.push(made);
  return made;
}

function maySend(): { actions: string[]; resources: $util.Input<string>[] } {
  return { actions: ["sqs:SendMessage"], resources: [scanQueue.arn] };
}

/** `submit-scan` is SubmitScan. */
function toName(entry: string): string {
  return entry.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function definedOnly<Value>(variables: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(variables).filter((pair): pair is [string, Value] => pair[1] !== undefined),
  );
}
