import * as Dialog from "@radix-ui/react-dialog";
import type { ReactNode } from "react";

/**
 * A dialog above the page: focus stays within, Esc closes it. Its shade is an element of ours: Radix's own `Overlay`
 * adds a style element, which the Content-Security-Policy refuses.
 */
export function Modal({
  title,
  about,
  isOpen,
  onClose,
  children,
}: {
  readonly title: string;
  /** A sentence below the title, read out with it. */
  readonly about?: string;
  readonly isOpen: boolean;
  /** undefined = it cannot be closed: something has to be done first. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(next) => !next && onClose?.()}>
      <Dialog.Portal>
        <div className="shade" />
        <Dialog.Content className="modal" {...(about === undefined ? { "aria-describedby": undefined } : {})}>
          <Dialog.Title>{title}</Dialog.Title>
          {about !== undefined && <Dialog.Description>{about}</Dialog.Description>}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
