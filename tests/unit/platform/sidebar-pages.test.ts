import { describe, expect, it } from "vitest";
import { manifest } from "#lib/platform/manifest.ts";
import { maySidebarStand, SIDEBAR_PAGES } from "#lib/platform/sidebar-pages.ts";

describe("the sidebar may stand", () => {
  it.each([
    "https://app-eu1.hubspot.com/contacts/1/record/0-1/2",
    "https://acme.lightning.force.com/lightning/r/Lead/00Q000000000001AAA/view",
    "https://acme--test.sandbox.lightning.force.com/lightning/page/home",
    "https://acme.my.salesforce.com/00Q000000000001",
    "https://acme.pipedrive.com/leads/inbox",
    "https://acme.twenty.com/object/person/1",
    "https://mail.google.com/mail/u/0/#inbox",
  ])("beside %s", (address) => {
    expect(maySidebarStand(address)).toBe(true);
  });

  it.each([
    "https://crm.acme.example/object/person/1",
    "http://localhost:3000/object/person/1",
    "http://acme.twenty.com/",
    "https://acme.force.com/community",
    "https://acme.my.site.com/",
    "https://twenty.com.evil.example/",
    "https://eviltwenty.com/",
    "https://evil.example/?acme.twenty.com",
    "https://google.com/",
    "https://evil.mail.google.com/",
    "https://evilmail.google.com/",
    "https://mail.google.com.evil.example/",
    "https://mail.google.com:8443/mail/u/0/",
    "http://mail.google.com/mail/u/0/",
    "https://acme.twenty.com:8443/",
    "https://user@evil.example/.twenty.com",
    "chrome-extension://abc/sidebar.html",
    "about:blank",
    "",
  ])("not beside %j", (address) => {
    expect(maySidebarStand(address)).toBe(false);
  });
});

describe("the manifest", () => {
  it("lets exactly these pages load the frame, and frame it", () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ["sidebar.html"], matches: [...SIDEBAR_PAGES], use_dynamic_url: false },
    ]);
    const policy = JSON.stringify(manifest.content_security_policy);
    const [, framing = ""] = /frame-ancestors ([^;]*);/.exec(policy) ?? [];
    expect(framing.split(" ")).toEqual([
      ...SIDEBAR_PAGES.map((page) => page.replace(/\/\*$/, "")),
      "'self'",
    ]);
  });

  it("sends nothing in clear but to this machine", () => {
    const policy = JSON.stringify(manifest.content_security_policy);
    expect(policy.match(/http:[^\s;"]*/g)).toEqual(["http://localhost:*", "http://127.0.0.1:*"]);
    expect(manifest.optional_host_permissions?.filter((it) => it.startsWith("http:"))).toEqual([
      "http://localhost/*",
      "http://127.0.0.1/*",
    ]);
  });
});
