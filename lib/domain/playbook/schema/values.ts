import { z } from "zod";

/** Names a part of the playbook, and is what CRM fields hold; never shown alone to people. */
export const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use small letters, digits and hyphens");

/** One saying of a person: a label, a question, a promise. */
export const words = z.string().trim().min(1, "say something here").max(500);

/** Short lists of names: industries, countries, roles, words that hint at something. */
export const terms = (most: number) =>
  z.array(z.string().trim().min(2, "use at least two characters").max(60)).max(most);

/** Who of the two teams something belongs to (R-GV-02). */
export const side = z.enum(["marketing", "sales"]);

/** The two handoffs (R-TS-01): from marketing to an SDR, from the SDR to an AE. */
export const handoffStage = z.enum(["marketing-to-sdr", "sdr-to-ae"]);
