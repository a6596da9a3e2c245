import type { World } from "../hubspot/state.ts";
import type { Random } from "../random.ts";
import type { LanguagePack } from "./languages/pack.ts";
import { OWNERS } from "./stories.ts";
import type { Times } from "./times.ts";
import { addObject } from "./writer.ts";

export interface Person {
  readonly values: Readonly<Record<string, string>>;
  readonly email: string;
  readonly name: string;
  readonly company: string;
  readonly companyId: string | null;
  readonly language: string;
  /** The colleague who looks after leads of this language. */
  readonly ownerId: string;
}

const OWNER_BY_LANGUAGE: Readonly<Record<string, string>> = {
  de: OWNERS.sdrDach,
  fr: OWNERS.sdrFrance,
  es: OWNERS.sdrIberia,
  pt: OWNERS.sdrIberia,
  ar: OWNERS.sdrGulf,
};

const INDUSTRIES = [
  "FOOD_PRODUCTION",
  "PACKAGING_AND_CONTAINERS",
  "FACILITIES_SERVICES",
  "MINING_METALS",
  "DAIRY",
  "GLASS_CERAMICS_CONCRETE",
] as const;

/** Somebody with a plausible name, employer and place; a bare one has only name and address. */
export function createPerson(
  world: World,
  times: Times,
  random: Random,
  pack: LanguagePack,
  bare: boolean,
): Person {
  const [first, firstLatin] = random.pick(pack.firstNames);
  const [last, lastLatin] = random.pick(pack.lastNames);
  const [head, headLatin] = random.pick(pack.companyHeads);
  const company = `${head} ${random.pick(pack.companyTails)}`;
  const number = random.between(10, 99);
  const domain = `${headLatin.replaceAll(" ", "-")}${number}.example`;
  const email = `${firstLatin}.${lastLatin}@${domain}`;
  const place = random.pick(pack.places);
  const base = { firstname: first, lastname: last, email };
  const ownerId = OWNER_BY_LANGUAGE[pack.language] ?? OWNERS.sdr;
  const person = { email, name: `${first} ${last}`, company, language: pack.language, ownerId };
  if (bare) return { ...person, values: base, companyId: null };

  const employees = String(random.pick([12, 45, 80, 140, 260, 420, 900, 2400]));
  const companyId = addObject(
    world,
    "companies",
    {
      name: company,
      domain,
      country: place.country,
      city: place.city,
      industry: random.pick(INDUSTRIES),
      numberofemployees: employees,
    },
    times.workday(90, "08:00"),
  ).id;
  return {
    ...person,
    companyId,
    values: {
      ...base,
      company,
      jobtitle: random.pick(pack.jobTitles),
      country: place.country,
      city: place.city,
      website: `https://www.${domain}`,
      numemployees: employees,
      hs_language: pack.language,
      lifecyclestage: random.pick(["lead", "lead", "marketingqualifiedlead", "subscriber"]),
      hs_lead_status: "NEW",
      ...(random.chance(0.7)
        ? { phone: place.phone.replaceAll("#", () => String(random.between(0, 9))) }
        : {}),
      ...(random.chance(0.4) ? { hubspot_owner_id: ownerId } : {}),
    },
  };
}
