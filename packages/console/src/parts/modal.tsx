import * as Dialog from "@radix-ui/react-dialog";
import { type ReactNode, useRef } from "react";

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
  const before = useRef<Element>(null);
  /** Back to what had the focus; where that is gone, to the page's content. */
  function giveFocusBack(event: Event): void {
    event.preventDefault();
    const place = before.current?.isConnected === true ? before.current : document.getElementById("content");
    if (place instanceof HTMLElement) place.focus();
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={(next) => !next && onClose?.()}>
      <Dialog.Portal>
        <div className="shade" />
        <Dialog.Content
          className="modal"
          // It is opened by a page's state, so Radix knows no button of its own to give the focus back to.
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={giveFocusBack}
          {...(about === undefined ? { "aria-describedby": undefined } : {})}
        >
          <Dialog.Title>{title}</Dialog.Title>
          {about !== undefined && <Dialog.Description>{about}</Dialog.Description>}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
