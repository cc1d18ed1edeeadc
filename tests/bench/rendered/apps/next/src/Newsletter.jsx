import { useState } from "react";

export function Newsletter() {
  const [fault, setFault] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setFault("That is no address. Write it like sam.lee@company-mail.com, please.");
      }}
    >
      <input type="email" name="email" placeholder="jane.roe@postbox-mail.com" />
      <p role="alert">{fault}</p>
    </form>
  );
}
