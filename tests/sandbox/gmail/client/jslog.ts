/** The mark that many elements bear: codes, then ids in JSON in base64. */
export function jslog(code: number, parts: Readonly<Record<number, unknown>>): string {
  const encoded = Object.entries(parts).map(
    ([part, value]) => `${part}:${btoa(JSON.stringify(value))}`,
  );
  return [code, "u014N:cOuCgd,Kr2w4b", ...encoded].join("; ");
}
