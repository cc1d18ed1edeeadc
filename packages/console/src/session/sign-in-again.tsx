import type { ReactNode } from "react";
import { Modal } from "../parts/modal.tsx";
import { IssuerButton } from "./issuer-button.tsx";
import { useSession } from "./session.tsx";
import { TokenForm } from "./token-form.tsx";

/** Above the page when a session has run out: the page stays, with all that was typed into it. */
export function SignInAgain(): ReactNode {
  const { state, issuer } = useSession();
  return (
    <Modal
      title="Sign in again"
      about="Your session has run out. Nothing that you typed is lost."
      isOpen={state === "expired"}
    >
      {issuer === undefined ? <TokenForm /> : <IssuerButton issuer={issuer} isBeside={true} />}
    </Modal>
  );
}
