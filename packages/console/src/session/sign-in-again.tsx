import type { ReactNode } from "react";
import { Modal } from "../parts/modal.tsx";
import { useSession } from "./session.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Above the page when a session has run out: the page stays, with all that was typed into it. */
export function SignInAgain(): ReactNode {
  const { state } = useSession();
  return (
    <Modal
      title="Sign in again"
      about="Your session has run out. Nothing that you typed is lost."
      isOpen={state === "expired"}
    >
      <SignInForm />
    </Modal>
  );
}
