import { type ReactNode, useEffect, useState } from "react";
import { Modal } from "../parts/modal.tsx";
import { useKeys } from "../shell/keys.ts";
import { Palette } from "./palette.tsx";

/** What the keyboard does, as `?` tells it. */
const KEYS = [
  { keys: "Ctrl K", does: "Go to a page or a site" },
  { keys: "/", does: "Search the table" },
  { keys: "j, k", does: "Next row, row before" },
  { keys: "Enter", does: "Open the row" },
  { keys: "Esc", does: "Leave the search, close what is open, go back to the list" },
  { keys: "?", does: "This list" },
] as const;

/** What is opened by keys on every page: the palette, and the list of keys. */
export function Keyboard(): ReactNode {
  const [open, setOpen] = useState<"palette" | "keys">();
  useKeys({ "?": () => setOpen("keys") });
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen("palette");
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  const close = () => setOpen(undefined);
  return (
    <>
      <Palette isOpen={open === "palette"} onClose={close} />
      <Modal title="Keys" isOpen={open === "keys"} onClose={close}>
        <dl className="keys">
          {KEYS.map(({ keys, does }) => (
            <div key={keys} className="contents">
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
