export const host = "pinewood-choir.com";
export const voices = [
  { voice: "Soprano", lead: "Nina Voss", email: "nina.voss@pinewood-choir.com" },
  { voice: "Bass", lead: "Tor Elk", email: null },
];
export const notice = `<p class="notice">Reporters write to <b>press@${host}</b>.</p>`;
