import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/** Whether this machine has a Python 3: samples in it cannot be run elsewhere. */
export const HAS_PYTHON = spawnSync("python3", ["--version"]).status === 0;

/**
 * Runs each line's program, a JSON string, and answers with a line: the values it printed, or how a call was refused.
 */
const DRIVER = `
import json, sys, urllib.error
for line in sys.stdin:
    printed = []
    try:
        exec(json.loads(line), {"print": lambda *values: printed.append(values)})
    except urllib.error.HTTPError as error:
        printed.append([error.code, json.load(error)])
    print(json.dumps(printed), flush=True)
`;

/** A Python that runs one program after the other, as its start takes longer than most of them. */
export type Python = {
  /**
   * The values of each call of `print`; a refusal (HTTPError) as its status and body. Rejects when it fails otherwise.
   */
  run(program: string): Promise<unknown[][]>;
  stop(): void;
};

/**
 * Starts it in a folder, with these variables alone: no proxy of this machine's stands before the loopback interface.
 */
export function startPython(env: Readonly<Record<string, string>>, cwd: string): Python {
  const child: ChildProcess = spawn("python3", ["-c", DRIVER], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (!child.stdin || !child.stdout) throw new Error("Python has no pipes.");
  const { stdin } = child;
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(program) {
      stdin.write(`${JSON.stringify(program)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("Python ended: its standard error says why.");
      return JSON.parse(value);
    },
    stop: () => stdin.end(),
  };
}
