import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import type { Issuer } from "./issuer.ts";
import { useSession } from "./session.tsx";

/**
 * Signs in at the issuer: by leaving the page, or `beside` it, in a window of its own, so that what was typed stays.
 * Where the browser opens none, it leaves.
 */
export function IssuerButton({
  issuer,
  isBeside,
}: {
  readonly issuer: Issuer;
  readonly isBeside: boolean;
}): ReactNode {
  const { enter } = useSession();
  const signIn = useMutation({
    async mutationFn(): Promise<void> {
      if (isBeside) enter(await issuer.signInBeside());
      else await leave();
    },
  });
  const leave = () => issuer.leaveToSignIn(location.pathname + location.search);
  return (
    <div className="stack">
      <Button kind="primary" disabled={signIn.isPending} onClick={() => signIn.mutate()}>
        Sign in
      </Button>
      {signIn.isError && (
        <>
          <Failure error={signIn.error} />
          {isBeside && <Button onClick={() => void leave()}>Sign in in this window</Button>}
        </>
      )}
    </div>
  );
}
