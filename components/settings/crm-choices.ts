import type { CrmId } from "#lib/domain/record.ts";

/** A CRM that can be connected: what it is called, and what a person has to bring. */
export interface CrmChoice {
  readonly id: CrmId;
  readonly label: string;
  readonly detail: string;
  readonly secret: {
    /** The field's name, in the CRM's own words. */
    readonly label: string;
    /** Where to make one. */
    readonly where: string;
  };
  /** What the key must be allowed to do, and what for. */
  readonly scopes: readonly { readonly names: readonly string[]; readonly why: string }[];
}

/** The list behind "Add connection". Another CRM is another entry. */
export const CRM_CHOICES: readonly CrmChoice[] = [
  {
    id: "hubspot",
    label: "HubSpot",
    detail: "Contacts, companies, deals and their timeline, with a service key.",
    secret: {
      label: "Service key",
      where:
        "In HubSpot: Development, Keys, Service keys, Create. Only a super admin can make one; copy it once, HubSpot does not show it again.",
    },
    scopes: [
      {
        names: ["crm.objects.contacts.read", "crm.objects.contacts.write"],
        why: "read the buyer, write note, outcome and log",
      },
      { names: ["crm.objects.companies.read"], why: "company size and industry" },
      { names: ["crm.objects.deals.read"], why: "deals beside the buyer" },
      { names: ["crm.objects.owners.read"], why: "the people who can own a lead" },
      { names: ["crm.schemas.contacts.write"], why: "“Set up CRM fields”, once" },
      { names: ["sales-email-read"], why: "what was written in e-mails" },
    ],
  },
];
