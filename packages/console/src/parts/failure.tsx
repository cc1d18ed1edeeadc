import { type ReactNode, useEffect, useState } from "react";
import { ApiProblem } from "../api/problem.ts";
import { Button } from "./button.tsx";
import { counted } from "./counted.ts";

/** What is not there, or no more, or was asked for wrongly or too long: asking again brings nothing else. */
const FINAL_STATUSES: readonly number[] = [400, 404, 410, 413];

/** What went wrong, in the API's own words, and a way on. After a 429 it counts down and tries again by itself. */
export function Failure({
  error,
  retry,
}: {
  readonly error: unknown;
  /** undefined = trying again would not help. */
  readonly retry?: (() => void) | undefined;
}): ReactNode {
  const waitSeconds = error instanceof ApiProblem ? error.retryAfterSeconds : undefined;
  const fields = error instanceof ApiProblem ? error.fields : [];
  const isFinal = error instanceof ApiProblem && FINAL_STATUSES.includes(error.status);
  return (
    <div className="failure" role="alert">
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, detail }) => (
            <li key={`${field} ${detail}`}>
              <code>{field}</code>: {detail}
            </li>
          ))}
        </ul>
      )}
      {retry !== undefined &&
        !isFinal &&
        (waitSeconds === undefined ? (
          <Button onClick={retry}>Try again</Button>
        ) : (
          <Countdown key={String(error)} seconds={waitSeconds} onEnd={retry} />
        ))}
    </div>
  );
}

/** ms between two looks at how long it still takes */
const SECOND_MS = 1_000;

/** Counts the seconds down and then acts; who does not want to wait acts now. */
function Countdown({ seconds, onEnd }: { readonly seconds: number; readonly onEnd: () => void }): ReactNode {
  const [left, setLeft] = useState(Math.max(1, Math.ceil(seconds)));
  useEffect(() => {
    if (left === 0) {
      onEnd();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), SECOND_MS);
    return () => clearTimeout(timer);
  }, [left, onEnd]);
  return (
    <p>
      Trying again in {counted(left, "second")}. <Button onClick={onEnd}>Now</Button>
    </p>
  );
}
