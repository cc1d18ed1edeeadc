import { memo, type ReactNode } from "react";
import { siteParts } from "./site-parts.ts";
import type { Visit } from "./visits.ts";

/** Which parts of a site brought its contacts; nothing where it has no parts. */
export const SitePartsTable = memo(function SitePartsTable({
  visits,
}: {
  readonly visits: readonly Visit[];
}): ReactNode {
  const parts = siteParts(visits);
  if (parts.length < 2) return null;
  return (
    <details className="site-parts">
      <summary>By part of the site</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Pages</th>
            <th scope="col">With contacts</th>
            <th scope="col">Brought</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, pages, holding, news }) => (
            <tr key={name}>
              <th scope="row">{name ?? "all others"}</th>
              <td>{pages.toLocaleString("en")}</td>
              <td>{holding.toLocaleString("en")}</td>
              <td>{news.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
});
