export const host = "clearwater-tours.com";
export const desks = [
  { place: "Keswick", email: "noel.ash@clearwater-tours.com" },
  { place: "Ambleside", email: null },
];
export const notice = '<p class="notice">Reporters write to <b>press@clearwater-tours.com</b>.</p>';
export const billing = (name) => `${name}@${host}`;
