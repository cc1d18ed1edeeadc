import { type ReactNode, useId } from "react";
import type { Schema } from "../api/client.ts";
import { typeShares } from "./type-shares.ts";

/** Units of the picture. */
const WIDTH = 720;
const HEIGHT = 18;

/** How the contacts part into types, as one bar. */
export function TypeBar({
  contacts,
}: {
  readonly contacts: readonly Pick<Schema<"Contact">, "email_type">[];
}): ReactNode {
  const id = useId();
  const shares = typeShares(contacts);
  let x = 0;
  return (
    <figure className="picture">
      <figcaption className="row">
        {shares.map(({ type, count }) => (
          <span key={type} className={`type type-${type}`}>
            {type} {count.toLocaleString("en")}
          </span>
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title`}
        preserveAspectRatio="none"
      >
        <title id={`${id}-title`}>
          {`Types of contacts: ${shares.map(({ type, count }) => `${count} ${type}`).join(", ")}.`}
        </title>
        {shares.map(({ type, share }) => {
          const start = x;
          x += share * WIDTH;
          return (
            <rect key={type} className={`bar-${type}`} x={start} width={share * WIDTH} height={HEIGHT} />
          );
        })}
      </svg>
    </figure>
  );
}
