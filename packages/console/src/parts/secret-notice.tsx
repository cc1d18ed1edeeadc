import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { Modal } from "./modal.tsx";

/** Shows a secret the one time that the API tells it. */
export function SecretNotice({
  secret,
  title,
  about,
  onClose,
}: {
  /** undefined = nothing to show */
  readonly secret: string | undefined;
  readonly title: string;
  readonly about: string;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Modal title={title} about={about} isOpen={secret !== undefined}>
      <code className="secret">{secret}</code>
      <div className="row">
        <CopyButton text={secret ?? ""} />
        <Button kind="primary" onClick={onClose}>
          I have kept it
        </Button>
      </div>
    </Modal>
  );
}
