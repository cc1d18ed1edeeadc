/** What a mocked resource or call is told about itself. */
export type Asked = {
  readonly type: string;
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: Pulumi's own type for inputs of any resource
  readonly inputs: any;
};

export const REGION = "eu-central-1";
export const ACCOUNT = "123456789012";

/** The name that AWS would know a resource by. */
function physicalName({ inputs, name }: Asked): string {
  return inputs.name ?? inputs.identifier ?? name;
}

export function arnOf(asked: Asked): string {
  const service = asked.type.split(":")[1]?.split("/")[0];
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${physicalName(asked)}`;
}

function functionArn(asked: Asked): string {
  return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${physicalName(asked)}`;
}

/** What AWS would hand back, for the outputs that components go on to use. */
export const computedOutputs: Readonly<Record<string, (asked: Asked) => object>> = {
  "aws:sqs/queue:Queue": (asked) => ({
    url: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${physicalName(asked)}`,
  }),
  "aws:lambda/function:Function": (asked) => ({
    arn: functionArn(asked),
    invokeArn: `arn:aws:apigateway:${REGION}:lambda:path/2015-03-31/functions/${functionArn(asked)}/invocations`,
    version: "1",
  }),
  "aws:iam/role:Role": (asked) => ({ arn: `arn:aws:iam::${ACCOUNT}:role/${physicalName(asked)}` }),
  "aws:apigatewayv2/api:Api": ({ name }) => ({
    apiEndpoint: `https://${name.toLowerCase()}.execute-api.${REGION}.amazonaws.com`,
    executionArn: `arn:aws:execute-api:${REGION}:${ACCOUNT}:${name}`,
  }),
  "aws:rds/instance:Instance": (asked) => ({
    endpoint: `${physicalName(asked)}.rds.invalid:5432`,
    port: 5432,
  }),
  "aws:rds/proxy:Proxy": (asked) => ({ endpoint: `${physicalName(asked)}.proxy.rds.invalid` }),
  "aws:acm/certificate:Certificate": ({ inputs }) => ({
    domainValidationOptions: [
      {
        domainName: inputs.domainName,
        resourceRecordName: `_v.${inputs.domainName}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: "v.acm.invalid",
      },
    ],
  }),
  "aws:apigatewayv2/domainName:DomainName": ({ inputs }) => ({
    domainNameConfiguration: {
      ...inputs.domainNameConfiguration,
      targetDomainName: "api.execute-api.invalid",
      hostedZoneId: "Z1",
    },
  }),
  "pulumi-nodejs:dynamic:Resource": ({ name }) => (name.endsWith("HostedZoneLookup") ? { zoneId: "Z2" } : {}),
  "aws:kms/key:Key": ({ name }) => ({ arn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/${name}` }),
  "aws:s3/bucket:Bucket": (asked) => ({
    arn: `arn:aws:s3:::${physicalName(asked).toLowerCase()}`,
    bucket: physicalName(asked).toLowerCase(),
    bucketRegionalDomainName: `${physicalName(asked).toLowerCase()}.s3.${REGION}.amazonaws.com`,
  }),
  "aws:cloudfront/distribution:Distribution": ({ name }) => ({
    arn: `arn:aws:cloudfront::${ACCOUNT}:distribution/${name}`,
    domainName: `${name.toLowerCase()}.cloudfront.net`,
    hostedZoneId: "Z3",
    etag: "E1",
  }),
  "aws:ec2/vpc:Vpc": () => ({ cidrBlock: "10.0.0.0/16" }),
  "aws:ec2/instance:Instance": ({ name }) => ({
    primaryNetworkInterfaceId: `${name}-eni`,
    publicIp: "192.0.2.1",
  }),
  "random:index/randomBytes:RandomBytes": () => ({ base64: Buffer.alloc(32).toString("base64") }),
  "random:index/randomPassword:RandomPassword": () => ({ result: "mock-password" }),
};

type Statement = {
  effect?: string;
  actions?: string[];
  resources?: string[];
  principals?: { type: string; identifiers: string[] }[];
  conditions?: unknown;
};

/** What AWS answers to the provider's questions. */
export const answers: Readonly<Record<string, (inputs: { statements?: Statement[] }) => object>> = {
  "aws:index/getRegion:getRegion": () => ({ id: REGION, name: REGION, region: REGION }),
  "aws:index/getPartition:getPartition": () => ({ id: "aws", partition: "aws", dnsSuffix: "amazonaws.com" }),
  "aws:index/getCallerIdentity:getCallerIdentity": () => ({ id: ACCOUNT, accountId: ACCOUNT }),
  "aws:index/getAvailabilityZones:getAvailabilityZones": () => ({
    names: ["a", "b", "c"].map((zone) => REGION + zone),
  }),
  "aws:ec2/getAmi:getAmi": () => ({ id: "ami-mock", architecture: "arm64" }),
  "aws:iam/getPolicyDocument:getPolicyDocument": (inputs) => ({
    ...inputs,
    id: "document",
    json: JSON.stringify({ Version: "2012-10-17", Statement: (inputs.statements ?? []).map(toStatement) }),
  }),
};

function toStatement({ effect = "Allow", actions, resources, principals, conditions }: Statement): object {
  return {
    Effect: effect,
    Action: actions,
    Resource: resources,
    ...(principals && {
      Principal: Object.fromEntries(principals.map(({ type, identifiers }) => [type, identifiers])),
    }),
    ...(conditions ? { Condition: conditions } : {}),
  };
}
