import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Schema } from "../api/client.ts";
import { counted } from "../parts/counted.ts";
import { pathOf, SiteLink } from "../parts/site-link.tsx";
import "../styles/facts.css";

/** What the removal of an address will remove, and where it stands. */
export function RemovalPreview({
  email,
  preview: { contacts_removed, texts_emptied, places, texts },
}: {
  readonly email: string;
  readonly preview: Schema<"Removal">;
}): ReactNode {
  if (contacts_removed === 0 && texts_emptied === 0) {
    return <p className="card">Nothing stored tells {email}. Removed, it stays out of every later scan.</p>;
  }
  return (
    <section className="card section" aria-label="What will go">
      <p>
        <strong>{counted(contacts_removed, "contact")}</strong> of {email}, one a domain, and{" "}
        <strong>{counted(texts_emptied, "text")}</strong> of pages and other contacts that tell it.
      </p>
      {places !== null && places.length > 0 && (
        <ul className="places">
          {places.map(({ domain_id, domain, pages, people }) => (
            <li key={domain_id}>
              <span>
                <Link href={`/domains/${domain_id}`}>{domain}</Link>: on {counted(pages, "page")}
                {people.length > 0 && `, with the name ${people.join(", ")}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {places !== null && contacts_removed > places.length && (
        <p className="muted">These are the first {places.length} domains.</p>
      )}
      {texts !== null && texts.length > 0 && (
        <details>
          <summary>The texts{texts_emptied > texts.length && `, the first ${texts.length}`}</summary>
          <ul className="places">
            {texts.map(({ kind, url, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be alike, and their order stands.
              <li key={index}>
                <span>
                  {kind} <SiteLink url={url}>{pathOf(url)}</SiteLink>
                </span>
                <span className="muted">{text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
