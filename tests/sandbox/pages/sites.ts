/** The CRMs whose pages we make, by the name that the page's script knows them by. */
export type PageCrm = "hubspot" | "twenty" | "salesforce" | "pipedrive";

interface Paths {
  /** Records, lists and everything else that is one single-page application. */
  readonly app: readonly string[];
  /** Places of the CRM that show no record. */
  readonly plain: Readonly<Record<string, string>>;
}

export const SITE_PATHS: Readonly<Record<PageCrm, Paths>> = {
  hubspot: {
    app: ["/contacts/*"],
    plain: { "/home": "Home", "/settings/:portal": "Settings" },
  },
  twenty: {
    app: ["/object/*", "/objects/*"],
    plain: { "/": "Home", "/settings/*": "Settings" },
  },
  salesforce: {
    app: ["/lightning/r/*", "/lightning/o/*"],
    plain: { "/lightning/page/home": "Home", "/lightning/setup/*": "Setup" },
  },
  pipedrive: {
    app: [
      "/leads/*",
      "/person/*",
      "/persons/*",
      "/organization/*",
      "/organizations/*",
      "/deal/*",
      "/pipeline",
    ],
    plain: { "/": "Home", "/settings": "Settings" },
  },
};
