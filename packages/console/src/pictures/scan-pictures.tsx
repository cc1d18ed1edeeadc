import { type ReactNode, useMemo } from "react";
import type { Schema } from "../api/client.ts";
import { ContactsCurve } from "./contacts-curve.tsx";
import { PageMap } from "./page-map.tsx";
import { TypeBar } from "./type-bar.tsx";
import { visitsOf } from "./visits.ts";
import "../styles/pictures.css";

/** A scan to look at: its pages, how its contacts came, and of which types they are. */
export function ScanPictures({
  pages,
  contacts,
}: {
  readonly pages: readonly Schema<"Page">[];
  readonly contacts: readonly Schema<"Contact">[];
}): ReactNode {
  const visits = useMemo(() => visitsOf(pages, contacts), [pages, contacts]);
  if (visits.length === 0) return null;
  return (
    <section className="pictures" aria-label="Pictures of the scan">
      <PageMap visits={visits} />
      <ContactsCurve visits={visits} />
      {contacts.length > 0 && <TypeBar contacts={contacts} />}
    </section>
  );
}
