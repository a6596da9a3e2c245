import type { CrmId } from "#lib/domain/record.ts";

/** A CRM that can be connected: what it is called, and what a person has to bring. */
export interface CrmChoice {
  readonly id: CrmId;
  readonly label: string;
  readonly detail: string;
  /** What is typed beside the secret, by the names that the CRM's own setup reads. */
  readonly fields: readonly CrmField[];
  /** Null where nobody has one: the person signs in on the CRM's page, or there is nothing to protect. */
  readonly secret: CrmSecret | null;
  readonly rights: CrmRights | null;
  /** What an admin installs by hand where Handrail may not create its fields. */
  readonly package: { readonly href: string; readonly label: string } | null;
  /** Said once, when it has worked. */
  readonly connected: string;
  /** Whether a team chooses where handoffs are kept. */
  readonly choosesStorage: boolean;
  /** What holds a handoff that is not kept in fields. */
  readonly keepsTextIn: "note" | "task";
  /** Whether the account needs fields of Handrail's own before anything can be kept in it. */
  readonly needsFields: boolean;
  /** Whether everything that was done can be put back as it was at first. */
  readonly startsOver: boolean;
}

/** A line of the form, in the CRM's own words. */
export interface CrmField {
  readonly name: string;
  readonly label: string;
  readonly where: string;
  readonly example: string;
}

export interface CrmSecret {
  readonly label: string;
  /** Where to make one. */
  readonly where: string;
  /** Left empty, the person signs in on the CRM's page. */
  readonly optional: boolean;
}

/** What Handrail must be allowed to do, and what for. */
export interface CrmRights {
  readonly title: string;
  readonly items: readonly { readonly names: readonly string[]; readonly why: string }[];
}

const KEY_KEPT = "Connected. The key is kept encrypted in this browser.";

/** The list behind "Add connection". Another CRM is another entry. */
export const CRM_CHOICES: readonly CrmChoice[] = [
  {
    id: "hubspot",
    label: "HubSpot",
    detail: "Contacts, companies, deals and their timeline, with a service key.",
    fields: [],
    secret: {
      label: "Service key",
      where:
        "In HubSpot: Development, Keys, Service keys, Create. Only a super admin can make one; copy it once, HubSpot does not show it again.",
      optional: false,
    },
    rights: {
      title: "Scopes to tick when you make it",
      items: [
        {
          names: ["crm.objects.contacts.read", "crm.objects.contacts.write"],
          why: "read the buyer, write note, outcome, log and tasks; create a person from an e-mail",
        },
        {
          names: ["crm.objects.leads.read", "crm.objects.leads.write"],
          why: "the same on leads, where the plan has them",
        },
        { names: ["crm.objects.companies.read"], why: "company size, industry and owner" },
        {
          names: ["crm.objects.deals.read"],
          why: "deals beside the buyer and what they are worth",
        },
        { names: ["crm.objects.owners.read"], why: "the people who can own a lead" },
        {
          names: ["crm.schemas.contacts.write", "crm.schemas.leads.write"],
          why: "“Set up CRM fields”, once",
        },
        { names: ["sales-email-read"], why: "what was written in e-mails" },
        { names: ["forms"], why: "what a form asked and what the buyer answered" },
        {
          names: ["crm.objects.marketing_events.read", "marketing.campaigns.read"],
          why: "events and campaigns by their names",
        },
        { names: ["business-intelligence"], why: "single page views, where the plan has them" },
      ],
    },
    package: null,
    connected: KEY_KEPT,
    choosesStorage: true,
    keepsTextIn: "note",
    needsFields: true,
    startsOver: false,
  },
  {
    id: "salesforce",
    label: "Salesforce",
    detail: "Leads, contacts, accounts, opportunities and their activities. You sign in yourself.",
    fields: [
      {
        name: "server",
        label: "Org address",
        where: "The address of any Salesforce page, as it stands in the browser.",
        example: "acme.my.salesforce.com",
      },
      {
        name: "clientId",
        label: "Consumer key",
        where:
          "An admin makes it once for everybody. In Salesforce: Setup, External Client App Manager, New. Switch OAuth on with the callback address below, switch off the two options that require a secret, then copy the consumer key. It is no password.",
        example: "3MVG9…",
      },
    ],
    secret: null,
    rights: {
      title: "What the admin allows for the app",
      items: [
        { names: ["api"], why: "read and write what you may read and write yourself, never more" },
        { names: ["refresh_token"], why: "stay signed in when the browser was closed" },
        {
          names: ["Create on leads, in your profile"],
          why: "optional: create a lead from an e-mail",
        },
      ],
    },
    package: {
      href: "/salesforce/handrail-metadata.zip",
      label: "Download the fields as a package for an admin",
    },
    connected: "Connected. The sign-in is kept encrypted in this browser.",
    choosesStorage: true,
    keepsTextIn: "task",
    needsFields: true,
    startsOver: false,
  },
  {
    id: "pipedrive",
    label: "Pipedrive",
    detail: "Leads, people, organizations and deals, with your personal token.",
    fields: [
      {
        name: "server",
        label: "Company address",
        where: "What the browser shows before the first slash when Pipedrive is open.",
        example: "acme.pipedrive.com",
      },
    ],
    secret: {
      label: "API token",
      where:
        "In Pipedrive: your picture, Personal preferences, API. If there is no such page, an admin has switched it off for your permission set. A new token ends the old one.",
      optional: false,
    },
    rights: {
      title: "What the token may do",
      items: [
        { names: ["your own rights"], why: "it sees and changes what you may, and writes as you" },
        { names: ["add people"], why: "optional: create a person from an e-mail" },
        { names: ["add custom fields"], why: "“Set up CRM fields”, once, by somebody who may" },
      ],
    },
    package: null,
    connected: KEY_KEPT,
    choosesStorage: true,
    keepsTextIn: "note",
    needsFields: true,
    startsOver: false,
  },
  {
    id: "twenty",
    label: "Twenty",
    detail: "People, companies and opportunities, in Twenty's cloud or on your own server.",
    fields: [
      {
        name: "server",
        label: "Server address",
        where: "Where you open Twenty. For a server of your own, its whole address with the port.",
        example: "https://acme.twenty.com",
      },
    ],
    secret: {
      label: "API key",
      where:
        "In Twenty: Settings, API & Webhooks, Create key. Leave this empty to sign in with the browser, where the server offers it.",
      optional: true,
    },
    rights: {
      title: "What the key's role must allow",
      items: [
        {
          names: ["People", "Companies", "Opportunities"],
          why: "see them, and edit people and opportunities",
        },
        { names: ["Create on people"], why: "optional: create a person from an e-mail" },
        { names: ["Notes", "Tasks"], why: "the timeline: read it, and add the handoff note" },
        { names: ["Workspace members"], why: "the people who can own a lead" },
        { names: ["Data model"], why: "“Set up CRM fields”, once" },
      ],
    },
    package: null,
    connected: "Connected. The key, or the sign-in, is kept encrypted in this browser.",
    choosesStorage: true,
    keepsTextIn: "note",
    needsFields: true,
    startsOver: false,
  },
  {
    id: "sample",
    label: "Sample data",
    detail: "Sixteen made-up leads in this browser, to try everything without an account.",
    fields: [],
    secret: null,
    rights: null,
    package: null,
    connected:
      "Connected. Press the Handrail button beside the browser's address bar to open the side panel, then search for “Marta” or “Jonas”.",
    choosesStorage: false,
    keepsTextIn: "note",
    needsFields: false,
    startsOver: true,
  },
];

/** The one that is chosen when the form opens. */
export const FIRST_CHOICE: CrmChoice = choiceOf("hubspot");

/** What there is to know about a CRM in this form. */
export function choiceOf(crm: CrmId): CrmChoice {
  const choice = CRM_CHOICES.find(({ id }) => id === crm);
  if (choice === undefined) throw new Error(`The form has no entry for ${crm}.`);
  return choice;
}
