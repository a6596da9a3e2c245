import { describe, expect, it } from "vitest";
import { PIPEDRIVE_SETUP } from "#lib/crm/pipedrive/connect.ts";

const plan = (server: string) => PIPEDRIVE_SETUP.plan({ server, key: "…" });

describe("a company's address", () => {
  it.each([
    "acme",
    " Acme ",
    "acme.pipedrive.com",
    "ACME.pipedrive.com.",
    "https://acme.pipedrive.com",
    "https://acme.pipedrive.com/person/42?tab=notes#top",
    "acme.pipedrive.com/leads/inbox/0f1ab7b0-6d02-11ee-9b2c-5f3a1c2d4e6f",
  ])("is read from “%s”", (typed) => {
    expect(plan(typed)).toEqual({
      ok: true,
      value: {
        server: "acme.pipedrive.com",
        pageHost: "acme.pipedrive.com",
        origins: ["https://acme.pipedrive.com/*"],
        caution: null,
      },
    });
  });

  it.each([
    ["", "Enter the address"],
    ["app.pipedrive.com", "belongs to Pipedrive"],
    ["https://app.pipedrive.com/person/42", "belongs to Pipedrive"],
    ["api.pipedrive.com", "belongs to Pipedrive"],
    ["pipedrive.com", "no address of a Pipedrive account"],
    ["acme.example", "no address of a Pipedrive account"],
    ["a.acme.pipedrive.com", "no address of a Pipedrive account"],
    ["acme.pipedrive.com.evil.example", "no address of a Pipedrive account"],
    ["acme.pipedrive.com:8443", "no address of a Pipedrive account"],
    ["http://acme.pipedrive.com", "has to begin with https://"],
    ["https://acme.pipedrive.com@evil.example/", "user name or password"],
    ["acme corp", "no web address"],
    ["192.168.0.1", "no address of a Pipedrive account"],
  ])("is refused of “%s”, with a reason", (typed, reason) => {
    expect(plan(typed)).toMatchObject({
      ok: false,
      failure: { field: "server", message: expect.stringContaining(reason) },
    });
  });

  it("is where the sidebar stands; an unknown one is nowhere", () => {
    const pages = (pageHost: string) => PIPEDRIVE_SETUP.pages({ server: "", pageHost });
    expect(pages("acme.pipedrive.com")).toEqual(["https://acme.pipedrive.com/*"]);
    expect(pages("")).toEqual([]);
    expect(pages("evil.example")).toEqual([]);
  });

  it("needs a pasted token: signing in would need a secret", () => {
    expect(PIPEDRIVE_SETUP.signIn).toBeNull();
  });
});
