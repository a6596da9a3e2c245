/** A CRM's name in each of the forms in which code and people say it. */
export interface CrmName {
  /** Folders, files and the value of `CrmId`: "zoho-crm". */
  readonly id: string;
  /** Types and functions: "ZohoCrm". */
  readonly pascal: string;
  /** Constants: "ZOHO_CRM". */
  readonly constant: string;
  /** As people say it: "Zoho CRM". */
  readonly label: string;
}

/** Names that mean something else in the folders where a CRM's folder would stand. */
const TAKEN = ["http", "values", "gateway", "support", "seed", "pages", "test", "crm", "contract"];

/** The forms of a name, or a sentence on why it cannot be one. */
export function toCrmName(id: string, label: string | null): CrmName | string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length < 3 || id.length > 30) {
    return `"${id}" cannot name a folder here: 3 to 30 small letters and digits, words joined by a hyphen, as in "zoho-crm".`;
  }
  if (TAKEN.includes(id)) return `"${id}" means something else here: choose the CRM's own name.`;
  const words = id.split("-").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const spoken = label?.trim() ?? words.join(" ");
  if (!/^\p{L}[\p{L}\d .&+-]{1,39}$/u.test(spoken)) {
    return `"${spoken}" cannot be a label: 2 to 40 letters, digits and spaces, as in "Zoho CRM".`;
  }
  const constant = id.replaceAll("-", "_").toUpperCase();
  return { id, pascal: words.join(""), constant, label: spoken };
}
