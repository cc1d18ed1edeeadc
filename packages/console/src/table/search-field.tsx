import { type ReactNode, useRef } from "react";
import { useKeys } from "../shell/keys.ts";

/** What a table's rows are searched by. `/` leads to it, Esc empties and leaves it. */
export function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => field.current?.focus() });
  return (
    <input
      ref={field}
      className="search"
      type="search"
      placeholder="Search  /"
      aria-label="Search the table"
      aria-keyshortcuts="/"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onChange("");
        field.current?.blur();
      }}
    />
  );
}
