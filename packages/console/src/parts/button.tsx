import type { ButtonHTMLAttributes, ReactNode } from "react";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** How much it stands out: one `primary` a page; `danger` deletes for good. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
};

/** A button, which submits a form only where its `type` says so. */
export function Button({ kind = "plain", type = "button", className, ...rest }: ButtonProps): ReactNode {
  return <button type={type} className={["button", kind, className].filter(Boolean).join(" ")} {...rest} />;
}
