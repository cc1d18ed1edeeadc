import { BlockList } from "node:net";
import { needsToken } from "@contact-scanner/functions/http/route";
import { routeList as routes } from "@contact-scanner/functions/route-list";
import { beforeAll, describe, expect, test } from "vitest";
import {
  ALARM,
  componentName,
  FUNCTION,
  functionOfArn,
  INTEGRATION,
  ROLE,
  ROUTE,
  SECURITY_GROUP,
} from "./rig/graph.ts";
import { recordStack, SECRETS, type Stack } from "./rig/record-stack.ts";

const STAGES = [
  { stage: "ci", env: {}, nat: "t4g.nano" },
  { stage: "production", env: {}, nat: undefined },
  { stage: "production", env: { NAT_INSTANCE: "t4g.medium" }, nat: "t4g.medium" },
];

describe.each(STAGES)("the stage $stage with $env", ({ stage, env, nat }) => {
  const isProduction = stage === "production";
  let stack: Stack;
  beforeAll(async () => {
    stack = await recordStack({ stage, env, secrets: SECRETS });
  });

  describe("the network", () => {
    test("lets functions out to the web and the database, and nothing in", () => {
      const { ingress, egress } = stack.get(SECURITY_GROUP, "FunctionsSecurityGroup").inputs;
      expect(ingress ?? []).toEqual([]);
      expect(egress.map(({ fromPort }: { fromPort: number }) => fromPort)).toEqual([80, 443, 5432]);
    });

    test("lets functions reach no address of the network itself but by the database's port", () => {
      const { egress } = stack.get(SECURITY_GROUP, "FunctionsSecurityGroup").inputs;
      const { cidrBlock } = stack.get("aws:ec2/vpc:Vpc", "VpcVpc").inputs;
      for (const { fromPort, toPort, cidrBlocks } of egress) {
        const reached = new BlockList();
        for (const cidr of cidrBlocks) {
          const [network, prefix] = cidr.split("/");
          reached.addSubnet(network, Number(prefix));
        }
        expect(toPort).toBe(fromPort);
        expect([fromPort, reached.check(cidrBlock.split("/")[0])]).toEqual([fromPort, fromPort === 5432]);
        expect([fromPort, reached.check("10.0.12.7")]).toEqual([fromPort, fromPort === 5432]);
        expect([fromPort, reached.check("192.0.2.1")]).toEqual([fromPort, fromPort !== 5432]);
      }
      // A group takes no more rules, each range of each port being one.
      expect(egress.flatMap(({ cidrBlocks }: { cidrBlocks: string[] }) => cidrBlocks).length).toBeLessThan(
        60,
      );
    });

    test("keeps a log of who spoke with whom, for as long as other logs", () => {
      const flowLog = stack.get("aws:ec2/flowLog:FlowLog", "FlowLog").inputs;
      expect(flowLog).toMatchObject({ vpcId: "VpcVpc-id", trafficType: "ALL" });
      expect(flowLog.logDestination).toMatch(/:FlowLogGroup$/);
      const { assumeRolePolicy, inlinePolicies } = stack.get(ROLE, "FlowLogRole").inputs;
      expect(JSON.parse(assumeRolePolicy).Statement).toEqual([
        expect.objectContaining({ Principal: { Service: ["vpc-flow-logs.amazonaws.com"] } }),
      ]);
      const [{ Resource }] = JSON.parse(inlinePolicies[0].policy).Statement;
      expect(Resource).toEqual([flowLog.logDestination, `${flowLog.logDestination}:*`]);
    });

    test("has no instance that gives credentials without a session token", () => {
      const instances = stack.ofType("aws:ec2/instance:Instance");
      expect(instances).toHaveLength(nat === undefined ? 0 : 2);
      expect(stack.ofType("aws:ec2/natGateway:NatGateway")).toHaveLength(nat === undefined ? 2 : 0);
      for (const { inputs } of instances) {
        expect(inputs.instanceType).toBe(nat);
        expect(inputs.metadataOptions).toMatchObject({ httpTokens: "required", httpPutResponseHopLimit: 1 });
        expect(inputs.maintenanceOptions).toEqual({ autoRecovery: "default" });
      }
    });

    test("tells of an instance that fails or is busy, and restarts one that does not answer", () => {
      const alarms = stack.ofType(ALARM).filter(({ inputs }) => inputs.namespace === "AWS/EC2");
      const instances = stack.ofType("aws:ec2/instance:Instance").map(({ name }) => `${name}-id`);
      for (const metric of ["StatusCheckFailed_Instance", "StatusCheckFailed_System", "NetworkIn"]) {
        const watched = alarms.filter(({ inputs }) => inputs.metricName === metric);
        expect(watched.map(({ inputs }) => inputs.dimensions.InstanceId).toSorted()).toEqual(instances);
        const restarts = watched.filter(({ inputs }) => /:ec2:reboot$/.test(inputs.alarmActions[1]));
        expect(restarts).toHaveLength(metric === "StatusCheckFailed_Instance" ? instances.length : 0);
      }
      const busy = alarms.find(({ name }) => name === "NatBusy1")?.inputs.threshold;
      // Four fifths of 256 or 32 Mbit/s, of five minutes in bytes.
      const thresholds = { "t4g.medium": 7.68e9, "t4g.nano": 0.96e9 };
      expect(busy).toBe(nat === undefined ? undefined : Reflect.get(thresholds, nat));
    });

    test("has no group that the internet can enter", () => {
      const groups = [
        ...stack.ofType(SECURITY_GROUP),
        ...stack.ofType("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"),
      ];
      expect(groups.length).toBeGreaterThanOrEqual(3);
      for (const { inputs } of groups)
        expect(JSON.stringify(inputs.ingress ?? [])).not.toContain("0.0.0.0/0");
    });

    test("sends each private subnet out through a NAT of its own zone", () => {
      const tables = stack
        .ofType("aws:ec2/routeTable:RouteTable")
        .filter(({ name }) => name.includes("Private"));
      expect(tables).toHaveLength(2);
      for (const { inputs } of tables) {
        expect(inputs.routes).toHaveLength(1);
        expect(inputs.routes[0][nat === undefined ? "natGatewayId" : "networkInterfaceId"]).toBeTruthy();
      }
    });
  });

  describe("the API", () => {
    test("has every route with its function, and a function for what no route takes", () => {
      const served = stack.ofType(ROUTE).map(({ inputs }) => {
        const integration = stack
          .ofType(INTEGRATION)
          .find(({ name }) => inputs.target.includes(`${name}-id`));
        const target = functionOfArn(stack, integration?.inputs.integrationUri);
        return [inputs.routeKey, target?.name];
      });
      expect(Object.fromEntries(served)).toEqual({
        ...Object.fromEntries(
          routes.map(({ method, path, entry }) => [`${method} ${path}`, `${componentName(entry)}Function`]),
        ),
        $default: "NoRouteFunction",
      });
    });

    const apiStage = () => stack.get("aws:apigatewayv2/stage:Stage", "ApiStage");

    test("throttles strangers apart from callers with tokens, and lower", () => {
      const { defaultRouteSettings, routeSettings } = apiStage().inputs;
      expect(defaultRouteSettings).toEqual({ throttlingRateLimit: 50, throttlingBurstLimit: 100 });
      const open = routes
        .filter((route) => !needsToken(route))
        .map(({ method, path }) => `${method} ${path}`);
      expect(routeSettings).toEqual(
        [...open, "$default"].map((routeKey) => ({
          routeKey,
          throttlingRateLimit: 10,
          throttlingBurstLimit: 20,
        })),
      );
    });

    test("has its routes before the stage that throttles them", () => {
      const { dependencies = [] } = apiStage();
      const made = stack.ofType(ROUTE).map(({ urn }) => urn ?? "");
      expect(made).toHaveLength(routes.length + 1);
      expect(dependencies).toEqual(expect.arrayContaining(made));
    });

    test("keeps containers for its functions in production, and fewer than the database has connections for", () => {
      const reserved = stack.ofType(FUNCTION).map(({ name, inputs }) => ({
        entry: name.replace(/Function$/, ""),
        containers: inputs.reservedConcurrentExecutions,
        isUser: inputs.vpcConfig !== undefined,
      }));
      const ofApi = new Set([...routes.map(({ entry }) => entry), "no-route"].map(componentName));
      for (const { entry, containers } of reserved) {
        const isKept = isProduction && ofApi.has(entry);
        expect([entry, containers]).toEqual([entry, isKept ? expect.any(Number) : undefined]);
      }
      const users = reserved.filter(({ isUser }) => isUser);
      const connections = users.reduce((sum, { containers = 0 }) => sum + containers, 0);
      // 120 are left beside the crawlers', ten of them to the functions in the background and to people.
      expect(connections).toBeLessThanOrEqual(110);
    });

    test("logs each request in JSON, of which refused callers are counted", () => {
      const { accessLogSettings } = apiStage().inputs;
      const values: Readonly<Record<string, string>> = {
        status: "401",
        routeKey: "DELETE /api/v3/contacts",
        requestId: "R-1",
      };
      const line = accessLogSettings.format.replace(
        /\$context\.([\w.]+)/g,
        (_whole: string, name: string) => values[name] ?? "-",
      );
      expect(JSON.parse(line)).toMatchObject({ ...values, status: 401, ip: "-" });
      const filters = stack.ofType("aws:cloudwatch/logMetricFilter:LogMetricFilter");
      expect(Object.fromEntries(filters.map(({ name, inputs }) => [name, inputs.pattern]))).toEqual({
        RefusedCallers: "{ ($.status = 401) || ($.status = 403) }",
      });
      for (const { name, inputs } of filters) {
        expect(accessLogSettings.destinationArn).toContain(inputs.logGroupName);
        const { namespace, name: metric } = inputs.metricTransformation;
        const alarm = stack.get(ALARM, name).inputs;
        expect([alarm.namespace, alarm.metricName]).toEqual([namespace, metric]);
      }
    });

    test("leaves CORS to its functions", () => {
      expect(stack.get("aws:apigatewayv2/api:Api", "ApiApi").inputs.corsConfiguration).toBeUndefined();
    });
  });

  test("many scans that fail are told, whatever is at fault", () => {
    const { metricQueries, threshold, evaluationPeriods } = stack.get(ALARM, "ScansFail").inputs;
    const outcomes = metricQueries.flatMap(({ metric }: { metric?: { dimensions: { Outcome: string } } }) =>
      metric ? [metric.dimensions.Outcome] : [],
    );
    // As the worker counts them: a RunScanOutcome's kind.
    expect(outcomes).toEqual(["failed", "complete"]);
    expect(threshold).toBe(50);
    // One list of old sites ends sooner.
    expect(evaluationPeriods).toBe(3);
  });

  test("what alarms tell is encrypted with a key that CloudWatch may use for this account alone", () => {
    const { kmsMasterKeyId } = stack.get("aws:sns/topic:Topic", "Alarms").inputs;
    expect(kmsMasterKeyId).toMatch(/:key\/AlarmsKey$/);
    const { policy, enableKeyRotation } = stack.get("aws:kms/key:Key", "AlarmsKey").inputs;
    expect(enableKeyRotation).toBe(true);
    const [owner, cloudWatch] = JSON.parse(policy).Statement;
    expect(owner.Principal).toEqual({ AWS: [expect.stringMatching(/:root$/)] });
    expect(cloudWatch).toMatchObject({
      Principal: { Service: ["cloudwatch.amazonaws.com"] },
      Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
      Condition: [{ test: "StringEquals", variable: "aws:SourceAccount" }],
    });
  });
});

test("an instance that is none of SST's image, or none at all, fails the deploy", async () => {
  const named = (NAT_INSTANCE: string) => recordStack({ secrets: SECRETS, env: { NAT_INSTANCE } });
  await expect(named("t3.medium")).rejects.toThrow('t4g.xlarge, not "t3.medium".');
  await expect(named("managed")).rejects.toThrow("NAT_INSTANCE is one of");
});
