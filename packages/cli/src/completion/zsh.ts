import { PROGRAM } from "../command-line.ts";
import type { CompletableCommand, CompletableOption } from "./completable.ts";

/** The script for zsh, in the words of its `_arguments` and `_describe`. */
export function zshCompletion(commands: readonly CompletableCommand[]): string {
  const names = commands.map(({ name }) => name);
  return `#compdef ${PROGRAM}
_contact_scanner() {
  local command=scan
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(":", "\\:")}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  case $words[2] in
    ${names.join("|")}) command=$words[2]; shift words; (( CURRENT-- )) ;;
  esac
  case $command in
${commands.map(zshCase).join("\n")}
  esac
}
compdef _contact_scanner ${PROGRAM}
`;
}

function zshCase({ name, verbs, options }: CompletableCommand): string {
  const first = verbs.length > 0 ? [`'1:what:(${verbs.join(" ")})'`] : [];
  const specifications = [...options.map(zshOption), ...first, "'*:file:_files'"];
  return `    ${name})
      _arguments \\
        ${specifications.join(" \\\n        ")} ;;`;
}

function zshOption({ flag, description, takesValue }: CompletableOption): string {
  const said = description.replace(/[\\[\]:]/g, "\\$&");
  return quoted(takesValue ? `*${flag}=[${said}]:value:_files` : `${flag}[${said}]`);
}

/** A word of the shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
