import type { ReactNode } from "react";
import type { AllItems } from "../api/all-items.ts";
import { Empty } from "../parts/empty.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";

/** What stands in a list's place until it has rows, and beside it while more come. */
export function FoundList<Item>({
  list,
  what,
  empty,
  children,
}: {
  readonly list: AllItems<Item>;
  /** What the list is of: `contacts`. */
  readonly what: string;
  /** What is said of an empty list. */
  readonly empty: { readonly title: string; readonly why: string };
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      {list.error !== null && <Failure error={list.error} retry={list.refetch} />}
      {list.items.length > 0 ? children : <WithoutRows list={list} what={what} empty={empty} />}
      {list.isCut && (
        <p className="muted">
          These are the first {list.items.length.toLocaleString("en")} {what}. The API gives all of them, as
          CSV too.
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
  readonly empty: { readonly title: string; readonly why: string };
}): ReactNode {
  if (list.error !== null) return null;
  if (list.isLoading) return <Loading what={`the ${what}`} />;
  return (
    <Empty title={empty.title}>
      <p>{empty.why}</p>
    </Empty>
  );
}
