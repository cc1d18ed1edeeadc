export const host = "mooring-lights.com";
export const people = {
  keeper: { name: "Nils Oder", mail: "nils.oder@mooring-lights.com" },
  clerk: { name: "Una Ray", mail: null },
};
export const notice = "<p class='notice'>Reporters write to <b>press@mooring-lights.com</b>.</p>";
