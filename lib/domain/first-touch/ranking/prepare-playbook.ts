import type { Brief, BriefAngle, LeadTrigger, Playbook } from "../../playbook/schema.ts";
import { toContentWords } from "../../text/words.ts";
import { type MarketTerms, prepareMarkets } from "./market-terms.ts";
import { createPhraseIndex, type FindLists, type PhraseList } from "./phrase-index.ts";
import { prepareRoles, type RoleTerm } from "./role-terms.ts";

/** One way to begin, with its conditions in the form in which they are compared. */
export interface PreparedAngle {
  /** `Angle.id` */
  readonly id: string;
  readonly brief: Brief;
  /** Null for the brief itself. */
  readonly angle: BriefAngle | null;
  /** Place in the playbook. */
  readonly order: number;
  /** Words of a job title that the brief as a whole is written for. */
  readonly personaWords: ReadonlySet<string>;
  readonly roles: readonly RoleTerm[];
  readonly markets: MarketTerms;
  readonly triggers: ReadonlySet<LeadTrigger>;
  readonly readiness: ReadonlySet<string>;
  /** Lists of phrases by which a text is recognised: see `find`. */
  readonly lists: { readonly topic: string; readonly problems: string; readonly assets: string };
}

export interface PreparedPlaybook {
  readonly angles: readonly PreparedAngle[];
  /** Which lists stand in a text. */
  readonly find: FindLists;
}

/** The playbook's angles, prepared once for each playbook: ranking a lead then reads no condition anew. */
export function preparePlaybook(playbook: Playbook): PreparedPlaybook {
  const known = PREPARED.get(playbook);
  if (known !== undefined) return known;
  const prepared = prepare(playbook);
  PREPARED.set(playbook, prepared);
  return prepared;
}

const PREPARED = new WeakMap<Playbook, PreparedPlaybook>();

function prepare({ briefs }: Playbook): PreparedPlaybook {
  const lists: PhraseList[] = [];
  const angles = briefs.flatMap((brief, place) => {
    lists.push({ key: topicKey(place), phrases: [...brief.keywords, brief.theme] });
    return [...(brief.angles ?? []), null].map((angle) => ({ brief, angle, place }));
  });
  return {
    angles: angles.map(({ brief, angle, place }, order) => {
      const key = {
        topic: topicKey(place),
        problems: `problems/${order}`,
        assets: `assets/${order}`,
      };
      lists.push({ key: key.problems, phrases: angle?.when.problems ?? [] });
      lists.push({ key: key.assets, phrases: angle?.when.assets ?? [] });
      return {
        id: angle === null ? brief.id : `${brief.id}/${angle.id}`,
        brief,
        angle,
        order,
        personaWords: new Set(toContentWords(brief.persona).filter((word) => !RANKS.has(word))),
        roles: prepareRoles(angle?.when.personas ?? []),
        markets: prepareMarkets(angle?.when.markets ?? []),
        triggers: new Set(angle?.when.triggers ?? []),
        readiness: new Set(angle?.when.readiness ?? []),
        lists: key,
      };
    }),
    find: createPhraseIndex(lists),
  };
}

function topicKey(place: number): string {
  return `topic/${place}`;
}

/** Ranks fit every brief, so they tell nothing. */
const RANKS: ReadonlySet<string> = new Set(
  "head lead leader manager director vp vice president chief officer senior junior owner founder person team regional country".split(
    " ",
  ),
);
