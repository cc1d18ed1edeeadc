import type { ReactNode } from "react";
import { useSetParams } from "../parts/use-set-params.ts";
import { type ContactFilter, EMAIL_TYPES, type MailDomain } from "./contact-filter.ts";

/** What confidence may be asked for: steps that people think in. */
const CONFIDENCES = [0, 25, 50, 75, 90] as const;

/** Narrows a table of contacts down. */
export function ContactFilters({
  filter,
  domains,
}: {
  readonly filter: ContactFilter;
  /** What a mail domain can be chosen from. */
  readonly domains: readonly MailDomain[];
}): ReactNode {
  const set = useSetParams();
  return (
    <>
      <select
        aria-label="Type"
        value={filter.type ?? ""}
        onChange={(event) => set({ type: event.target.value })}
      >
        <option value="">Any type</option>
        {EMAIL_TYPES.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </select>
      <select
        className="domain-choice"
        aria-label="Mail domain"
        value={filter.domain ?? ""}
        onChange={(event) => set({ domain: event.target.value })}
      >
        <option value="">Any domain</option>
        {filter.domain !== undefined && !domains.some(({ domain }) => domain === filter.domain) && (
          <option>{filter.domain}</option>
        )}
        {domains.map(({ domain, contacts }) => (
          <option key={domain} value={domain}>
            {domain} ({contacts.toLocaleString("en")})
          </option>
        ))}
      </select>
      <select
        aria-label="Confidence"
        value={filter.minConfidence}
        onChange={({ target: { value } }) => set({ confidence: value === "0" ? undefined : value })}
      >
        {[...new Set([...CONFIDENCES, filter.minConfidence])]
          .sort((a, b) => a - b)
          .map((least) => (
            <option key={least} value={least}>
              {least === 0 ? "Any confidence" : `${least} or more`}
            </option>
          ))}
      </select>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.hasPerson}
          onChange={(event) => set({ person: event.target.checked ? "1" : undefined })}
        />
        With a person
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.takesMail}
          onChange={(event) => set({ mail: event.target.checked ? "1" : undefined })}
        />
        May take mail
      </label>
    </>
  );
}
