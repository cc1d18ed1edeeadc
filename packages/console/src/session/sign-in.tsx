import type { ReactNode } from "react";
import { IssuerButton } from "./issuer-button.tsx";
import { useSession } from "./session.tsx";
import { TokenForm } from "./token-form.tsx";

/** What stands before the console while nobody is signed in. */
export function SignIn(): ReactNode {
  const { issuer } = useSession();
  return (
    <main className="sign-in">
      <h1>Contact Scanner</h1>
      {issuer === undefined ? <TokenForm /> : <IssuerButton issuer={issuer} isBeside={false} />}
    </main>
  );
}
