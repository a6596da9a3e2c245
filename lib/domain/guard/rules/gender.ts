import { foldText } from "../../text/fold-text.ts";
import { replaced } from "../edit-draft.ts";
import type { DraftCheck, DraftRule } from "./rule.ts";

/**
 * The greeting addresses a woman as a man or the other way round, as far as the record's own words tell:
 * a title beside the name, or a job title that Arabic says differently of women and of men. A name alone
 * decides nothing.
 */
export const genderRule: DraftRule = (check) => {
  const { greeting, body } = check.read;
  const title = GENDERED.find(({ said }) => greeting !== null && said.test(greeting));
  const known = knownGender(check);
  if (greeting === null || title === undefined || known === null || known === title.of) return [];
  return [
    {
      field: "body",
      rule: "gender",
      severity: "improve",
      message: `The greeting addresses ${IN_WORDS[title.of]}; the record's own words speak of ${IN_WORDS[known]}.`,
      fixes: () => {
        const said = title.said.exec(greeting)?.[0] ?? "";
        return [
          {
            label: title.other === "" ? "Leave the title out" : `Write “${title.other}”`,
            value: replaced(body, greeting, replaced(greeting, said, title.other)),
          },
        ];
      },
    },
  ];
};

type Gender = "woman" | "man";

const IN_WORDS: Readonly<Record<Gender, string>> = { woman: "a woman", man: "a man" };

function knownGender({ snapshot }: DraftCheck): Gender | null {
  const text = foldText(`${snapshot.name ?? ""} | ${snapshot.jobTitle ?? ""}`);
  const woman = WOMAN.test(text);
  const man = MAN.test(text);
  if (woman === man) return null;
  return woman ? "woman" : "man";
}

const WOMAN =
  /\b(?:mrs|ms|miss|mme|frau|madame|sra)\b|(?:^|[\s|])(?:السيده|الاستاذه|استاذه|الدكتوره|المهندسه|مديره|رييسه|مسووله|مشرفه|محاسبه|مهندسه|اخصاييه)(?=[\s|]|$)/u;
const MAN =
  /\b(?:mr|herr|monsieur|sr)\b|(?:^|[\s|])(?:السيد|الاستاذ|استاذ|الدكتور|المهندس|مدير|رييس|مسوول|مشرف|محاسب|مهندس|اخصايي)(?=[\s|]|$)/u;

const word = (text: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${text})(?![\\p{L}\\p{M}])`, "u");

const GENDERED: readonly { readonly said: RegExp; readonly of: Gender; readonly other: string }[] =
  [
    { said: word("أستاذة"), of: "woman", other: "أستاذ" },
    { said: word("الأستاذة"), of: "woman", other: "الأستاذ" },
    { said: word("السيدة"), of: "woman", other: "السيد" },
    { said: word("عزيزتي"), of: "woman", other: "عزيزي" },
    { said: word("أختي"), of: "woman", other: "أخي" },
    { said: word("الأخت"), of: "woman", other: "الأخ" },
    { said: word("أستاذ"), of: "man", other: "أستاذة" },
    { said: word("الأستاذ"), of: "man", other: "الأستاذة" },
    { said: word("السيد"), of: "man", other: "السيدة" },
    { said: word("عزيزي"), of: "man", other: "عزيزتي" },
    { said: word("أخي"), of: "man", other: "أختي" },
    { said: word("الأخ"), of: "man", other: "الأخت" },
    { said: word("Mr\\.?"), of: "man", other: "" },
    { said: word("Mrs\\.?|Ms\\.?|Miss"), of: "woman", other: "" },
    { said: word("[Ss]ir"), of: "man", other: "" },
    { said: word("[Mm]adam"), of: "woman", other: "" },
  ];
