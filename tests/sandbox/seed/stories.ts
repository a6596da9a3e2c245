/** The ids of the leads that tests and the demo know by name. */
export const LEADS = {
  /** Complete: pricing page, guide, integrations page twice, demo request with a question; a good note, offered to an SDR. */
  offered: "70100000001",
  /** A rich history and no note: the marketer's work. */
  unnoted: "70100000002",
  /** A name and an address, nothing else. */
  sparse: "70100000003",
  /** Arabic throughout, met through an introduction by chat; offered. */
  arabic: "70100000004",
  /** Job title against note, country against phone. */
  contradictory: "70100000005",
  /** An id that was merged away; it still answers, as `mergedInto`. */
  merged: "70100000006",
  mergedOther: "70100000007",
  mergedInto: "70100000008",
  archived: "70100000009",
  /** Markup for a name, a script for a website, bidi and zero-width characters. */
  hostile: "70100000010",
  /** One field of a megabyte and a very long name. */
  huge: "70100000011",
  accepted: "70100000012",
  touched: "70100000013",
  /** Offered with a note that says nothing. */
  badNote: "70100000014",
  /** Offered and past its time. */
  overdue: "70100000015",
  recycled: "70100000016",
  rejected: "70100000017",
  /** Worked to an opportunity, with a deal. */
  opportunity: "70100000018",
} as const;

export const COMPANIES = {
  offered: "60100000001",
  arabic: "60100000002",
  opportunity: "60100000003",
} as const;

export const DEALS = { opportunity: "50100000001" } as const;

/** The people of the fictional vendor, by job. */
export const OWNERS = {
  marketer: "8100001",
  sdr: "8100002",
  sdrDach: "8100003",
  sdrGulf: "8100004",
  sdrFrance: "8100005",
  sdrIberia: "8100006",
  executive: "8100007",
  executiveGulf: "8100008",
  lead: "8100009",
  /** Left the company; still owns a few records. */
  left: "8100010",
} as const;

export const FORMS = {
  demo: "6f0d1c52-7a41-4c0e-9a44-30a0d5b8c001",
  pricing: "6f0d1c52-7a41-4c0e-9a44-30a0d5b8c002",
  downtimeGuide: "6f0d1c52-7a41-4c0e-9a44-30a0d5b8c003",
  sparePartsGuide: "6f0d1c52-7a41-4c0e-9a44-30a0d5b8c004",
  webinar: "6f0d1c52-7a41-4c0e-9a44-30a0d5b8c005",
  contact: "6f0d1c52-7a41-4c0e-9a44-30a0d5b8c006",
  booth: "6f0d1c52-7a41-4c0e-9a44-30a0d5b8c007",
} as const;

export type FormKey = keyof typeof FORMS;
