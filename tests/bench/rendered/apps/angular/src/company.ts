export const host = "stonebridge-dental.com";
export const rooms = [
  { name: "Reception", email: "nell.ost@stonebridge-dental.com" },
  { name: "X-ray", email: "" },
];
export const notice = '<p class="notice">Reporters write to <b>press@stonebridge-dental.com</b>.</p>';
export const billing = (name: string) => `${name}@${host}`;
