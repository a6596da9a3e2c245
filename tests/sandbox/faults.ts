/**
 * A fault script: what goes wrong, when. Rules are plain data, so that a failing run can be stored,
 * shrunk and played again.
 */
export type FaultEffect =
  /** The connection breaks before the request is read: nothing happened. */
  | "drop-before"
  /** The request takes effect, then the connection breaks. */
  | "commit-then-drop"
  /** The request takes effect twice (a proxy repeated it); the second answer is given. */
  | "commit-twice"
  /** The first half of a batch takes effect, then status 500. */
  | "half-batch-500"
  /** A page instead of JSON, with status 200; nothing happened. */
  | "html-200"
  /** As above, but the request took effect. */
  | "commit-then-html-200"
  /** An empty body with status 200; the request took effect. */
  | "empty-200"
  /** The JSON stops half way; the request took effect. */
  | "truncated-json"
  /** The answer lacks `id` and `properties`. */
  | "missing-fields"
  /** The answer carries another record's id. */
  | "wrong-id"
  /** The results of a batch come in another order. */
  | "permuted-batch"
  /** A batch with failed items answers 200 instead of 207. */
  | "num-errors-on-200"
  /** The answer comes late. */
  | { readonly delayMs: number }
  /** The connection breaks at once; the request takes effect this much later. */
  | { readonly lateCommitMs: number }
  /** Refused with this status; with `afterCommit` the request took effect all the same. */
  | {
      readonly status: number;
      readonly retryAfter?: number | string;
      readonly afterCommit?: boolean;
      readonly policy?: "TEN_SECONDLY_ROLLING" | "DAILY" | "SECONDLY";
    }
  /** The answer is padded to about this many bytes. */
  | { readonly bodyBytes: number }
  /** The answer carries a value nested this deep. */
  | { readonly deepJson: number };

export interface FaultRule {
  readonly match: {
    readonly method?: string;
    /** Part of the path. */
    readonly path?: string;
    /** The source of a regular expression for the path. */
    readonly pathPattern?: string;
    /** Leave the first `nth - 1` matching requests alone. */
    readonly nth?: number;
  };
  readonly effect: FaultEffect;
  /** How often the rule strikes; once unless told otherwise. */
  readonly times?: number | "always";
}

export interface FaultScript {
  add(...rules: readonly FaultRule[]): void;
  clear(): void;
  /** The rules that can still strike. */
  pending(): readonly FaultRule[];
  /** The effect for this request, if any: the first rule in line that matches. */
  take(method: string, path: string): FaultEffect | null;
}

interface Loaded {
  readonly rule: FaultRule;
  readonly pattern: RegExp | null;
  seen: number;
  struck: number;
}

export function createFaultScript(rules: readonly FaultRule[] = []): FaultScript {
  let loaded: readonly Loaded[] = [];
  const add = (...more: readonly FaultRule[]): void => {
    loaded = [...loaded, ...more.map(load)];
  };
  add(...rules);
  return {
    add,
    clear: () => {
      loaded = [];
    },
    pending: () => loaded.filter((one) => !isSpent(one)).map((one) => one.rule),
    take: (method, path) => {
      for (const one of loaded) {
        if (isSpent(one) || !fits(one, method, path)) continue;
        one.seen += 1;
        if (one.seen < (one.rule.match.nth ?? 1)) continue;
        one.struck += 1;
        return one.rule.effect;
      }
      return null;
    },
  };
}

function load(rule: FaultRule): Loaded {
  const { pathPattern } = rule.match;
  return {
    rule,
    pattern: pathPattern === undefined ? null : new RegExp(pathPattern),
    seen: 0,
    struck: 0,
  };
}

function isSpent({ rule, struck }: Loaded): boolean {
  return rule.times !== "always" && struck >= (rule.times ?? 1);
}

function fits({ rule, pattern }: Loaded, method: string, path: string): boolean {
  const { match } = rule;
  if (match.method !== undefined && match.method !== method) return false;
  if (match.path !== undefined && !path.includes(match.path)) return false;
  return pattern === null || pattern.test(path);
}
