import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Modal } from "../parts/modal.tsx";
import { matchCommands } from "./match-commands.ts";
import { useCommands } from "./use-commands.ts";
import "../styles/palette.css";

/** Goes anywhere by a few letters: a combobox with a list of what they match (ARIA's combobox pattern). */
export function Palette({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Modal title="Go to" isOpen={isOpen} onClose={onClose}>
      <CommandList onDone={onClose} />
    </Modal>
  );
}

function CommandList({ onDone }: { readonly onDone: () => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const commands = matchCommands(useCommands(), text);
  const current = Math.min(chosen, commands.length - 1);

  function run(index: number): void {
    const command = commands[index];
    if (command === undefined) return;
    onDone();
    command.run();
  }
  function press(event: KeyboardEvent): void {
    if (event.key === "Enter") run(current);
    else if (event.key === "ArrowDown") setChosen((current + 1) % Math.max(commands.length, 1));
    else if (event.key === "ArrowUp")
      setChosen((current - 1 + commands.length) % Math.max(commands.length, 1));
    else return;
    event.preventDefault();
  }
  return (
    <div className="palette">
      <input
        type="text"
        role="combobox"
        aria-label="Page or site"
        aria-expanded={commands.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={commands.length > 0 ? `${id}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Matches">
        {commands.map(({ id: command, title, kind }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field above, as ARIA's pattern has it.
          // biome-ignore lint/a11y/useFocusableInteractive: the same.
          <div
            key={command}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            onClick={() => run(index)}
          >
            {title} <span className="muted">{kind}</span>
          </div>
        ))}
      </div>
      {commands.length === 0 && <p role="status">Nothing of that name.</p>}
    </div>
  );
}
