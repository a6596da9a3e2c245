import { describe, expect, it } from "vitest";
import { TWENTY_SETUP } from "#lib/crm/twenty/connect.ts";

const plan = (server: string) => TWENTY_SETUP.plan({ server });

describe("where a Twenty is", () => {
  it.each([
    "acme.twenty.com",
    "https://acme.twenty.com/",
    "https://ACME.twenty.com/objects/people?viewId=1",
  ])("%s is a workspace of the cloud, whose API all share", (typed) => {
    expect(plan(typed)).toEqual({
      ok: true,
      value: {
        server: "api.twenty.com",
        pageHost: "acme.twenty.com",
        origins: ["https://api.twenty.com/*", "https://acme.twenty.com/*"],
        caution: null,
      },
    });
  });

  it.each(["api.twenty.com", "app.twenty.com", "twenty.com", "a.b.twenty.com"])(
    "%s names no workspace",
    (typed) => {
      expect(plan(typed)).toMatchObject({
        failure: { field: "server", message: expect.stringContaining("your workspace") },
      });
    },
  );

  it.each([
    ["crm.acme.example", "crm.acme.example", "crm.acme.example"],
    ["https://crm.acme.example/object/person/1", "crm.acme.example", "crm.acme.example"],
    ["https://crm.acme.example:8443", "https://crm.acme.example:8443", "crm.acme.example:8443"],
    ["https://eviltwenty.com", "eviltwenty.com", "eviltwenty.com"],
    ["https://twenty.com.evil.example", "twenty.com.evil.example", "twenty.com.evil.example"],
  ])("%s is a server of one's own, pages and API at one address", (typed, server, pageHost) => {
    expect(plan(typed)).toMatchObject({ value: { server, pageHost, caution: null } });
  });

  it("asks for one origin of a server of one's own, whatever its port", () => {
    expect(plan("https://crm.acme.example:8443")).toMatchObject({
      value: { origins: ["https://crm.acme.example/*"] },
    });
  });

  it.each([
    ["http://localhost:3000", "http://localhost:3000", "localhost:3000", "http://localhost/*"],
    ["https://10.0.0.7", "10.0.0.7", "10.0.0.7", "https://10.0.0.7/*"],
    ["https://twenty.internal", "twenty.internal", "twenty.internal", "https://twenty.internal/*"],
  ])("%s is private: read, with a word of caution", (typed, server, pageHost, origin) => {
    expect(plan(typed)).toMatchObject({
      value: { server, pageHost, origins: [origin], caution: expect.stringContaining("key") },
    });
  });

  it.each(["", "http://crm.acme.example", "https://me:pw@crm.acme.example", "ftp://x.example"])(
    "%j is refused with what to do",
    (typed) => {
      expect(plan(typed)).toMatchObject({ ok: false, failure: { field: "server" } });
    },
  );

  it("stands beside the pages that people open, not beside the API", () => {
    const { pages } = TWENTY_SETUP;
    expect(pages({ server: "api.twenty.com", pageHost: "acme.twenty.com" })).toEqual([
      "https://acme.twenty.com/*",
    ]);
    expect(pages({ server: "http://localhost:3000", pageHost: "localhost:3000" })).toEqual([
      "http://localhost/*",
    ]);
    expect(pages({ server: "crm.acme.example", pageHost: "" })).toEqual([]);
  });
});
