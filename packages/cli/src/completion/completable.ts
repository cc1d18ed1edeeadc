import { longOptions } from "../command-line.ts";
import type { CommandEntry } from "../subcommand.ts";

/** What a shell can complete of a command. */
export type CompletableCommand = {
  readonly name: string;
  readonly summary: string;
  /** words that may stand first behind its name */
  readonly verbs: readonly string[];
  readonly options: readonly CompletableOption[];
};

export type CompletableOption = {
  /** with its dashes */
  readonly flag: string;
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
};

/** What a shell can complete of this command, which is loaded for it. */
export async function completable({ name, summary, load }: CommandEntry): Promise<CompletableCommand> {
  const { command } = await load();
  const { options } = command.syntax();
  return {
    name,
    summary,
    verbs: command.verbs,
    options: longOptions({ options }).map((flag) => {
      const option = options.find(({ long }) => long === flag);
      return { flag, description: option?.description ?? "help", takesValue: option?.required ?? false };
    }),
  };
}
