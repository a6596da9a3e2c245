import { z } from "zod";

/** What looks like somebody's address, in lower case. A page or a person wrote it, so it may say anything. */
export const mailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@<>"]+@[^\s@<>"]+$/)
  .toLowerCase();
