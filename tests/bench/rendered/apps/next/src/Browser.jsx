import { lazy, Suspense, useEffect, useState } from "react";
import { billing, desks, host, notice } from "./company.js";
import { Newsletter } from "./Newsletter.jsx";
import "./opening-hours.js";
import { startWidgets } from "./library/widgetkit.js";

const Jobs = lazy(() => import("./Jobs.jsx"));

export function Browser() {
  const [guides, setGuides] = useState([]);
  const [hotline, setHotline] = useState("");
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    startWidgets(document.body);
    fetch("/api/guides.json")
      .then((response) => response.json())
      .then((answer) => setGuides(answer.team));
    addEventListener("hashchange", () => setHash(location.hash));
  }, []);
  if (hash === "#/privacy") return <p>Questions on your data: privacy@clearwater-tours.com</p>;
  return (
    <section>
      {desks.map(({ place, email }) => (
        <p key={place} id={tinyslug(place)}>
          {place} {email}
        </p>
      ))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the bench looks for addresses in such markup. */}
      <div dangerouslySetInnerHTML={{ __html: notice }} />
      <p>Invoices: {billing("accounts")}</p>
      <Suspense>
        <Jobs />
      </Suspense>
      {guides.map(({ name, email }) => (
        <p key={email}>
          {name}, {email}
        </p>
      ))}
      <opening-hours />
      <iframe src="/events.html" title="Lake days" />
      <button type="button" onClick={() => setHotline(["hotline", host].join("@"))}>
        Show our hotline
      </button>
      <p>{hotline}</p>
      <Newsletter />
    </section>
  );
}
