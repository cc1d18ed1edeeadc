import { lazy, Suspense, useEffect, useState } from "react";
import { Link } from "react-router";
import { billing, host, notice, offices } from "./company.js";
import { Newsletter } from "./Newsletter.jsx";

const Jobs = lazy(() => import("./Jobs.jsx"));

export function Home() {
  const [team, setTeam] = useState([]);
  const [hotline, setHotline] = useState("");
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    fetch("/api/team.json")
      .then((response) => response.json())
      .then((answer) => setTeam(answer.team));
    addEventListener("hashchange", () => setHash(location.hash));
  }, []);
  if (hash === "#/privacy") return <p>Questions on your data: privacy@kestrel-cycles.com</p>;
  return (
    <main>
      <h1>Kestrel Cycles</h1>
      <p>Call in, or write to office@kestrel-cycles.com at any time.</p>
      <a href="mailto:sales@kestrel-cycles.com">Buy a bicycle</a>
      {offices.map(({ city, contact }) => (
        <p key={city} id={tinyslug(city)}>
          {city} {contact}
        </p>
      ))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the bench looks for addresses in such markup. */}
      <div dangerouslySetInnerHTML={{ __html: notice }} />
      <p>Invoices: {billing("accounts")}</p>
      <Suspense>
        <Jobs />
      </Suspense>
      {team.map(({ name, email }) => (
        <p key={email}>
          {name}, {email}
        </p>
      ))}
      <opening-hours />
      <iframe src="/events.html" title="Rides" />
      <button type="button" onClick={() => setHotline(["hotline", host].join("@"))}>
        Show our hotline
      </button>
      <p>{hotline}</p>
      <Newsletter />
      <Link to="/imprint">Imprint</Link> <a href="#/privacy">Privacy</a>
    </main>
  );
}
