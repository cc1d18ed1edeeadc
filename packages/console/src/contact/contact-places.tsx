import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { SiteLink } from "../parts/site-link.tsx";
import { Time } from "../parts/time.tsx";
import { MarkedText } from "./marked-text.tsx";
import { methodWords, stillThereWords } from "./words.ts";

/** Every place that an address stands on, with the words around it there. */
export function ContactPlaces({ contact }: { readonly contact: Schema<"Contact"> }): ReactNode {
  const { email, sources, sources_count } = contact;
  return (
    <section className="section">
      <h2>
        It stands on {sources_count === 1 ? "one page" : `${sources_count.toLocaleString("en")} pages`}
        {sources_count > sources.length && `, of which these are the first ${sources.length}`}
      </h2>
      <ul className="places">
        {sources.map(({ page, method, context, still_on_page, first_seen, last_seen }) => (
          <li key={page} className="card">
            <SiteLink url={page} />
            {context !== "" && (
              <p>
                <MarkedText text={context} marked={email} />
              </p>
            )}
            <p className="muted">
              In {methodWords(method)}. First seen <Time at={first_seen} />
              {last_seen !== first_seen && (
                <>
                  , last seen <Time at={last_seen} />
                </>
              )}
              ; {stillThereWords(still_on_page)}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
