import { foldText } from "../text/fold-text.ts";

/** Whether a company is one of the listed; `unknown` where nothing of it can be compared. */
export type CompareAccount = (account: {
  readonly name: string | null;
  readonly domain: string | null;
}) => "yes" | "no" | "unknown";

/** Prepares a list of company names and domains for many companies. */
export function createAccountComparison(listed: readonly string[]): CompareAccount {
  const domains = new Set(listed.filter(isDomain).map(foldDomain));
  const names = new Set(listed.filter((each) => !isDomain(each)).map(foldCompany));
  return ({ name, domain }) => {
    const ownDomains = domain === null ? [] : withParents(foldDomain(domain));
    const ownName = name === null ? "" : foldCompany(name);
    if (ownDomains.some((each) => domains.has(each)) || names.has(ownName)) return "yes";
    const wasCompared =
      (ownDomains.length > 0 && domains.size > 0) || (ownName !== "" && names.size > 0);
    return wasCompared ? "no" : "unknown";
  };
}

function isDomain(text: string): boolean {
  return /^(?:https?:\/\/)?[^\s/@.]+(?:\.[^\s/@.]+)+\/?$/u.test(text.trim());
}

function foldDomain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/^www\./u, "")
    .replace(/\/.*$/u, "");
}

/** "emea.acme.com" belongs to "acme.com", not the other way round. */
function withParents(domain: string): readonly string[] {
  const parts = domain.split(".");
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join("."));
}

/** A company's name without case, accents, signs and legal forms: "ACME GmbH & Co. KG" is "acme". */
function foldCompany(name: string): string {
  const words = foldText(name)
    .replaceAll(/[.']/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  let start = 0;
  let end = words.length;
  while (end - start > 1 && BEFORE.has(words[start] ?? "")) start += 1;
  while (end - start > 1 && AFTER.has(words[end - 1] ?? "")) end -= 1;
  return words.slice(start, end).join(" ");
}

const BEFORE: ReadonlySet<string> = new Set(["the", foldText("شركة"), foldText("مؤسسة")]);
const AFTER: ReadonlySet<string> = new Set(
  [
    "ab ag aps as asa bhd bv co company corp corporation cv dmcc eg ek fz fzco fze gbr gmbh inc",
    "incorporated jsc kft kg kgaa llc llp lp ltd ltda limited mbh nv oao ohg ooo oy oyj plc private",
    "pjsc pte pty pvt sa sae saoc saog sarl sas sdn se sl spa spol sro srl spzoo ug wll zao",
    "المحدودة ذمم شمم شم مساهمة",
  ].flatMap((line) => line.split(" ").map(foldText)),
);
