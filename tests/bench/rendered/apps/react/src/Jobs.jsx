export default function Jobs() {
  return <p>We look for mechanics: jobs@kestrel-cycles.com</p>;
}
