import type { ReactNode } from "react";
import { withChoice } from "../parts/with-choice.ts";
import { COLLECTED, type RenderChoice, type ScanOptions } from "./scan-options.ts";
import "../styles/scan-options.css";

const KINDS = COLLECTED.map(({ kind }) => kind);
const RENDER_CHOICES: readonly { readonly choice: RenderChoice; readonly title: string }[] = [
  { choice: "auto", title: "Pages that only their scripts fill" },
  { choice: "always", title: "Every page" },
  { choice: "never", title: "No page" },
];

/** Patterns and lists: one an entry, a line each. */
const LISTS = [
  { field: "include", title: "Only pages that match", hint: "/team/**" },
  { field: "exclude", title: "Leave out pages that match", hint: "/**/print" },
  { field: "startPaths", title: "Read these paths first", hint: "/about/press" },
  { field: "languages", title: "Languages wanted", hint: "en, de" },
] as const;

/** How a site is scanned. All of it may stay as it is. */
export function OptionsForm({
  options,
  onChange,
}: {
  readonly options: ScanOptions;
  readonly onChange: (options: ScanOptions) => void;
}): ReactNode {
  function set(change: Partial<ScanOptions>): void {
    onChange({ ...options, ...change });
  }
  return (
    <div className="scan-options">
      <label className="field">
        <span>Pages at most</span>
        <input
          type="number"
          min={1}
          max={10_000}
          placeholder="100"
          value={options.maxPages}
          onChange={(event) => set({ maxPages: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Links away from the start at most</span>
        <input
          type="number"
          min={0}
          max={100}
          placeholder="20"
          value={options.maxDepth}
          onChange={(event) => set({ maxDepth: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Render in a browser</span>
        <select
          value={options.render}
          onChange={({ target: { value } }) =>
            set({ render: RENDER_CHOICES.find(({ choice }) => choice === value)?.choice ?? "auto" })
          }
        >
          {RENDER_CHOICES.map(({ choice, title }) => (
            <option key={choice} value={choice}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="checks">
        <legend>Keep beside addresses</legend>
        {COLLECTED.map(({ kind, title }) => (
          <label key={kind} className="check">
            <input
              type="checkbox"
              checked={options.collect.includes(kind)}
              onChange={(event) =>
                set({ collect: withChoice(KINDS, options.collect, kind, event.target.checked) })
              }
            />
            {title}
          </label>
        ))}
      </fieldset>
      {LISTS.map(({ field, title, hint }) => (
        <label key={field} className="field">
          <span>{title}</span>
          <textarea
            rows={2}
            placeholder={hint}
            spellCheck={false}
            value={options[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        </label>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={options.subdomains}
          onChange={(event) => set({ subdomains: event.target.checked })}
        />
        Other hosts of the site too
      </label>
    </div>
  );
}
