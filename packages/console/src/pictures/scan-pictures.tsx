import { type ReactNode, useMemo } from "react";
import type { Schema } from "../api/client.ts";
import { ContactsCurve } from "./contacts-curve.tsx";
import { PageMap } from "./page-map.tsx";
import { TypeBar } from "./type-bar.tsx";
import { areMarksCut, type Visit } from "./visits.ts";
import "../styles/pictures.css";

/** A scan to look at: its pages, how its contacts came, and of which types they are. */
export function ScanPictures({
  visits,
  contacts,
  onOpen,
}: {
  readonly visits: readonly Visit[];
  readonly contacts: readonly Schema<"Contact">[];
  /** Shows more of a page that was chosen. */
  readonly onOpen: (visit: Visit) => void;
}): ReactNode {
  const isCut = useMemo(() => areMarksCut(contacts), [contacts]);
  if (visits.length === 0) return null;
  return (
    <section className="pictures" aria-label="Pictures of the scan">
      <PageMap visits={visits} areMarksCut={isCut} onOpen={onOpen} />
      <ContactsCurve visits={visits} />
      {contacts.length > 0 && <TypeBar contacts={contacts} />}
    </section>
  );
}
