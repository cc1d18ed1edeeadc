import { PROGRAM } from "../command-line.ts";
import type { CompletableCommand } from "./completable.ts";

/**
 * The script for bash. What it has no words for, such as an option's value, bash completes as a file (`-o default`).
 * Names and flags are ours, and have nothing that a shell reads otherwise.
 */
export function bashCompletion(commands: readonly CompletableCommand[]): string {
  const names = commands.map(({ name }) => name);
  return `_contact_scanner() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=scan verbs= options= valued=
  COMPREPLY=()
  if (( COMP_CWORD > 1 )); then
    case \${COMP_WORDS[1]} in
      ${names.join("|")}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  case $command in
${commands.map(bashCase).join("\n")}
  esac
  [[ " $valued " == *" $before "* ]] && return
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W "${names.join(" ")} help" -- "$word"))
  elif (( COMP_CWORD == 2 )); then
    COMPREPLY=($(compgen -W "$verbs" -- "$word"))
  fi
}
complete -o default -F _contact_scanner ${PROGRAM}
`;
}

function bashCase({ name, verbs, options }: CompletableCommand): string {
  const valued = options.filter(({ takesValue }) => takesValue);
  const flags = (some: CompletableCommand["options"]) => some.map(({ flag }) => flag).join(" ");
  return `    ${name}) verbs="${verbs.join(" ")}" options="${flags(options)}" valued="${flags(valued)}" ;;`;
}
