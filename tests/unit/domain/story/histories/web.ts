import { makeBareRecord, makeRecord, makeTouch } from "../make-record.ts";
import type { Histories } from "./history.ts";

/** What a website, forms, ads and marketing mails leave behind. */
export const WEB: Histories = {
  "guide, integrations page, demo request": makeRecord({
    touches: [
      makeTouch("first-seen", "10-30", { asset: "Integrations page" }),
      makeTouch("page-view", "10-30 10:00", { asset: "Integrations page" }),
      makeTouch("content-download", "11-05", { asset: "Implementation checklist" }),
      makeTouch("page-view", "11-11 10:00", { asset: "Integrations page" }),
      makeTouch("page-view", "11-12 10:00", { asset: "Integrations page" }),
      makeTouch("page-view", "11-12 11:00", { asset: "Integrations page" }),
      makeTouch("demo-request", "11-12 11:30", {
        asset: "Demo request",
        words:
          "Hi, we ship 4,000 orders a week and type each one twice between SAP and the carrier portal. Does your connector work with SAP S/4? How long does a rollout take? Thanks, Sara",
      }),
    ],
  }),
  "counts without dates": makeRecord({
    touches: [
      makeTouch("page-view", null, { id: "views", count: 14 }),
      makeTouch("email-opened", null, { id: "opens", count: 3, asset: "Autumn letter" }),
      makeTouch("email-clicked", "11-10", { id: "clicks", count: 2 }),
    ],
  }),
  "two years with quiet spells": makeRecord({
    touches: [
      makeTouch("first-seen", "2024-11-02", { asset: "Blog: Why planners retype orders" }),
      makeTouch("event-attendance", "2025-03-12", { asset: "Logistics day 2025" }),
      makeTouch("content-download", "2025-03-13", { asset: "Buyer's guide" }),
      makeTouch("page-view", "2025-09-01", { asset: "Pricing page" }),
      makeTouch("page-view", "11-02 09:00", { asset: "Pricing page" }),
      makeTouch("page-view", "11-05 09:00", { asset: "Pricing page" }),
      makeTouch("pricing-request", "11-05 10:00", { asset: "Enterprise pricing" }),
    ],
  }),
  "a busy week on many pages": makeRecord({
    touches: [
      ...["Home page", "Integrations page", "Pricing page", "Security page", "Careers page"].map(
        (asset, index) => makeTouch("page-view", `11-1${index} 08:00`, { asset }),
      ),
      makeTouch("page-view", "11-14 09:00", { asset: "Integrations page" }),
      makeTouch("content-download", "11-14 10:00", { asset: "Security whitepaper" }),
      makeTouch("form-submission", "11-15 10:00", {
        asset: "Contact form",
        words: "Company size: 240\nCRM: HubSpot\nPlease call me back before Friday.",
      }),
    ],
  }),
  "an ad that nobody followed up": makeRecord({
    name: null,
    emails: ["p.okafor@brightmill.example"],
    jobTitle: null,
    country: null,
    company: {
      name: null,
      domain: "brightmill.example",
      industry: null,
      employees: null,
      country: null,
    },
    source: {
      original: "Paid social",
      latest: null,
      campaign: "Label errors, LinkedIn",
      firstPage: null,
      lastPage: null,
    },
    touches: [
      makeTouch("ad-click", "11-19 18:02", {
        asset: "Two pallets called back",
        campaign: "Label errors, LinkedIn",
      }),
      makeTouch("first-seen", "11-19 18:03", {
        asset: "Label check page",
        campaign: "Label errors, LinkedIn",
      }),
    ],
  }),
  "registered for a webinar, came, and asked there": makeRecord({
    name: "Tomás Ferreira",
    jobTitle: "Plant Manager",
    country: "Portugal",
    company: {
      name: "Cortiça do Vale",
      domain: "corticadovale.example",
      industry: "Manufacturing",
      employees: 96,
      country: "Portugal",
    },
    touches: [
      makeTouch("email-opened", "10-28 07:40", { asset: "Webinar: shift planning on one page" }),
      makeTouch("email-clicked", "10-28 07:41", { asset: "Webinar: shift planning on one page" }),
      makeTouch("event-attendance", "10-28 07:45", {
        id: "signed-up",
        asset: "Shift planning on one page: Webinar registration",
      }),
      makeTouch("event-attendance", "11-04 14:00", {
        id: "came",
        asset: "Webinar “Shift planning on one page”",
        words: "Can the plan be changed from the floor, on a phone?",
      }),
      makeTouch("content-download", "11-05 08:10", { asset: "Shift handover template" }),
    ],
  }),
  "only reads the newsletter": makeRecord({
    touches: [
      makeTouch("email-opened", "09-02", { asset: "September letter" }),
      makeTouch("email-opened", "10-01", { asset: "October letter" }),
      makeTouch("email-opened", "11-03 07:00", { asset: "November letter" }),
      makeTouch("email-clicked", "11-03 07:02", { asset: "November letter" }),
    ],
  }),
  "filled in fields and wrote nothing": makeRecord({
    source: {
      original: "Organic search",
      latest: null,
      campaign: "Procurement checklist",
      firstPage: "/checklists/procurement",
      lastPage: null,
    },
    touches: [
      makeTouch("content-download", "11-18 13:20", {
        asset: "Procurement checklist",
        campaign: "Procurement checklist",
        words:
          "How many plants do you run?: 3\nWhich ERP do you use: SAP Business One\nTimeframe: first half of next year\nPhone: +46 70 000 00 00\nI agree to receive the newsletter: Yes",
      }),
    ],
  }),
  "the same form four times": makeRecord({
    touches: [
      makeTouch("form-submission", "11-16 09:00", { id: "f1", asset: "Newsletter form" }),
      makeTouch("form-submission", "11-16 09:01", { id: "f2", asset: "Newsletter form" }),
      makeTouch("form-submission", "11-17 10:00", { id: "f3", asset: "Newsletter form" }),
      makeTouch("form-submission", null, { id: "f4", count: 1 }),
    ],
  }),
  "looked once and left": makeBareRecord({
    touches: [makeTouch("page-view", "08-04", { asset: "https://www.example.com/pricing/?utm=1" })],
  }),
};
