/** Software that buyers name, by kind: two of one kind are rarely meant together. Tested on folded text. */
export interface KnownSystem {
  readonly id: string;
  readonly kind:
    | "erp"
    | "crm"
    | "sheet"
    | "accounting"
    | "service"
    | "shop"
    | "maintenance"
    | "identity";
  readonly name: RegExp;
}

/** The systems that a folded text names. */
export function readSystems(folded: string): readonly KnownSystem[] {
  return SYSTEMS.filter(({ name }) => name.test(folded));
}

const SYSTEMS: readonly KnownSystem[] = [
  { id: "SAP", kind: "erp", name: /\bsap\b|(?:^|\s)ساب(?=\s|$)/u },
  { id: "NetSuite", kind: "erp", name: /\bnetsuite\b|نت ?سويت/u },
  {
    id: "Dynamics",
    kind: "erp",
    name: /\b(?:dynamics|navision|business central|axapta)\b|دينامكس|داينمكس/u,
  },
  { id: "Oracle", kind: "erp", name: /\boracle\b|اوراكل/u },
  { id: "Odoo", kind: "erp", name: /\bodoo\b|اودو/u },
  { id: "Infor", kind: "erp", name: /\binfor\b/u },
  { id: "IFS", kind: "erp", name: /\bifs\b/u },
  { id: "Epicor", kind: "erp", name: /\bepicor\b/u },
  { id: "Salesforce", kind: "crm", name: /\bsalesforce\b|سيلز ?فورس/u },
  { id: "HubSpot", kind: "crm", name: /\bhubspot\b|هب ?سبوت/u },
  { id: "Pipedrive", kind: "crm", name: /\bpipedrive\b/u },
  { id: "Zoho", kind: "crm", name: /\bzoho\b|زوهو/u },
  { id: "Excel", kind: "sheet", name: /\bexcel\b|اكسل/u },
  { id: "Google Sheets", kind: "sheet", name: /\bgoogle sheets?\b/u },
  { id: "QuickBooks", kind: "accounting", name: /\bquickbooks\b|كويك ?بوكس/u },
  { id: "Xero", kind: "accounting", name: /\bxero\b/u },
  { id: "Sage", kind: "accounting", name: /\bsage\b/u },
  { id: "Tally", kind: "accounting", name: /\btally\b|تالي/u },
  { id: "DATEV", kind: "accounting", name: /\bdatev\b/u },
  { id: "Zendesk", kind: "service", name: /\bzendesk\b|زنديسك/u },
  { id: "ServiceNow", kind: "service", name: /\bservicenow\b/u },
  { id: "Freshdesk", kind: "service", name: /\bfreshdesk\b/u },
  { id: "Jira", kind: "service", name: /\bjira\b|جيرا/u },
  { id: "Shopify", kind: "shop", name: /\bshopify\b|شوبيفاي/u },
  { id: "Magento", kind: "shop", name: /\bmagento\b|ماجنتو/u },
  { id: "WooCommerce", kind: "shop", name: /\bwoocommerce\b/u },
  { id: "Salla", kind: "shop", name: /\bsalla\b|منصه سله/u },
  { id: "Zid", kind: "shop", name: /\bzid\b|منصه زد/u },
  { id: "Okta", kind: "identity", name: /\bokta\b/u },
  { id: "Entra", kind: "identity", name: /\bentra\b|\bazure ad\b/u },
  { id: "Auth0", kind: "identity", name: /\bauth0\b/u },
  { id: "Maximo", kind: "maintenance", name: /\bmaximo\b/u },
];
