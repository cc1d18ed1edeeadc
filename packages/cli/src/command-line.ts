/** What a command line says: to run a command, to print the help, or a sentence on what is wrong with it. */
export type CommandLine<Command> =
  | { readonly kind: "run"; readonly command: Command }
  | { readonly kind: "help" }
  | WrongCommand;

type WrongCommand = { readonly kind: "wrong"; readonly detail: string };

export function wrong(detail: string): WrongCommand {
  return { kind: "wrong", detail };
}
