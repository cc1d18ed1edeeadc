import type { ReactNode } from "react";
import { SignInForm } from "./sign-in-form.tsx";

/** What stands before the console while nobody is signed in. */
export function SignIn(): ReactNode {
  return (
    <main className="sign-in">
      <h1>Contact Scanner</h1>
      <SignInForm />
    </main>
  );
}
