import { z } from "zod";

const urlSchema = z.string().min(1).max(2_000);

/** How a server describes its sign-in (RFC 8414), as far as we need it. */
export const discoverySchema = z.object({
  authorization_endpoint: urlSchema,
  token_endpoint: urlSchema,
  registration_endpoint: urlSchema,
});

/** What a server answers to an app that introduces itself (RFC 7591). */
export const registrationSchema = z.object({ client_id: z.string().min(1).max(1_000) });
