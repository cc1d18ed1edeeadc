import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Schema } from "../api/client.ts";
import type { CameFrom } from "../found/came-from.ts";
import { Button } from "../parts/button.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Page } from "../parts/page.tsx";
import { Time } from "../parts/time.tsx";
import type { Scan } from "../scans/use-scan.ts";
import { ContactPlaces } from "./contact-places.tsx";
import type { PlaceAmong } from "./place-among.ts";
import {
  deliverabilityWords,
  mailtoHref,
  methodWords,
  personReasonWords,
  positionWords,
  typeWords,
} from "./words.ts";
import "../styles/contact.css";
import "../styles/facts.css";

type Contact = Schema<"Contact">;

/** All that is known of an address: of what type it is and why, whom it reaches, and every place it stands on. */
export function ContactDetail({
  scan,
  contact,
  list,
  place,
  onOpen,
}: {
  readonly scan: Scan;
  readonly contact: Contact;
  /** The list that it stands in, as its reader had it. */
  readonly list: { readonly href: string; readonly cameFrom: CameFrom };
  readonly place: PlaceAmong<Contact>;
  readonly onOpen: (contact: Contact | undefined) => void;
}): ReactNode {
  const { email, person_name, person_reason } = contact;
  const { previous, next } = place;
  const position = positionWords(contact);
  return (
    <Page
      title={email}
      actions={
        <div className="row">
          <CopyButton text={email} label="Copy the address" />
          <a className="button" href={mailtoHref(email)}>
            Write to it
          </a>
          <Link className="button" href={`/removal?email=${encodeURIComponent(email)}`}>
            Remove for good
          </Link>
        </div>
      }
    >
      <nav className="row" aria-label="Contacts of the scan">
        <Link href={list.href} state={list.cameFrom}>
          All contacts of {scan.domain ?? "the scan"}
        </Link>
        <Button
          kind="quiet"
          disabled={previous === undefined}
          aria-keyshortcuts="k"
          onClick={() => onOpen(previous)}
        >
          ← Previous
        </Button>
        <Button kind="quiet" disabled={next === undefined} aria-keyshortcuts="j" onClick={() => onOpen(next)}>
          Next →
        </Button>
        <span className="muted" role="status">
          <span className="visually-hidden">{email}: </span>
          {place.position === undefined
            ? "not among those that the list shows"
            : `${place.position.toLocaleString("en")} of ${place.count.toLocaleString("en")}`}
        </span>
      </nav>
      <dl className="facts card">
        <div>
          <dt>Type</dt>
          <dd>
            <span className={`type type-${contact.email_type}`}>{contact.email_type}</span>.{" "}
            {typeWords(contact, scan.domain ?? "")}
          </dd>
        </div>
        <div>
          <dt>Person</dt>
          <dd>
            {person_name === null ? (
              <span className="muted">No page says whom it reaches.</span>
            ) : (
              <>
                <strong>{person_name}</strong>
                {position !== "" && `, ${position}`}
                {person_reason !== null && (
                  <span className="muted"> · {personReasonWords(person_reason)}</span>
                )}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Confidence</dt>
          <dd>
            <meter min={0} max={100} value={contact.confidence} aria-label="Confidence" />{" "}
            {contact.confidence} of 100
            <ul className="reasons">
              {contact.confidence_reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Takes mail</dt>
          <dd>
            <span className={`mail mail-${contact.deliverability}`}>{contact.deliverability}</span>.{" "}
            {deliverabilityWords(contact.deliverability)}
            {contact.mail_provider !== null && ` Provider: ${contact.mail_provider}.`}
            <ul className="reasons">
              {contact.deliverability_reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>How it was found</dt>
          <dd>In {methodWords(contact.method)}.</dd>
        </div>
        <div>
          <dt>On the domain</dt>
          <dd>
            First seen <Time at={contact.first_seen} />, last seen <Time at={contact.last_seen} />
          </dd>
        </div>
      </dl>
      <ContactPlaces contact={contact} />
    </Page>
  );
}
