import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Failure } from "./failure.tsx";
import { Modal } from "./modal.tsx";

/** Asks before something is done that cannot be undone. */
export function Confirm({
  title,
  about,
  action,
  isOpen,
  error,
  isPending,
  onClose,
  onConfirm,
}: {
  /** The question. */
  readonly title: string;
  /** What it means. */
  readonly about: string;
  /** What the button says. */
  readonly action: string;
  readonly isOpen: boolean;
  /** Why it failed; null = it did not. */
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}): ReactNode {
  return (
    <Modal title={title} about={about} isOpen={isOpen} onClose={onClose}>
      {error !== null && <Failure error={error} />}
      <div className="row">
        <Button onClick={onClose}>Leave it</Button>
        <Button kind="danger" disabled={isPending} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Modal>
  );
}
