import { execFile } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { contentSecurityPolicy } from "@contact-scanner/console/content-security-policy";
import { DATABASE_USERS, databaseUserPassword } from "@contact-scanner/core/db/users";
import { JOB_TIMING } from "@contact-scanner/core/jobs/timing";
import { RENDER_TIMING } from "@contact-scanner/core/rendering/timing";
import { DELIVERY_TIMING } from "@contact-scanner/core/webhooks/timing";
import { mostScansIn } from "@contact-scanner/core/worker/room";
import { background, hasTelemetry, sendsJobs } from "@contact-scanner/functions/background";
import { needsToken, type Rights } from "@contact-scanner/functions/http/route";
import { LABELLED_METRICS, PLAIN_METRICS } from "@contact-scanner/functions/metrics";
import { routeList as routes } from "@contact-scanner/functions/route-list";
import { beforeAll, describe, expect, test } from "vitest";
import { headersOf } from "./rig/console-edge.ts";
import {
  ALARM,
  actionsOf,
  componentName,
  components,
  environmentOf,
  FUNCTION,
  functionOfArn,
  MAPPING,
  QUEUE,
  ROLE,
  ROUTE,
  SECURITY_GROUP,
  statementsOf,
} from "./rig/graph.ts";
import { recordStack, SECRETS, type Stack } from "./rig/record-stack.ts";

const execute = promisify(execFile);

const secrets = SECRETS;
const { JwtSecret: SECRET, ...withoutJwtSecret } = SECRETS;

/** Whose way to the database a route's function has. */
const LINK_OF_RIGHTS: Readonly<Record<Rights, string | undefined>> = {
  open: undefined,
  read: "ReaderDatabase",
  edit: "EditorDatabase",
  limited: "SubmitterDatabase",
  submit: "SubmitterDatabase",
  "sealed-submit": "SubmitterDatabase",
  removal: "RemoverDatabase",
  tools: "AssistantDatabase",
  keys: "LocksmithDatabase",
  webhooks: "SubscriberDatabase",
};

const PRIVATE_SUBNETS = ["VpcPrivateSubnet1-id", "VpcPrivateSubnet2-id"];

/** Managed policies a function may have: writing its own log, and a network interface in its subnets. */
const MANAGED_POLICIES = ["AWSLambdaBasicExecutionRole", "AWSLambdaVPCAccessExecutionRole"].map(
  (name) => `arn:aws:iam::aws:policy/service-role/${name}`,
);

describe.each(["ci", "production"])("the stage %s", (stage) => {
  const isProduction = stage === "production";
  let stack: Stack;
  beforeAll(async () => {
    stack = await recordStack({ stage, secrets, env: { RENDER_CONCURRENCY: "3" } });
  });

  describe("queues", () => {
    test("a scan message that was received too often becomes a dead letter, which is kept for 14 days", () => {
      const scans = stack.get(QUEUE, "ScanQueue").inputs;
      const deadLetters = stack.get(QUEUE, "DeadLetterQueue").inputs;
      expect(JSON.parse(scans.redrivePolicy)).toEqual({
        deadLetterTargetArn: expect.stringMatching(new RegExp(`:${deadLetters.name}$`)),
        maxReceiveCount: JOB_TIMING.maxAttempts,
      });
      expect(deadLetters.redrivePolicy).toBeUndefined();
      expect(deadLetters.messageRetentionSeconds).toBe(14 * 86_400);
    });

    test("a message stays hidden as timing.ts says, and six times its function's time-out", () => {
      expect(stack.get(QUEUE, "ScanQueue").inputs.visibilityTimeoutSeconds).toBe(
        JOB_TIMING.visibilityTimeoutSeconds,
      );
      expect(stack.ofType(MAPPING)).toHaveLength(2);
      for (const { inputs } of stack.ofType(MAPPING)) {
        const queue = stack
          .ofType(QUEUE)
          .find((each) => inputs.eventSourceArn.endsWith(`:${each.inputs.name}`));
        const { timeout } = functionOfArn(stack, inputs.functionName)?.inputs ?? {};
        expect(queue?.inputs.visibilityTimeoutSeconds).toBeGreaterThanOrEqual(6 * timeout);
      }
    });

    test("functions answer message by message, few at the same time", () => {
      for (const { inputs } of stack.ofType(MAPPING)) {
        expect(inputs.functionResponseTypes).toEqual(["ReportBatchItemFailures"]);
        expect(inputs.scalingConfig.maximumConcurrency).toBeGreaterThanOrEqual(2);
        expect(inputs.scalingConfig.maximumConcurrency).toBeLessThanOrEqual(20);
      }
      const scans = stack.ofType(MAPPING).find(({ name }) => name.startsWith("Scan"));
      // SQS gives no more without a wait for them.
      expect(scans?.inputs.batchSize).toBe(10);
    });

    test("the scan queue is a standard one: groups of messages are users, and order nothing", () => {
      for (const { inputs } of stack.ofType(QUEUE)) expect(inputs.fifoQueue ?? false).toBe(false);
    });

    test("messages are encrypted at rest", () => {
      for (const { inputs } of stack.ofType(QUEUE)) expect(inputs.sqsManagedSseEnabled).toBe(true);
    });
  });

  describe("the database", () => {
    const instance = () => stack.get("aws:rds/instance:Instance", "DatabaseInstance").inputs;

    const parameters = () =>
      stack.get("aws:rds/parameterGroup:ParameterGroup", "DatabaseParameterGroup").inputs.parameters;

    test("is private, encrypted, and takes TLS connections alone", () => {
      expect(instance()).toMatchObject({ publiclyAccessible: false, storageEncrypted: true });
      const { subnetIds } = stack.get("aws:rds/subnetGroup:SubnetGroup", "DatabaseSubnetGroup").inputs;
      expect(subnetIds).toEqual(PRIVATE_SUBNETS);
      expect(parameters()).toContainEqual({ name: "rds.force_ssl", value: "1" });
    });

    test("holds by itself what a connection through a proxy cannot ask for", () => {
      expect(parameters()).toEqual(
        expect.arrayContaining([
          { name: "jit", value: "0" },
          { name: "statement_timeout", value: "15000" },
          { name: "idle_in_transaction_session_timeout", value: "30000" },
        ]),
      );
    });

    test("is reached from functions alone", () => {
      expect(instance().vpcSecurityGroupIds).toEqual(["DatabaseSecurityGroup-id"]);
      const { ingress } = stack.get(SECURITY_GROUP, "DatabaseSecurityGroup").inputs;
      expect(ingress).toEqual([
        {
          protocol: "tcp",
          fromPort: 5432,
          toPort: 5432,
          securityGroups: ["FunctionsSecurityGroup-id"],
          self: true,
        },
      ]);
    });

    test("is known to its functions by its region's authority", () => {
      expect(instance().caCertIdentifier).toBe("rds-ca-rsa2048-g1");
      const { subject } = new X509Certificate(environmentOf(stack, "ScanStatus").DATABASE_CA ?? "");
      expect(subject).toContain("CN=Amazon RDS eu-central-1 Root CA RSA2048 G1");
    });

    test("of production survives removal, failure and mistakes", () => {
      const { inputs } = stack.get("aws:rds/instance:Instance", "DatabaseInstance");
      expect(inputs).toMatchObject({
        deletionProtection: isProduction,
        skipFinalSnapshot: !isProduction,
        multiAz: isProduction,
        allowMajorVersionUpgrade: false,
      });
      expect(inputs.backupRetentionPeriod).toBeGreaterThanOrEqual(isProduction ? 14 : 1);
      expect(stack.outputs._protect).toBe(isProduction);
    });

    test("has room for every crawler's connections and as many again for the API", () => {
      const most = Number(
        parameters().find(({ name }: { name: string }) => name === "max_connections").value,
      );
      const crawlers = stack.ofType(MAPPING).find(({ name }) => name.startsWith("Scan"));
      expect(crawlers?.inputs.scalingConfig.maximumConcurrency * 3).toBeLessThanOrEqual(most / 2);
    });
  });

  describe("functions", () => {
    const entries = [...routes, ...background].map(({ entry }) => entry);
    /** The one link to the database that a function should have. */
    const databaseLinkOf: Readonly<Record<string, string | undefined>> = {
      ...Object.fromEntries(
        routes.map(({ entry, rights }) => [componentName(entry), LINK_OF_RIGHTS[rights]]),
      ),
      Crawl: "CrawlerDatabase",
      Reconcile: "KeeperDatabase",
      DeadLetters: "KeeperDatabase",
      Deliver: "DelivererDatabase",
      Operate: "OperatorDatabase",
      Migrate: "Database",
      NoRoute: undefined,
      Render: undefined,
    };

    test("there is one for each route and each background task, and no other", () => {
      expect(components(stack).toSorted()).toEqual(entries.map(componentName).toSorted());
    });

    test("run on Node 24, with stated memory and time", () => {
      const sizes = Object.fromEntries(
        stack.ofType(FUNCTION).map(({ name, inputs }) => {
          // Chromium on npm is for x64 alone.
          const architecture = name === "RenderFunction" ? "x86_64" : "arm64";
          expect(inputs).toMatchObject({ runtime: "nodejs24.x", architectures: [architecture] });
          return [name.replace(/Function$/, ""), [inputs.memorySize, inputs.timeout]];
        }),
      );
      const api = Object.fromEntries(
        [...routes.map(({ entry }) => entry), "no-route"].map((entry) => [componentName(entry), [512, 25]]),
      );
      expect(sizes).toEqual({
        ...api,
        Crawl: [1024, JOB_TIMING.crawlerTimeoutSeconds],
        Reconcile: [256, JOB_TIMING.reconcilerTimeoutSeconds],
        DeadLetters: [256, 30],
        Deliver: [256, DELIVERY_TIMING.timeoutSeconds],
        Migrate: [512, 300],
        Operate: [256, 300],
        Render: [2_048, RENDER_TIMING.timeoutSeconds],
      });
    });

    test("those that use the database are in the private subnets, each as its own user; the others have no way to it", () => {
      for (const component of components(stack)) {
        const { vpcConfig } = stack.get(FUNCTION, `${component}Function`).inputs;
        const { links = [] } = stack.builds.find(({ functionID }) => functionID === component) ?? {};
        const link = databaseLinkOf[component];
        const subnets = link === undefined ? undefined : PRIVATE_SUBNETS;
        expect([component, vpcConfig?.subnetIds]).toEqual([component, subnets]);
        const found = links.filter((name) => name.endsWith("Database"));
        expect([component, found]).toEqual([component, link === undefined ? [] : [link]]);
      }
    });

    test("only those that check tokens have the tokens' secret", () => {
      const owners = stack.builds.filter(({ links }) => links.includes("JwtSecret"));
      const checkers = routes.filter(needsToken);
      expect(owners.map(({ functionID }) => functionID).toSorted()).toEqual(
        checkers.map(({ entry }) => componentName(entry)).toSorted(),
      );
    });

    test("only the crawler, the operator and those that remove addresses have the key of the suppression list", () => {
      const owners = stack.builds.filter(({ links }) => links.includes("SuppressionKey"));
      const removers = routes.filter(({ rights }) => rights === "removal" || rights === "tools");
      expect(owners.map(({ functionID }) => functionID).toSorted()).toEqual(
        ["crawl", "operate", ...removers.map(({ entry }) => entry)].map(componentName).toSorted(),
      );
    });

    test("only the deliverer and those that change webhooks have the key of the webhooks' secrets", () => {
      const owners = stack.builds.filter(({ links }) => links.includes("WebhookKey"));
      const changers = routes.filter(({ rights }) => rights === "webhooks");
      expect(owners.map(({ functionID }) => functionID).toSorted()).toEqual(
        ["deliver", ...changers.map(({ entry }) => entry)].map(componentName).toSorted(),
      );
    });

    test("only the crawler and the submit that takes headers have the key of those, and not the one it is made of", () => {
      const owners = stack.builds.filter(({ links }) => links.includes("SiteHeaderKey"));
      expect(owners.map(({ functionID }) => functionID).toSorted()).toEqual(["Crawl", "SubmitScan"]);
      for (const { links } of owners) expect(links).not.toContain("WebhookKey");
    });

    test("the one that renders pages has nothing but the right to write its log, and so many containers", () => {
      const render = stack.get(FUNCTION, "RenderFunction").inputs;
      expect(render.reservedConcurrentExecutions).toBe(3);
      expect(render.vpcConfig).toBeUndefined();
      expect(stack.builds.find(({ functionID }) => functionID === "Render")?.links).toEqual([]);
      expect(statementsOf(stack, "Render")).toEqual([]);
      const { managedPolicyArns } = stack.get(ROLE, "RenderRole").inputs;
      expect(managedPolicyArns).toEqual([expect.stringMatching(/AWSLambdaBasicExecutionRole$/)]);
      const known = Object.keys(environmentOf(stack, "Render")).filter((name) => !name.startsWith("SST_"));
      expect(known).toEqual(["STAGE"]);
    });

    test("only the crawler may call it, and calls no other", () => {
      const { name } = stack.get(FUNCTION, "RenderFunction").inputs;
      const callers = components(stack).filter((each) =>
        actionsOf(stack, each).includes("lambda:InvokeFunction"),
      );
      expect(callers).toEqual(["Crawl"]);
      const calling = statementsOf(stack, "Crawl").filter(({ Action }) =>
        Action.includes("lambda:InvokeFunction"),
      );
      expect(calling.flatMap(({ Resource }) => Resource)).toEqual([
        expect.stringMatching(`:function:${name}$`),
      ]);
      expect(environmentOf(stack, "Crawl").RENDER_FUNCTION).toBe(name);
    });

    test("a crawler has threads for the names of all of its scans, and others beside", () => {
      const { memorySize } = stack.get(FUNCTION, "CrawlFunction").inputs;
      const threads = Number(environmentOf(stack, "Crawl").UV_THREADPOOL_SIZE);
      expect(threads).toBeGreaterThan(mostScansIn(memorySize));
    });

    test("no submit takes headers before the crawlers know them", () => {
      const { dependencies } = stack.get(FUNCTION, "SubmitScanFunction");
      expect(dependencies).toContain(stack.get(FUNCTION, "CrawlFunction").urn);
    });

    test("only those that send jobs may send to the scan queue, and to no other; the status function may not", () => {
      const senders = components(stack).filter((name) => actionsOf(stack, name).includes("sqs:SendMessage"));
      expect(senders.toSorted()).toEqual(entries.filter(sendsJobs).map(componentName).toSorted());
      expect(senders).not.toContain("ScanStatus");
      const { name } = stack.get(QUEUE, "ScanQueue").inputs;
      for (const sender of senders) {
        const sending = statementsOf(stack, sender).filter(({ Action }) =>
          Action.includes("sqs:SendMessage"),
        );
        expect(sending.flatMap(({ Resource }) => Resource)).toEqual([expect.stringMatching(`:${name}$`)]);
        expect(environmentOf(stack, sender).SCAN_QUEUE_URL).toContain(name);
      }
    });

    test("no policy of theirs has a wildcard, and no managed policy is more than a log and a network interface", () => {
      for (const component of components(stack)) {
        for (const { Action, Resource, Effect } of statementsOf(stack, component)) {
          expect(Effect).toBe("Allow");
          expect([...Action, ...Resource].filter((text) => text.includes("*"))).toEqual([]);
        }
        const { managedPolicyArns } = stack.get(ROLE, `${component}Role`).inputs;
        for (const policy of managedPolicyArns) expect(MANAGED_POLICIES).toContain(policy);
      }
    });

    test("nobody but Lambda takes on a function's role", () => {
      for (const component of components(stack)) {
        const { Statement } = JSON.parse(stack.get(ROLE, `${component}Role`).inputs.assumeRolePolicy);
        expect(Statement).toEqual([
          expect.objectContaining({ Principal: { Service: ["lambda.amazonaws.com"] } }),
        ]);
      }
    });

    test("no secret stands in a plain variable", () => {
      for (const component of components(stack)) {
        const text = JSON.stringify(environmentOf(stack, component));
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain("mock-password");
        for (const user of DATABASE_USERS) {
          expect(text).not.toContain(databaseUserPassword("mock-password", user));
        }
      }
    });

    test("log JSON for a stated time", () => {
      for (const { inputs } of stack.ofType(FUNCTION)) expect(inputs.loggingConfig.logFormat).toBe("JSON");
      for (const { inputs } of stack.ofType("aws:cloudwatch/logGroup:LogGroup")) {
        expect(inputs.retentionInDays).toBe(isProduction ? 90 : 14);
      }
    });
  });

  test("migrations run when the migrator's code or the owner's password changed, before any other function that uses the database", () => {
    const migration = stack.get("aws:lambda/invocation:Invocation", "Migration");
    expect(migration.inputs.triggers.code).toMatch(/^assets\/Migrate-code-[0-9a-f]{64}\.zip$/);
    expect(migration.inputs.triggers.passwords).toMatch(/^[0-9a-f]{64}$/);
    for (const { name, inputs, dependencies } of stack.ofType(FUNCTION)) {
      const comesAfter = inputs.vpcConfig !== undefined && name !== "MigrateFunction";
      expect([name, dependencies?.includes(migration.urn ?? "")]).toEqual([name, comesAfter]);
    }
  });

  test("the reconciler runs every minute", () => {
    const { inputs } = stack.get("aws:scheduler/schedule:Schedule", "ReconcileScheduleSchedule");
    expect(inputs).toMatchObject({ scheduleExpression: "rate(1 minute)", state: "ENABLED" });
    expect(functionOfArn(stack, inputs.target.arn)?.name).toBe("ReconcileFunction");
  });

  test("the deliverer runs every minute", () => {
    const { inputs } = stack.get("aws:scheduler/schedule:Schedule", "DeliverScheduleSchedule");
    expect(inputs).toMatchObject({ scheduleExpression: "rate(1 minute)", state: "ENABLED" });
    // Pulumi takes the name of a function that is linked to a secret for one.
    expect(functionOfArn(stack, inputs.target)?.name).toBe("DeliverFunction");
  });

  test("alarms watch dead letters, the queue's age, errors, and the database, and reach the topic", () => {
    const { urn } = stack.get("aws:sns/topic:Topic", "Alarms");
    expect(urn).toBeTruthy();
    const alarms = stack.ofType(ALARM);
    const watched = alarms.map(
      ({ inputs }) => inputs.metricName ?? inputs.metricQueries[0].metric.metricName,
    );
    expect(watched).toEqual(
      expect.arrayContaining([
        "DeadLetters",
        "ApproximateNumberOfMessagesVisible",
        "ApproximateAgeOfOldestMessage",
        "5xx",
        "Errors",
        "Invocations",
        "DatabaseConnections",
        "CPUUtilization",
        "FreeStorageSpace",
        "DeliveryBacklog",
        "ScanBacklog",
      ]),
    );
    for (const name of ["RefusedCallers", "Removals"]) expect(watched).toContain(name);
    for (const { inputs } of alarms) {
      expect(inputs.alarmActions[0]).toMatch(/:Alarms$/);
      expect(inputs.okActions).toEqual([expect.stringMatching(/:Alarms$/)]);
      expect(inputs.alarmDescription).toMatch(/\.$/);
      const names = Object.values(inputs.dimensions ?? {});
      expect(names).not.toContain(undefined);
    }
  });

  test("the dashboard shows every metric of ours", () => {
    const { dashboardBody } = stack.get("aws:cloudwatch/dashboard:Dashboard", "Dashboard").inputs;
    // Pulumi takes the name of a function that is linked to a secret for one.
    const { widgets } = JSON.parse(dashboardBody.secret ?? dashboardBody);
    const text = JSON.stringify(widgets);
    for (const name of Object.keys({ ...LABELLED_METRICS, ...PLAIN_METRICS })) expect(text).toContain(name);
    expect(text).not.toContain("undefined");
  });

  test("the log of a scan is a query over the functions that start scans, run them and look after them", () => {
    const query = stack.get("aws:cloudwatch/queryDefinition:QueryDefinition", "ScanLogQuery").inputs;
    expect(query.queryString).toContain('filter job_id = "JOB_ID"');
    const telling = [...routes, ...background].map(({ entry }) => entry).filter(hasTelemetry);
    expect(query.logGroupNames).toHaveLength(telling.length);
    expect(query.logGroupNames.length).toBeLessThanOrEqual(50);
    for (const name of ["SubmitScan", "Crawl", "Reconcile"]) {
      expect(query.logGroupNames.join(" ")).toContain(name);
    }
  });
});

test("each function starts with the variables, links and bundle that it gets", async () => {
  const env = { RENDER_CONCURRENCY: "1" };
  const artifacts = mkdtempSync(join(tmpdir(), "contact-scanner-artifacts-"));
  const stack = await recordStack({ stage: "bundled", secrets, isBundled: true, artifacts, env });
  const script = 'process.stdout.write(typeof (await import("./bundle.mjs")).handler, () => process.exit())';
  const waiting = components(stack);
  const startAll = async () => {
    for (let component = waiting.pop(); component !== undefined; component = waiting.pop()) {
      const { stdout } = await execute(process.execPath, ["--input-type=module", "--eval", script], {
        cwd: join(artifacts, `${component}-src`),
        env: { AWS_REGION: "eu-central-1", ...environmentOf(stack, component) },
      });
      expect([component, stdout]).toEqual([component, "function"]);
    }
  };
  expect(waiting.length).toBeGreaterThan(routes.length);
  await Promise.all(Array.from({ length: availableParallelism() }, startAll));
});

describe("sst dev", () => {
  test("makes no network, no database, no console and no alarm, and links the developer's Postgres", async () => {
    const stack = await recordStack({ stage: "someone", isDev: true, secrets });
    for (const type of [
      "aws:ec2/vpc:Vpc",
      "aws:rds/instance:Instance",
      "aws:lambda/invocation:Invocation",
      "aws:cloudfront/distribution:Distribution",
      "aws:s3/bucket:Bucket",
      ALARM,
    ]) {
      expect(stack.ofType(type)).toEqual([]);
    }
    expect(stack.ofType(QUEUE)).toHaveLength(2);
    expect(stack.ofType(ROUTE)).toHaveLength(routes.length + 1);
    const links = stack.ofType("sst:sst:LinkRef").map(({ inputs }) => inputs);
    expect(JSON.stringify(links)).toContain("localhost");
  });
});

// Each runs the program in a process of its own.
describe.concurrent("what a deployer sets", () => {
  test("without RENDER_CONCURRENCY nothing renders pages, and nobody may ask for it", async () => {
    const stack = await recordStack({ secrets });
    expect(components(stack)).not.toContain("Render");
    expect(actionsOf(stack, "Crawl")).not.toContain("lambda:InvokeFunction");
    expect(environmentOf(stack, "Crawl")).not.toHaveProperty("RENDER_FUNCTION");
    await expect(recordStack({ secrets, env: { RENDER_CONCURRENCY: "some" } })).rejects.toThrow(
      "RENDER_CONCURRENCY is a whole number",
    );
  });

  test("a missing secret fails the deploy and says how to set it", async () => {
    await expect(recordStack({ secrets: withoutJwtSecret })).rejects.toThrow("sst secret set JwtSecret");
  });

  test("a key set takes the place of the secret; a domain, an e-mail address and a proxy are taken up", async () => {
    const stack = await recordStack({
      secrets: withoutJwtSecret,
      env: {
        JWKS_URL: "https://issuer.example/jwks.json",
        JWT_ISSUER: "https://issuer.example/",
        DOMAIN: "api.example.com",
        ALARM_EMAIL: "ops@example.com",
        DATABASE_PROXY: "true",
        CRAWLER_CONCURRENCY: "5",
        DENY_CIDRS: "198.18.0.0/15,2001:db8::/32",
        MAX_TOKEN_AGE_SECONDS: "3600",
        REQUIRE_SCOPES: "true",
        MAX_SUBMITS_PER_MINUTE: "7",
        MAX_ACTIVE_SCANS: "9",
        RETENTION_SCAN_DAYS: "30",
      },
    });
    expect(environmentOf(stack, "ScanStatus")).toMatchObject({
      JWKS_URL: "https://issuer.example/jwks.json",
      JWT_ISSUER: "https://issuer.example/",
      DATABASE_SSLMODE: "verify-full",
      DATABASE_PROXY: "true",
    });
    expect(environmentOf(stack, "ScanStatus")).toMatchObject({
      MAX_TOKEN_AGE_SECONDS: "3600",
      REQUIRE_SCOPES: "true",
    });
    for (const name of ["Crawl", "Deliver"]) {
      expect(environmentOf(stack, name).DENY_CIDRS).toBe("198.18.0.0/15,2001:db8::/32");
    }
    const limited = components(stack).filter(
      (name) => environmentOf(stack, name).MAX_SUBMITS_PER_MINUTE === "7",
    );
    expect(limited.toSorted()).toEqual([
      "CreateDomain",
      "CreateSchedule",
      "Mcp",
      "RemoveContact",
      "ResumeBatch",
      "ResumeScan",
      "SubmitBatch",
      "SubmitScan",
    ]);
    const keepers = components(stack).filter(
      (name) => environmentOf(stack, name).RETENTION_SCAN_DAYS === "30",
    );
    expect(keepers.toSorted()).toEqual(["Operate", "Reconcile"]);
    expect(environmentOf(stack, "Reconcile")).not.toHaveProperty("RETENTION_KEY_DAYS");
    expect(environmentOf(stack, "Reconcile").MAX_ACTIVE_SCANS).toBe("9");
    expect(stack.builds.flatMap(({ links }) => links)).not.toContain("JwtSecret");
    expect(stack.ofType("aws:apigatewayv2/domainName:DomainName")[0]?.inputs.domainName).toBe(
      "api.example.com",
    );
    expect(stack.ofType("aws:sns/topicSubscription:TopicSubscription")[0]?.inputs.endpoint).toBe(
      "ops@example.com",
    );
    expect(stack.get("aws:rds/proxy:Proxy", "DatabaseProxy").inputs).toMatchObject({
      requireTls: true,
      vpcSecurityGroupIds: ["DatabaseSecurityGroup-id"],
    });
    const versions = stack.ofType("aws:secretsmanager/secretVersion:SecretVersion");
    expect(versions).toHaveLength(DATABASE_USERS.length + 1);
    expect(stack.get("aws:rds/proxy:Proxy", "DatabaseProxy").inputs.auths).toHaveLength(versions.length);
    const scans = stack.ofType(MAPPING).find(({ name }) => name.startsWith("Scan"));
    expect(scans?.inputs.scalingConfig.maximumConcurrency).toBe(5);
  });

  test("a setting that is left empty is as if nobody set it", async () => {
    const names = [
      "MAX_ACTIVE_SCANS",
      "MAX_SUBMITS_PER_MINUTE",
      "MAX_TOKEN_AGE_SECONDS",
      "REQUIRE_SCOPES",
      "USER_AGENT",
    ];
    const others = [
      "CRAWLER_CONCURRENCY",
      "DOMAIN",
      "ALARM_EMAIL",
      "JWKS_URL",
      "DATABASE_INSTANCE",
      "NAT_INSTANCE",
    ];
    const ofConsole = ["CONSOLE_DOMAIN", "OIDC_CLIENT_ID", "OIDC_SCOPE", "OIDC_ORIGINS"];
    const nothing = Object.fromEntries([...names, ...others, ...ofConsole].map((name) => [name, ""]));
    const stack = await recordStack({ secrets, env: nothing });
    expect(stack.builds.flatMap(({ links }) => links)).toContain("JwtSecret");
    expect(stack.ofType("aws:apigatewayv2/domainName:DomainName")).toEqual([]);
    for (const component of ["SubmitScan", "Crawl"]) {
      for (const name of names) expect(environmentOf(stack, component)).not.toHaveProperty(name);
    }
    const scans = stack.ofType(MAPPING).find(({ name }) => name.startsWith("Scan"));
    expect(scans?.inputs.scalingConfig.maximumConcurrency).toBe(8);
    expect(stack.outputs.console).toBe("https://consolecdndistribution.cloudfront.net");
    expect(stack.get("command:local:Command", "ConsoleBuilder").inputs.environment).toEqual({});
    const { contentSecurityPolicy: header } = headersOf(stack).securityHeadersConfig;
    expect(header.contentSecurityPolicy).toBe(contentSecurityPolicy([]));
  });

  test("telemetry is set up for the functions that tell of their work, with its headers as a secret", async () => {
    const endpoint = "https://otlp.example.com";
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_EXPORTER_OTLP_HEADERS: "api-key=a key of the collector",
      OTEL_TRACES_SAMPLER: "always_on",
    };
    const stack = await recordStack({ secrets, env });
    const telling = [...routes, ...background].map(({ entry }) => entry).filter(hasTelemetry);
    const told = components(stack).filter(
      (name) => "OTEL_EXPORTER_OTLP_ENDPOINT" in environmentOf(stack, name),
    );
    expect(told.toSorted()).toEqual(telling.map(componentName).toSorted());
    for (const name of told) {
      const variables = environmentOf(stack, name);
      expect(variables).toMatchObject({
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
        OTEL_TRACES_SAMPLER: "always_on",
      });
      expect(JSON.stringify(variables)).not.toContain("a key of the collector");
    }
    const linked = stack.builds.filter(({ links }) => links.includes("OtelExporterOtlpHeaders"));
    expect(linked).toHaveLength(told.length);
  });

  test("a collector that functions cannot reach, or variables that are wrong, fail the deploy", async () => {
    const collector = (OTEL_EXPORTER_OTLP_ENDPOINT: string) =>
      recordStack({ secrets, env: { OTEL_EXPORTER_OTLP_ENDPOINT } });
    await expect(collector("http://collector.example.com:4318")).rejects.toThrow("443");
    await expect(collector("collector")).rejects.toThrow("OTEL_EXPORTER_OTLP_ENDPOINT");
  });

  test("a key set without its issuer's name is refused", async () => {
    const env = { JWKS_URL: "https://issuer.example/jwks.json" };
    await expect(recordStack({ secrets, env })).rejects.toThrow("Set JWT_ISSUER beside JWKS_URL");
  });

  test("a suppression key that is none fails the deploy, also among others", async () => {
    const SuppressionKey = `${SECRET},too short`;
    await expect(recordStack({ secrets: { ...secrets, SuppressionKey } })).rejects.toThrow("32 bytes");
  });

  test("a webhook key that is none fails the deploy", async () => {
    await expect(recordStack({ secrets: { ...secrets, WebhookKey: "too short" } })).rejects.toThrow(
      "32 bytes",
    );
  });

  test("an address range that is none is refused", async () => {
    await expect(recordStack({ secrets, env: { DENY_CIDRS: "198.18.0.0/99" } })).rejects.toThrow(
      "no address range",
    );
  });

  test("days that are none are refused, not taken for 0", async () => {
    await expect(recordStack({ secrets, env: { RETENTION_SCAN_DAYS: "half a year" } })).rejects.toThrow(
      "RETENTION_SCAN_DAYS",
    );
  });

  test("more crawlers than the database has connections for are refused", async () => {
    await expect(recordStack({ secrets, env: { CRAWLER_CONCURRENCY: "500" } })).rejects.toThrow(
      /CRAWLER_CONCURRENCY is a number from 2 to \d+ for/,
    );
  });
});
