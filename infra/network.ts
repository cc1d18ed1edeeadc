import { settings } from "./env.ts";
import { rangesAround } from "./ranges-around.ts";
import { isProduction } from "./stage.ts";

/** The port that RDS and its proxy listen on. */
const POSTGRES_PORT = 5432;

/** The addresses of SST's network. */
const VPC_RANGE = "10.0.0.0/16";

/** The private range (RFC 1918) that the network's own lies in, and those of networks that it may be joined with. */
const PRIVATE_RANGE = "10.0.0.0/8";

/** Zones of a region that the network is in: each has a NAT of its own. */
export const ZONES = 2;

/** The type of the instances that are NATs; undefined = they are gateways. */
export const natInstanceType = settings.natInstance ?? (isProduction ? undefined : "t4g.nano");

/** Two zones. In `sst dev` the functions run on the developer's machine: no network is made, and no NAT paid. */
export const vpc = $dev
  ? undefined
  : new sst.aws.Vpc("Vpc", {
      az: ZONES,
      // An instance takes nothing for what passes, carries less than a gateway, and fails more (docs/scale.md).
      nat: natInstanceType === undefined ? "managed" : { ec2: { instance: natInstanceType } },
      transform: {
        // SST's default lets the whole internet reach the NAT instance.
        natSecurityGroup: (args) => {
          args.ingress = [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [VPC_RANGE] }];
        },
        // IMDSv2: a request that somebody made it forward carries no session token, and gets no credentials.
        natInstance: (args) => {
          args.metadataOptions = {
            httpEndpoint: "enabled",
            httpTokens: "required",
            httpPutResponseHopLimit: 1,
          };
          // Where the machine below it fails, AWS starts it on another: with its address, its disk and its interface.
          args.maintenanceOptions = { autoRecovery: "default" };
        },
        // Whatever names no group of its own gets this one: it lets nothing through.
        securityGroup: (args) => {
          args.ingress = [];
          args.egress = [];
        },
      },
    });

/**
 * Functions: out to the web and to the database, nothing in. A second wall behind the crawler's address guard: a page
 * that led it here could reach nothing of this network by HTTP. (In it only the database listens on its port.)
 */
const functionsGroup =
  vpc &&
  new aws.ec2.SecurityGroup("FunctionsSecurityGroup", {
    description: "Functions: web and database",
    vpcId: vpc.id,
    egress: [
      { protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: rangesAround(PRIVATE_RANGE) },
      { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: rangesAround(PRIVATE_RANGE) },
      { protocol: "tcp", fromPort: POSTGRES_PORT, toPort: POSTGRES_PORT, cidrBlocks: [VPC_RANGE] },
    ],
  });

/** The database and its proxy: in from functions and from each other. */
export const databaseGroup =
  vpc &&
  functionsGroup &&
  new aws.ec2.SecurityGroup("DatabaseSecurityGroup", {
    description: "Database: from functions alone",
    vpcId: vpc.id,
    ingress: [
      {
        protocol: "tcp",
        fromPort: POSTGRES_PORT,
        toPort: POSTGRES_PORT,
        securityGroups: [functionsGroup.id],
        self: true,
      },
    ],
    egress: [{ protocol: "tcp", fromPort: POSTGRES_PORT, toPort: POSTGRES_PORT, self: true }],
  });

/** Where functions run that reach the database. */
export const functionNetwork =
  vpc && functionsGroup
    ? { privateSubnets: vpc.privateSubnets, securityGroups: [functionsGroup.id] }
    : undefined;
