import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import type { BuiltImage } from "./build-image.ts";

export type ContainerOptions = {
  readonly image: BuiltImage;
  /** The folder of the programs that the base image has. */
  readonly programs: string;
  /** What the image's file system leaves to write beside its volume. */
  readonly temporary: string;
  /** The variables that whoever starts it sets. */
  readonly env: Readonly<Record<string, string>>;
};

/** A process that runs as the image's user would, in a group of its own. */
export type Container = {
  /** What it has printed. */
  output(): string;
  /** Ends it as an engine does; gives its exit code, or the signal where it leaves that to the system. */
  stop(): Promise<number | NodeJS.Signals | null>;
  /** Whether anything of it still runs. */
  isAlive(): boolean;
};

/** Starts a command of the image. */
export function startContainer(options: ContainerOptions, command: readonly string[]): Container {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    ...processOptions(options),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  return {
    output: () => output,
    stop: () => stop(child),
    isAlive: () => isGroupAlive(child),
  };
}

/** Runs a command in it to its end, as `docker exec` does: what it printed. Rejects where it fails. */
export async function execInContainer(
  options: ContainerOptions,
  command: readonly string[],
): Promise<string> {
  const [program = "", ...args] = command;
  const { stdout } = await promisify(execFile)(program, args, processOptions(options));
  return stdout.trim();
}

function processOptions({ image, programs, temporary, env }: ContainerOptions) {
  const [uid, gid] = image.dockerfile.user.split(":").map(Number);
  return {
    cwd: image.workdir,
    env: { ...image.env, PATH: `${programs}:/usr/bin:/bin`, TMPDIR: temporary, ...env },
    // Only root can become another; whoever else builds has few rights already.
    ...(process.getuid?.() === 0 ? { uid, gid } : {}),
  };
}

async function stop(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  return child.exitCode ?? child.signalCode;
}

function isGroupAlive({ pid = 0 }: ChildProcess): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}
