import { colleague, MAIL_ACCOUNTS } from "../accounts.ts";
import type { MailAddress } from "../mail-types.ts";

/** Who writes in the seeded mailboxes: buyers by the addresses that the sandbox's CRM has, and others. */
export const [{ owner: DANA }, { owner: DANA_PRIVATE }] = MAIL_ACCOUNTS;
export const MIRA = colleague("Mira Castellan", "marketer");
export const GRACE = colleague("Grace Okonjo", "lead");
export const TOBIAS = colleague("Tobias Renner", "executive");

/** `LEADS.offered` */
export const SARA = person("Sara Lindqvist", "sara.lindqvist@fjordpak.example");
/** `LEADS.unnoted` */
export const KATHARINA = person("Katharina Brüggemann", "katharina.brueggemann@sonnborn.example");
/** `LEADS.arabic` */
export const ABDULRAHMAN = person(
  "عبدالرحمن القحطاني",
  "abdulrahman.alqahtani@rimal-khaleej.example",
);
/** `LEADS.opportunity` */
export const PRIYA = person("Priya Deshmukh", "priya.deshmukh@kestrelbay.example");
/** `LEADS.badNote` */
export const OWEN = person("Owen Pettigrew", "owen.pettigrew@saltmarsh.example");
/** `LEADS.touched` */
export const JOAQUIN = person("Joaquín Villaseñor", "joaquin.villasenor@valdeolmo.example");
/** `LEADS.accepted`, under the address that she gives to forms. */
export const ELODIE_PLUS = person("Élodie Thévenin", "elodie.thevenin+handrail@clairbois.example");
/** `LEADS.overdue` */
export const TESSA = person("Tessa van Rijswijk", "tessa.vanrijswijk@millstone.example");
/** `LEADS.recycled` */
export const GONCALO = person("Gonçalo Figueiredo", "goncalo.figueiredo@ribeiranova.example");
/** `LEADS.contradictory` */
export const PALOMA = person("Paloma Quiroga", "paloma.quiroga@aguamarina.example");

/** Works where Sara works; the CRM does not know him. */
export const NILS = person("Nils Ekdahl", "nils.ekdahl@fjordpak.example");
/** Nobody knows her, and her provider gives addresses to everybody. */
export const MAREIKE = person("Mareike Sundermann", "mareike.sundermann.sandbox@gmail.com");
/** A partner outside the company; the CRM does not know her. */
export const JO = person("Jo Haldane", "jo.haldane@gridwell.example");
export const NEWSLETTER = person("Plant Weekly", "no-reply@plantweekly.example");
export const SISTER = person("Robin Whitlock", "robin.whitlock.sandbox@gmail.com");

function person(name: string, address: string): MailAddress {
  return { name, address };
}
