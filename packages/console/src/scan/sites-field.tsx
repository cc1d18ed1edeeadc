import { type DragEvent, type ReactNode, useId, useState } from "react";
import { readList } from "./read-list.ts";

/** rows of the field; it can be drawn larger */
const FEWEST_ROWS = 3;
const MOST_ROWS = 14;

/** Where sites are typed, pasted, or dropped as a file. */
export function SitesField({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const id = useId();
  const [isAbove, setAbove] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const list = await readList(file);
    setTrouble(list.kind === "refused" ? list.message : undefined);
    if (list.kind === "refused") return;
    onChange(text.trim() === "" ? list.text : `${text.trimEnd()}\n${list.text}`);
  }
  function drop(event: DragEvent): void {
    setAbove(false);
    const [file] = event.dataTransfer.files;
    // Text that is dropped the browser puts in by itself.
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  }
  const rows = Math.min(Math.max(text.split("\n").length, FEWEST_ROWS), MOST_ROWS);
  return (
    <div className="sites-field">
      <label htmlFor={id}>Sites</label>
      <textarea
        id={id}
        className={isAbove ? "drop" : undefined}
        rows={rows}
        spellCheck={false}
        autoCapitalize="none"
        placeholder={"acme.com\nhttps://larkfield.org/team"}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          setAbove(true);
        }}
        onDragLeave={() => setAbove(false)}
        onDrop={drop}
      />
      <div className="row">
        <p id={`${id}-hint`} className="muted">
          One a line, up to a thousand. Drop a text or CSV file, or
        </p>
        <label className="button">
          choose one
          <input
            className="visually-hidden"
            type="file"
            accept=".txt,.csv,.tsv,text/plain,text/csv"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file can be chosen once more.
              event.target.value = "";
            }}
          />
        </label>
      </div>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
    </div>
  );
}
