import { type DragEvent, type ReactNode, useId, useState } from "react";

/** bytes of a list that is read from a file: far more than a thousand sites, far less than a browser bears */
const MOST_FILE_BYTES = 5_000_000;
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
    if (file.size > MOST_FILE_BYTES) {
      setTrouble(
        `${file.name} is larger than 5 MB. A list of sites is a text or CSV file, a site on each line.`,
      );
      return;
    }
    const read = await file.text();
    if (read.includes("\0")) {
      setTrouble(`${file.name} is no text file. Save the sheet as CSV.`);
      return;
    }
    setTrouble(undefined);
    onChange(text.trim() === "" ? read : `${text.trimEnd()}\n${read}`);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setAbove(false);
    void take(event.dataTransfer.files[0]);
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
