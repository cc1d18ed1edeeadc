import type { ReactNode } from "react";
import { Link } from "wouter";
import type { RefusedLine } from "./submit-sites.ts";

/** Which lines were no sites, and why. The other sites are being scanned. */
export function RefusedLines({
  lines,
  batchId,
}: {
  readonly lines: readonly RefusedLine[];
  readonly batchId: string;
}): ReactNode {
  return (
    <section className="failure" role="alert" aria-label="Lines that were not taken">
      <p>
        {lines.length === 1
          ? "One line is no site and stays above to be mended. "
          : `${lines.length.toLocaleString("en")} lines are no sites and stay above to be mended. `}
        <Link href={`/batches/${batchId}`}>All others are being scanned.</Link>
      </p>
      <table className="refused">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">It says</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, url, detail }) => (
            <tr key={line}>
              <td>{line}</td>
              <td className="mono">{url}</td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
