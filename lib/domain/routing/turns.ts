import { pickByText } from "./rendezvous.ts";

/** Somebody among whom leads go round. */
export interface TurnMember {
  /** Owner id. */
  readonly id: string;
  /** Above 0. */
  readonly weight: number;
  /** When no new lead goes to them: from, to (not included), epoch milliseconds. */
  readonly away: readonly { readonly from: number; readonly to: number }[];
}

/** The turns of one team. Times in epoch milliseconds, to be told in the order in which they happened. */
export interface Turns {
  /** Somebody of the team got a lead by turn. Who is no member any more counts for nothing. */
  take(ownerId: string, at: number): void;
  /** Whose turn it is for a lead, among some of the members; null where there are none. */
  next(lead: string, at: number, among: readonly TurnMember[]): TurnMember | null;
}

/**
 * Leads go round by weights: a lead moves its owner on by one part of their weight, and whoever is least far
 * has the turn. Of those who are less than one lead apart the lead itself decides, so that all who ask agree
 * and different leads spread. Who is new or comes back starts level with the others, and nobody is owed
 * more than a few leads, whatever a change of weights makes of the past.
 */
export function createTurns(members: readonly TurnMember[]): Turns {
  const places = new Map<string, Place>(
    members.map((member) => [member.id, { member, far: 0, hasHad: false }]),
  );
  const ends = new Set(members.flatMap(({ away }) => away.map(({ to }) => to)));
  const returns = [...ends].toSorted((left, right) => left - right);
  let returned = 0;

  const starts = (place: Place, at: number): Sum =>
    place.hasHad && !isAway(place.member, at)
      ? { far: place.member.weight * place.far - 1, weight: place.member.weight }
      : NOTHING;

  const sumAll = (at: number): Sum =>
    [...places.values()].reduce((sum, place) => plus(sum, starts(place, at)), NOTHING);

  /** How far the others are who are there, on the average and without their last lead. */
  const levelWithout = (some: readonly Place[], at: number, all: Sum): number => {
    const { far, weight } = some.reduce((sum, place) => minus(sum, starts(place, at)), all);
    return weight < ROUNDING ? 0 : far / weight;
  };

  const howFar = (place: Place, at: number, all: Sum): number => {
    const level = levelWithout([place], at, all);
    const least = place.hasHad ? level - MOST_OWED / place.member.weight : level;
    return Math.max(place.far, least);
  };

  const letReturn = (until: number): void => {
    for (let at = returns[returned]; at !== undefined && at <= until; at = returns[returned]) {
      const now = at;
      const back = [...places.values()].filter(({ member }) =>
        member.away.some(({ to }) => to === now),
      );
      // Those who come back together are no measure for one another.
      const level = levelWithout(back, at, sumAll(at));
      for (const place of back) place.far = Math.max(place.far, level);
      returned += 1;
    }
  };

  return {
    take: (ownerId, at) => {
      letReturn(at);
      const place = places.get(ownerId);
      if (place === undefined) return;
      place.far = howFar(place, at, sumAll(at)) + 1 / place.member.weight;
      place.hasHad = true;
    },
    next: (lead, at, among) => {
      letReturn(at);
      const all = sumAll(at);
      const standing = among.flatMap((member) => {
        const place = places.get(member.id);
        return place === undefined ? [] : [{ member, far: howFar(place, at, all) }];
      });
      const least = Math.min(...standing.map(({ far }) => far));
      const oneLead = 1 / Math.max(...standing.map(({ member }) => member.weight));
      const level = standing.filter(({ far }) => far - least < oneLead - ROUNDING);
      return pickByText(
        lead,
        level.map(({ member }) => member),
      );
    },
  };
}

/** Leads of several people, and their weights. */
interface Sum {
  readonly far: number;
  readonly weight: number;
}

const NOTHING: Sum = { far: 0, weight: 0 };

function plus(one: Sum, other: Sum): Sum {
  return { far: one.far + other.far, weight: one.weight + other.weight };
}

function minus(one: Sum, other: Sum): Sum {
  return { far: one.far - other.far, weight: one.weight - other.weight };
}

interface Place {
  readonly member: TurnMember;
  /** Leads got, each divided by the weight. */
  far: number;
  /** Whether they got one since the time that is looked at began. */
  hasHad: boolean;
}

export function isAway({ away }: Pick<TurnMember, "away">, at: number): boolean {
  return away.some(({ from, to }) => at >= from && at < to);
}

/** In leads. */
const MOST_OWED = 5;
/** Sums of thirds are not whole. */
const ROUNDING = 1e-6;
