export const host = "oldmill-bakery.com";
export const shops = [
  { town: "Ripon", email: "nan.holt@oldmill-bakery.com" },
  { town: "Thirsk", email: null },
];
export const notice = '<p class="notice">Reporters write to <b>press@oldmill-bakery.com</b>.</p>';
