import type { Stack } from "./record-stack.ts";
import type { RecordedResource } from "./run-program.ts";

export const FUNCTION = "aws:lambda/function:Function";
export const QUEUE = "aws:sqs/queue:Queue";
export const ROLE = "aws:iam/role:Role";
export const MAPPING = "aws:lambda/eventSourceMapping:EventSourceMapping";
export const ROUTE = "aws:apigatewayv2/route:Route";
export const INTEGRATION = "aws:apigatewayv2/integration:Integration";
export const SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
export const ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

export type Statement = {
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
};

/** What a function's own policy allows; managed policies are apart. */
export function statementsOf(stack: Stack, component: string): Statement[] {
  const policies: { policy: string }[] = stack.get(ROLE, `${component}Role`).inputs.inlinePolicies ?? [];
  return policies.flatMap(({ policy }) => JSON.parse(policy).Statement ?? []);
}

export function actionsOf(stack: Stack, component: string): string[] {
  return statementsOf(stack, component).flatMap(({ Action }) => Action);
}

/** A function's plain variables. */
export function environmentOf(stack: Stack, component: string): Record<string, string> {
  const { variables } = stack.get(FUNCTION, `${component}Function`).inputs.environment;
  return variables.secret ?? variables;
}

/** Every function's component name, as `SubmitScan`. */
export function components(stack: Stack): string[] {
  return stack.ofType(FUNCTION).map(({ name }) => name.replace(/Function$/, ""));
}

/** `submit-scan` is SubmitScan. */
export function componentName(entry: string): string {
  return entry.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The function that an ARN names, its secret mark taken off. */
export function functionOfArn(stack: Stack, arn: unknown): RecordedResource | undefined {
  const text = JSON.stringify(arn);
  return stack.ofType(FUNCTION).find(({ inputs }) => text.includes(`:function:${inputs.name}`));
}
