import type { UserManifest } from "wxt";
import { MAIL_PAGE, SIDEBAR_ORIGINS, SIDEBAR_PAGES } from "./sidebar-pages.ts";

/** Pages on which the sidebar appears from the start. Other HubSpot hosts match the pattern but not the globs. */
const HUBSPOT_PAGES = {
  matches: ["https://*.hubspot.com/*"],
  include_globs: ["https://app.hubspot.com/*", "https://app-???.hubspot.com/*"],
};

/** Fixed, so that an unpacked copy keeps its id, and with it its database, when its folder moves. */
const PUBLIC_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvbmjHHlX5lgiNO/k1N4hDu6IDZAD20rPwUvC89IysckUxZPTN3869m2CazrirIAk8HIKjlGx5lNZ2YdMsaRl4yE0cOEi1XMpwOZatcaKCwyJjpLYgUjZx+aKYOxSktPt3mP9ZUm8H51sS1hLBjryQ9yTUBiSGUHatB1awUFukvo6wBeZhL4aoet8T2mvRDJvDR/ugn88K6l22GyD7aTSlbwqxV6OnPhVdOb0c4DSklujyGVort6Tx393Qq0/kIIAK7c+htfNXixpPw5DB2erPQjGHo2DbNBC0cOWDAP5sEgKMuoHpbgrgtlFoEB3CCOn36IFXyP0WW+gRJai7velaQIDAQAB";

/**
 * The manifest. Narrow on purpose: one API host, one CRM's own pages and Gmail's, no access to other tabs'
 * addresses, to cookies or history. Gmail's content script is registered by the worker, so that it can be
 * switched off (entrypoints/background/crm-pages.ts). Whoever connects another CRM is asked by the browser for exactly its hosts; only
 * then can Handrail reach them, and only then does `scripting` put a content script into their pages.
 * `identity` opens the sign-in pages of CRMs that have one. `contextMenus` hands over text that somebody
 * selected, when they ask for it; it opens no page. HubSpot's content script is declared here and
 * not by the framework, whose wrapper announces itself to the page by an event that the page could forge.
 */
export const manifest: UserManifest = {
  name: "Handrail",
  description: "The buyer's context beside your CRM record, from marketing to sales.",
  minimum_chrome_version: "144",
  key: PUBLIC_KEY,
  permissions: [
    "storage",
    "unlimitedStorage",
    "alarms",
    "sidePanel",
    "scripting",
    "identity",
    "contextMenus",
    "notifications",
  ],
  host_permissions: ["https://api.hubapi.com/*", MAIL_PAGE],
  // What may be asked for, one host at a time: a CRM can live under any name. In clear only on this machine.
  optional_host_permissions: ["https://*/*", "http://localhost/*", "http://127.0.0.1/*"],
  content_scripts: [
    { ...HUBSPOT_PAGES, js: ["crm-content.js"], run_at: "document_start", all_frames: false },
  ],
  web_accessible_resources: [
    // A fixed address on purpose: pages with a cross-origin embedder policy refuse the dynamic one.
    { resources: ["sidebar.html"], matches: [...SIDEBAR_PAGES], use_dynamic_url: false },
  ],
  externally_connectable: { ids: [], matches: [] },
  side_panel: { default_path: "sidebar.html" },
  options_ui: { page: "settings.html", open_in_tab: true },
  action: { default_title: "Open Handrail in the side panel" },
  commands: {
    "toggle-sidebar": {
      suggested_key: { default: "Alt+Shift+H" },
      description: "Open or close Handrail",
    },
  },
  // What an organisation may set for all of its browsers: the playbook, or where it is fetched.
  storage: { managed_schema: "managed-schema.json" },
  incognito: "not_allowed",
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      // A policy is fixed when the extension is built, and a CRM can live under any name. What holds is
      // narrower: the browser lets out only what was allowed for a host, and every connection's requests
      // are bound to the one origin that it was connected to (lib/crm/http/http.ts). In clear only to
      // this machine.
      "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
      `frame-ancestors ${SIDEBAR_ORIGINS.join(" ")} 'self'`,
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
    ].join("; "),
  },
};
