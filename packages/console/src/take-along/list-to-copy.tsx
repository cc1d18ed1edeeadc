import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { Modal } from "../parts/modal.tsx";

/** rows of the field that shows a list; it scrolls */
const ROWS = 12;

/** A list that its reader copies, as the browser did not let the page do it. */
export function ListToCopy({
  text,
  onClose,
}: {
  /** undefined = nothing to show */
  readonly text: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Modal
      title="Copy the list"
      about="The browser does not let this page copy. All of the list is selected: copy it with Ctrl+C, or ⌘C on a Mac."
      isOpen={text !== undefined}
      onClose={onClose}
    >
      <textarea
        aria-label="The list"
        rows={ROWS}
        readOnly
        value={text ?? ""}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="row">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
}
