import { z } from "zod";

// Extension pages forbid `eval`. Without this, zod tries it once and the browser reports a violation.
// It has to run before the first schema is made, so every entrypoint imports this file first.
z.config({ jitless: true });
