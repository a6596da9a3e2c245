import { chooseWording, isSameThing } from "./act-wording.ts";
import type { ActPhrase, Grammar, WriteNumber } from "./grammar.ts";
import { namingOf } from "./naming.ts";
import { shownThings } from "./shown-things.ts";
import type { Act, Episode, Thing } from "./step.ts";

/** Where an act stands: in which episode, and after which act of the same sentence. */
export interface ActPlace extends Pick<Episode, "voice" | "planned"> {
  readonly before?: Act | null;
}

/**
 * What was done, to what and how often, without when: "looked at the pricing page twice". A planned act
 * keeps its `{date}`.
 */
export function actPhrase(grammar: Grammar, act: Act, place: ActPlace, write: WriteNumber): string {
  const { phrase, sayAgain } = chooseWording(act, place, grammar.acts);
  const again = sayAgain ? grammar.again : "";
  const { noun } = phrase;
  const { shown, hidden } = shownThings(act, noun !== undefined);
  if (shown.length === 0)
    return barePhrase(grammar, act.count, phrase, write) + (act.count === 1 ? again : "");
  if (phrase.it !== undefined && isSameThing(act, place.before ?? null)) return phrase.it + again;
  const parts = shown.map((thing) => thingName(grammar, thing, act, write));
  if (hidden > 0 && noun !== undefined) parts.push(grammar.others(hidden, noun, write));
  const template = namedFor(shown.length + hidden, phrase);
  return template.replace("{thing}", () => grammar.list(parts)) + again;
}

function barePhrase(
  grammar: Grammar,
  count: number,
  phrase: ActPhrase,
  write: WriteNumber,
): string {
  const { bare, several = `${bare} {times}`, noun } = phrase;
  if (count === 1) return bare;
  return several
    .replace("{count}", noun === undefined ? "" : grammar.count(count, noun, write))
    .replace("{times}", grammar.times(count, write));
}

function namedFor(things: number, { named, namedTwo, namedSeveral }: ActPhrase): string {
  if (things === 1) return named;
  return (things === 2 ? namedTwo : namedSeveral) ?? namedSeveral ?? named;
}

function thingName(grammar: Grammar, thing: Thing, { kind }: Act, write: WriteNumber): string {
  const asset = thing.asset ?? "";
  const times = thing.count > 1 ? ` ${grammar.times(thing.count, write)}` : "";
  return grammar.name(asset, namingOf(kind, asset)) + times;
}
