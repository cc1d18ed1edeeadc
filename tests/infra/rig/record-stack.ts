import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ProgramInput, RecordedResource } from "./run-program.ts";

export const ROOT = resolve(import.meta.dirname, "../../..");

const SECRET = "a secret of thirty-two bytes or more";

/** What a deployer sets before anything can be deployed. */
export const SECRETS = {
  JwtSecret: SECRET,
  SuppressionKey: `another ${SECRET}`,
  WebhookKey: `a third ${SECRET}`,
};

export type Stack = {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly resources: readonly RecordedResource[];
  readonly builds: readonly { functionID: string; handler: string; links: string[] }[];
  ofType(type: string): RecordedResource[];
  /** The one resource of this type and name. Throws when there is none, or several. */
  get(type: string, name: string): RecordedResource;
};

export type StackOptions = Partial<
  Pick<ProgramInput, "stage" | "isDev" | "secrets" | "isBundled" | "artifacts" | "isConsoleBuilt">
> & {
  /** What the deployer sets. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs the infra program under mocks and gives back what it registered. Rejects with the program's own errors. */
export async function recordStack({ env = {}, ...options }: StackOptions = {}): Promise<Stack> {
  const dir = mkdtempSync(join(tmpdir(), "contact-scanner-infra-"));
  try {
    const input: ProgramInput = {
      root: ROOT,
      stage: "ci",
      isDev: false,
      secrets: {},
      isBundled: false,
      artifacts: join(dir, "artifacts"),
      isConsoleBuilt: false,
      ...options,
      out: join(dir, "stack.json"),
    };
    const script = join(import.meta.dirname, "run-program.ts");
    const child = spawn(process.execPath, ["--no-warnings", script, JSON.stringify(input)], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, AWS_EC2_METADATA_DISABLED: "true", ...env },
    });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log += text));
    await once(child, "close");
    if (!existsSync(input.out)) throw new Error(`The infra program died:\n${log}`);
    const recorded = JSON.parse(readFileSync(input.out, "utf8"));
    if (recorded.errors.length > 0) throw new Error(recorded.errors.join("\n"));
    return toStack(recorded);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function toStack(recorded: Pick<Stack, "outputs" | "resources" | "builds">): Stack {
  const ofType = (type: string) => recorded.resources.filter((resource) => resource.type === type);
  return {
    ...recorded,
    ofType,
    get(type, name) {
      const [found, ...others] = ofType(type).filter((resource) => resource.name === name);
      if (found && others.length === 0) return found;
      const names = ofType(type).map((resource) => resource.name);
      throw new Error(
        `${others.length + (found ? 1 : 0)} of ${type} ${name}; there are ${names.join(", ")}.`,
      );
    },
  };
}
