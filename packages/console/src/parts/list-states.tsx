import type { ReactNode } from "react";
import type { AllItems } from "../api/all-items.ts";
import { Empty } from "./empty.tsx";
import { Failure } from "./failure.tsx";
import { Loading } from "./loading.tsx";

/** What is said of a list without rows. */
export type EmptyList = {
  readonly title: string;
  /** Why that may be, and what to do. */
  readonly why: ReactNode;
  /** A button that does it. */
  readonly action?: ReactNode;
};

/** What stands in a list's place until it has rows, and beside it while more come. */
export function ListStates<Item>({
  list,
  what,
  empty,
  children,
}: {
  readonly list: AllItems<Item>;
  /** What the list is of: `contacts`. */
  readonly what: string;
  readonly empty: EmptyList;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      {list.error !== null && <Failure error={list.error} retry={list.refetch} />}
      {list.items.length > 0 ? children : <WithoutRows list={list} what={what} empty={empty} />}
      {list.isCut && (
        <p className="muted">
          These are the first {list.items.length.toLocaleString("en")} {what}. The API gives all of them.
        </p>
      )}
    </>
  );
}

/** A list that could not be read is not said to be empty: the failure above tells all that is known of it. */
function WithoutRows<Item>({
  list,
  what,
  empty,
}: {
  readonly list: AllItems<Item>;
  readonly what: string;
  readonly empty: EmptyList;
}): ReactNode {
  if (list.error !== null) return null;
  if (list.isLoading) return <Loading what={`the ${what}`} />;
  return (
    <Empty title={empty.title}>
      <p>{empty.why}</p>
      {empty.action}
    </Empty>
  );
}
