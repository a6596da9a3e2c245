/** The account of each CRM as its addresses name it: one company, Acme, wherever it goes; and its own web server. */
export const HOSTS = {
  salesforceApi: "acme.my.salesforce.com",
  salesforcePages: "acme.lightning.force.com",
  pipedrive: "acme.pipedrive.com",
  twentyApi: "api.twenty.com",
  twentyPages: "acme.twenty.com",
  /** A Twenty server of the company's own: API and pages on one host. */
  twentySelfHosted: "crm.acme.example",
  /** The company's own web server, with files for everybody. */
  documents: "intranet.acme.example",
} as const;

/** Where the page of mail is; the browser allows it to the extension from the start. */
export const MAIL_HOST = "mail.google.com";
