import Link from "next/link";
import { Live } from "../Live.jsx";

export default function Page() {
  return (
    <main>
      <h1>Clearwater Tours</h1>
      <p>Call in, or write to office@clearwater-tours.com at any time.</p>
      <a href="mailto:sales@clearwater-tours.com">Book a tour</a>
      <Live />
      <Link href="/imprint">Imprint</Link> <a href="#/privacy">Privacy</a>
    </main>
  );
}
