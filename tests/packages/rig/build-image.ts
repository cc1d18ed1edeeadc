import { execFile } from "node:child_process";
import { chownSync, cpSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import * as z from "zod/mini";
import { buildContext } from "./build-context.ts";
import { type Dockerfile, readDockerfile, type Step } from "./dockerfile.ts";

const run = promisify(execFile);
const lockFile = z.object({ packages: z.record(z.string(), z.unknown()) });

/** What an engine would have made, in a folder that stands for the image's root. */
export type BuiltImage = {
  readonly dockerfile: Dockerfile;
  /** The folder. */
  readonly root: string;
  /** Where its command runs: a folder below it. */
  readonly workdir: string;
  /** The variables that it sets, with paths below the folder. */
  readonly env: Readonly<Record<string, string>>;
};

type BuiltStage = { readonly root: string; workdir: string; env: Record<string, string> };

/** What a build takes beside the Dockerfile's folder. */
export type BuildOptions = {
  /** The Dockerfile's folder, with the packages of `npm ci` in it. */
  readonly context: string;
  /** An empty folder for the stages. */
  readonly folder: string;
  /** The folder of the programs that the base image has. */
  readonly programs: string;
};

/**
 * Follows the Dockerfile without an engine: a folder for each stage, its steps in their order. The base image is this
 * machine with the Node of `programs`. One step is done otherwise: in place of `npm ci` the packages are linked that it
 * would bring, from where the project's own `npm ci` has put them.
 */
export async function buildImage(options: BuildOptions): Promise<BuiltImage> {
  const dockerfile = readDockerfile(readFileSync(join(options.context, "Dockerfile"), "utf8"));
  const stages = new Map<string, BuiltStage>();
  let last: BuiltStage | undefined;
  for (const [index, { name, steps }] of dockerfile.stages.entries()) {
    last = { root: join(options.folder, name ?? String(index)), workdir: "/", env: {} };
    mkdirSync(last.root);
    if (name !== undefined) stages.set(name, last);
    for (const step of steps) await follow(step, last, stages, options);
  }
  if (last === undefined) throw new Error("The Dockerfile has no stage.");
  const { root, workdir, env } = last;
  return { dockerfile, root, workdir: below(root, workdir), env: pathsBelow(root, env) };
}

async function follow(
  step: Step,
  stage: BuiltStage,
  stages: ReadonlyMap<string, BuiltStage>,
  { context, programs }: BuildOptions,
): Promise<void> {
  switch (step.kind) {
    case "workdir":
      stage.workdir = resolve(stage.workdir, step.path);
      mkdirSync(below(stage.root, stage.workdir), { recursive: true });
      return;
    case "env":
      Object.assign(stage.env, step.variables);
      return;
    case "copy": {
      const target = below(stage.root, resolve(stage.workdir, step.target));
      if (step.from === undefined) return copyContext(context, target);
      const from = stages.get(step.from);
      if (from === undefined) throw new Error(`There is no stage ${step.from}.`);
      mkdirSync(target, { recursive: true });
      await run("cp", ["-a", `${below(from.root, step.source)}/.`, target]);
      if (step.owner !== undefined) giveTo(target, step.owner);
      return;
    }
    case "run": {
      const cwd = below(stage.root, stage.workdir);
      if (step.command.startsWith("npm ci ")) return await linkPackages(context, cwd);
      const env = { ...process.env, ...stage.env, PATH: `${programs}:${process.env.PATH}` };
      await run("sh", ["-e", "-c", step.command], { cwd, env });
    }
  }
}

function copyContext(context: string, target: string): void {
  for (const path of buildContext(context)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(context, path), join(target, path));
  }
}

/** The packages of the lock file, as `npm ci` puts them there. */
async function linkPackages(context: string, target: string): Promise<void> {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(context, "package-lock.json"), "utf8")));
  // A package's own packages come with it.
  const topmost = /^(?:packages\/[^/]+\/)?node_modules\/(?:@[^/]+\/)?[^/]+$/;
  const paths = Object.keys(packages).filter((path) => topmost.test(path));
  // Those for other platforms are in the lock file alone.
  const installed = paths.filter((path) => lstatSync(join(context, path), { throwIfNoEntry: false }));
  await run("cp", ["-al", "--parents", ...installed, target], { cwd: context });
}

/** Only root can give files away; whoever else builds is the one who runs it. */
function giveTo(path: string, owner: string): void {
  if (process.getuid?.() !== 0) return;
  const [uid = 0, gid = uid] = owner.split(":").map(Number);
  chownSync(path, uid, gid);
}

/** A path of the image as one of this machine. */
function below(root: string, path: string): string {
  return join(root, path);
}

function pathsBelow(root: string, env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.startsWith("/") ? below(root, value) : value]),
  );
}
