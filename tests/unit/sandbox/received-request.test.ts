import { expect, it } from "vitest";
import { toReceived } from "../../sandbox/received-request.ts";

it.each([
  ["an update of the browser", { site: "none", mode: "no-cors" }, true],
  ["an extension with leave", { site: "none", mode: "cors" }, false],
  ["an extension without leave", { site: "cross-site", mode: "no-cors" }, false],
  ["a page's picture", { site: "same-origin", mode: "no-cors" }, false],
  ["an address that somebody opened", { site: "none", mode: "navigate" }, false],
])("tells who asked: %s", (_, { site, mode }, byBrowser) => {
  const headers = { "sec-fetch-site": site, "sec-fetch-mode": mode };
  const request = new Request("https://api.example/path", { method: "POST", headers });
  expect(toReceived(request, "api.example", "/path")).toEqual({
    host: "api.example",
    method: "POST",
    path: "/path",
    byBrowser,
  });
});

it("takes whoever says nothing of themselves for somebody who asks, not for the browser", () => {
  expect(toReceived(new Request("https://api.example/"), "api.example", "/").byBrowser).toBe(false);
});
