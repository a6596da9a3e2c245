import type { UserManifest } from "wxt";

/** Pages on which the sidebar may appear. Other HubSpot hosts match the pattern but not the globs. */
const CRM_PAGES = {
  matches: ["https://*.hubspot.com/*"],
  include_globs: ["https://app.hubspot.com/*", "https://app-???.hubspot.com/*"],
};

/** Fixed, so that an unpacked copy keeps its id, and with it its database, when its folder moves. */
const PUBLIC_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvbmjHHlX5lgiNO/k1N4hDu6IDZAD20rPwUvC89IysckUxZPTN3869m2CazrirIAk8HIKjlGx5lNZ2YdMsaRl4yE0cOEi1XMpwOZatcaKCwyJjpLYgUjZx+aKYOxSktPt3mP9ZUm8H51sS1hLBjryQ9yTUBiSGUHatB1awUFukvo6wBeZhL4aoet8T2mvRDJvDR/ugn88K6l22GyD7aTSlbwqxV6OnPhVdOb0c4DSklujyGVort6Tx393Qq0/kIIAK7c+htfNXixpPw5DB2erPQjGHo2DbNBC0cOWDAP5sEgKMuoHpbgrgtlFoEB3CCOn36IFXyP0WW+gRJai7velaQIDAQAB";

/**
 * The manifest. Narrow on purpose: one API host, the CRM's own pages, no access to tabs' addresses,
 * cookies or history. The content script is declared here and not by the framework, whose wrapper
 * announces itself to the page by an event that the page could forge.
 */
export const manifest: UserManifest = {
  name: "Handrail",
  description: "The buyer's context beside your CRM record, from marketing to sales.",
  minimum_chrome_version: "123",
  key: PUBLIC_KEY,
  permissions: ["storage", "unlimitedStorage", "alarms", "sidePanel"],
  host_permissions: ["https://api.hubapi.com/*"],
  content_scripts: [
    { ...CRM_PAGES, js: ["crm-content.js"], run_at: "document_start", all_frames: false },
  ],
  web_accessible_resources: [
    // A fixed address on purpose: pages with a cross-origin embedder policy refuse the dynamic one.
    { resources: ["sidebar.html"], matches: CRM_PAGES.matches, use_dynamic_url: false },
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
  incognito: "not_allowed",
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' https://api.hubapi.com",
      "frame-ancestors https://*.hubspot.com 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
    ].join("; "),
  },
};
