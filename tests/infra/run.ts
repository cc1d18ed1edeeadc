import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./rig/record-stack.ts";

const HELP = `npm run check:infra

Type-checks sst.config.ts and infra/ against SST's real platform, then runs the program under Pulumi's mocks and asserts
the graph of its resources. Needs no AWS account and asks AWS for nothing.

The platform (320 MB below .sst) is installed from the npm registry the first time. Where the registry does not answer,
nothing is checked, and that is what is printed.
`;

const platform = join(ROOT, ".sst/platform");

/**
 * For SST's CLI: no telemetry, no download of Pulumi from GitHub, npm in place of Bun, no question to a metadata
 * address.
 */
const SST_ENVIRONMENT = {
  ...process.env,
  SST_TELEMETRY_DISABLED: "1",
  SST_SKIP_DEPENDENCY_CHECK: "true",
  SST_NO_BUN: "true",
  AWS_EC2_METADATA_DISABLED: "true",
};

function main(): number {
  if (process.argv.includes("--help")) {
    process.stdout.write(HELP);
    return 0;
  }
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(ROOT, "node_modules/sst/package.json"), "utf8"),
  );
  if (!isInstalled(version)) {
    if (!isRegistryThere(version)) {
      process.stdout.write(
        "SKIPPED check:infra: SST's platform is not installed, and npm's registry is not there.\n",
      );
      return 0;
    }
    process.stdout.write(`Installing SST's platform ${version} (about a minute, once)…\n`);
    const status = run("sst", ["install", "--stage", "ci"]);
    if (status !== 0 || !isInstalled(version)) {
      process.stderr.write(`check:infra failed: sst install left no platform ${version} behind.\n`);
      return 1;
    }
  }
  return (
    run("tsc", ["--project", "infra"]) ||
    run("vitest", ["run", "--config", "tests/vitest.config.ts", "--project", "infra"])
  );
}

function isInstalled(version: string): boolean {
  return (
    existsSync(join(platform, "config.d.ts")) &&
    existsSync(join(platform, "node_modules/@pulumi/aws")) &&
    readFileSync(join(platform, "version"), "utf8").trim() === version
  );
}

/** Whether the registry that npm is set to use answers. */
function isRegistryThere(version: string): boolean {
  return spawnSync("npm", ["view", `sst@${version}`, "version"], { cwd: ROOT, timeout: 60_000 }).status === 0;
}

/** Runs a program that npm puts on the path; its exit code. */
function run(name: string, args: readonly string[]): number {
  const { status } = spawnSync(name, args, { cwd: ROOT, stdio: "inherit", env: SST_ENVIRONMENT });
  return status ?? 1;
}

process.exitCode = main();
