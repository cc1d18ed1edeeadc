export default function Jobs() {
  return <p>We look for boatmen: jobs@clearwater-tours.com</p>;
}
