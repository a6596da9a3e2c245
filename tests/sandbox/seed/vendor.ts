import type { FormKey } from "./stories.ts";

/** The fictional vendor: Brindlewick sells a planning board for maintenance teams. */
const SITE = "https://www.brindlewick.example";

const PAGES = {
  home: "/",
  pricing: "/pricing",
  board: "/product/planning-board",
  integrations: "/integrations",
  sap: "/integrations/sap",
  dynamics: "/integrations/dynamics",
  customers: "/customers",
  security: "/security",
  downtimeGuide: "/guides/cutting-unplanned-downtime",
  sparePartsGuide: "/guides/spare-parts-that-matter",
  webinar: "/webinars/shift-changes-without-gaps",
  demo: "/demo",
  contact: "/contact",
} as const;

export type PageKey = keyof typeof PAGES;

/** How HubSpot names a conversion: page title, colon, form. */
export const FORM_NAMES: Readonly<Record<FormKey, string>> = {
  demo: "Book a demo: Demo request",
  pricing: "Pricing: Ask for a quote",
  downtimeGuide: "Cutting unplanned downtime: Guide download",
  sparePartsGuide: "Spare parts that matter: Guide download",
  webinar: "Shift changes without gaps: Webinar registration",
  contact: "Contact: Write to us",
  booth: "MaintTech Days 2026: Booth visit",
};

/** What the forms' fields ask, the same in each of them. */
export const FORM_QUESTIONS = { message: "How can we help?", jobtitle: "Your role" } as const;

export const FORM_PAGES: Readonly<Record<FormKey, PageKey>> = {
  demo: "demo",
  pricing: "pricing",
  downtimeGuide: "downtimeGuide",
  sparePartsGuide: "sparePartsGuide",
  webinar: "webinar",
  contact: "contact",
  booth: "home",
};

export interface Campaign {
  readonly source:
    | "ORGANIC_SEARCH"
    | "PAID_SEARCH"
    | "EMAIL_MARKETING"
    | "PAID_SOCIAL"
    | "REFERRALS"
    | "DIRECT_TRAFFIC"
    | "OFFLINE";
  readonly data1: string;
  readonly data2: string;
  readonly utm: {
    readonly source: string;
    readonly medium: string;
    readonly campaign: string;
  } | null;
}

/** Where visitors come from, in the words of HubSpot's two drill-downs. */
export const CAMPAIGNS = {
  organic: {
    source: "ORGANIC_SEARCH",
    data1: "Unknown keywords (SSL)",
    data2: "google",
    utm: null,
  },
  paidSearch: {
    source: "PAID_SEARCH",
    data1: "maintenance-planning-q4",
    data2: "maintenance planning software",
    utm: { source: "google", medium: "cpc", campaign: "maintenance-planning-q4" },
  },
  newsletter: {
    source: "EMAIL_MARKETING",
    data1: "Downtime letter, November",
    data2: "downtime-letter-2026-11",
    utm: { source: "newsletter", medium: "email", campaign: "downtime-letter-2026-11" },
  },
  plantManagers: {
    source: "PAID_SOCIAL",
    data1: "LinkedIn",
    data2: "plant-managers-autumn",
    utm: { source: "linkedin", medium: "paid_social", campaign: "plant-managers-autumn" },
  },
  partner: {
    source: "REFERRALS",
    data1: "partner.calibrant.example",
    data2: "/partners",
    utm: null,
  },
  direct: { source: "DIRECT_TRAFFIC", data1: "www.brindlewick.example/", data2: "", utm: null },
  booth: { source: "OFFLINE", data1: "IMPORT", data2: "MaintTech Days 2026 scans", utm: null },
  salesEntry: { source: "OFFLINE", data1: "CRM_UI", data2: "userId:7002", utm: null },
} as const satisfies Record<string, Campaign>;

export function pageUrl(page: PageKey, campaign: Campaign | null = null, language = "en"): string {
  const prefix = language === "en" ? "" : `/${language}`;
  const url = new URL(`${prefix}${PAGES[page]}`, SITE);
  if (campaign?.utm) {
    url.searchParams.set("utm_source", campaign.utm.source);
    url.searchParams.set("utm_medium", campaign.utm.medium);
    url.searchParams.set("utm_campaign", campaign.utm.campaign);
  }
  return url.href;
}
