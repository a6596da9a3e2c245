/** A name as it is written and as it stands in a mail address. */
export type Name = readonly [shown: string, latin: string];

interface Place {
  readonly country: string;
  readonly city: string;
  /** Country calling code and the shape of what follows; `#` is a digit. */
  readonly phone: string;
}

type Some<T> = readonly [T, ...T[]];

/** Everything a generated lead of one language says and is called. */
export interface LanguagePack {
  readonly language: string;
  readonly places: Some<Place>;
  readonly firstNames: Some<Name>;
  readonly lastNames: Some<Name>;
  readonly jobTitles: Some<string>;
  readonly companyHeads: Some<Name>;
  readonly companyTails: Some<string>;
  /** What buyers ask in a form. */
  readonly questions: Some<string>;
  /** Subject and text of mails that buyers write. */
  readonly mails: Some<readonly [string, string]>;
  /** What a colleague notes after talking to them. */
  readonly notes: Some<string>;
  readonly calls: Some<string>;
  readonly chats: Some<string>;
}

/** Names whose mail form is the name itself without accents. */
export function plain(...names: Some<string>): Some<Name> {
  const [first, ...rest] = names;
  return [toName(first), ...rest.map(toName)];
}

function toName(shown: string): Name {
  const latin = shown
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("Ø", "O")
    .normalize("NFD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();
  return [shown, latin];
}
