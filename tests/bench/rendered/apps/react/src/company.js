export const host = "kestrel-cycles.com";
export const offices = [
  { city: "Leeds", phone: "+44 113 496 0123", contact: "nora.lind@kestrel-cycles.com" },
  { city: "York", phone: "+44 1904 960 123", contact: null },
];
export const notice = '<p class="notice">Reporters write to <b>press@kestrel-cycles.com</b>.</p>';
export const billing = (name) => `${name}@${host}`;
