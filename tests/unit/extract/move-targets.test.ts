import { moveTargets } from "@contact-scanner/core/extract/move-targets";
import { describe, expect, test } from "vitest";

describe("a script goes on", () => {
  test.each([
    `location = "/home"`,
    `window.location.href='/home';`,
    "top.location.href = `/home`",
    `document.location.assign("/home")`,
    `setTimeout(function () { self.location.replace('/home') }, 2000)`,
    `setTimeout("location.href='/home'", 100)`,
    `window["location"]["href"] = "/home"`,
    `location.href = "\\/home"`,
    `location.href = '\\u002fhome'`,
    `location.href = '/' + 'home'`,
    `location.pathname = 'home'`,
    `window.location = window.location.protocol + "//" + window.location.host + "/home"`,
    `location.href = "https://" + location.hostname + '/home'`,
    `window.location.href = location.origin + "/home";`,
    `var url = "/home"; window.location.href = url;`,
    `const target='/home';location.replace(target)`,
    `$(location).attr('href', '/home');`,
    `window.open('/home', '_self')`,
    `<!--\nlocation.href='/home'\n//-->`,
  ])("%s", (script) => expect(moveTargets(script)).toEqual(["/home"]));

  test("to several pages, where it chooses", () => {
    const script = `if (lang === "de") { location.href = "/de" } else { location.href = "/en" }`;
    expect(moveTargets(script)).toEqual(["/de", "/en"]);
  });
});

test.each([
  ["its target is not known", `location.href = base + "/home"`],
  ["something is added to it", `location.href = "/home?id=" + id`],
  ["a call gives it", `location.href = encodeURI("/home")`],
  ["it is worked on", `location.href = "/home".replace("h", x)`],
  ["it depends", `location.href = isGerman ? "/de" : "/en"`],
  ["it is only compared", `if (location.href == "/home") start()`],
  ["it opens a request", `xhr.open("GET", "/home")`],
  ["it only changes the part after #", `location.hash = "/home"`],
  ["the host is another part of it", `location.href = "/home?from=" + location.host`],
])("a script goes nowhere where %s", (_why, script) => expect(moveTargets(script)).toEqual([]));
