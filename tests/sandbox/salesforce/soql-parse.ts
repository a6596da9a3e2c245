import { refuse } from "./refusal.ts";

/** A query as far as this sandbox speaks SOQL. */
export interface Query {
  readonly object: string;
  readonly fields: readonly Selected[];
  readonly where: Condition | null;
  readonly orderBy: readonly { readonly path: string; readonly descending: boolean }[];
  readonly limit: number | null;
}

export type Selected =
  | { readonly type: "path"; readonly path: string }
  | { readonly type: "children"; readonly query: Query };

export type Condition =
  | { readonly type: "and" | "or"; readonly parts: readonly Condition[] }
  | { readonly type: "not"; readonly part: Condition }
  | {
      readonly type: "compare";
      readonly path: string;
      readonly operator: "=" | "!=" | "<" | "<=" | ">" | ">=" | "LIKE";
      readonly value: Literal;
    }
  | {
      readonly type: "in";
      readonly path: string;
      readonly negated: boolean;
      readonly values: readonly Literal[] | Query;
    };

export type Literal = string | number | boolean | null;

interface Token {
  readonly type: "word" | "text" | "number" | "moment" | "sign";
  readonly text: string;
}

const TOKEN =
  /\s*(?:(?<text>'(?:[^'\\]|\\.)*')|(?<moment>\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))?)|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_][\w.]*)|(?<sign>!=|<=|>=|[=<>(),]))/y;

export function parseSoql(soql: string): Query {
  const tokens = createTokens(soql);
  const query = readQuery(tokens);
  if (!tokens.isAtEnd()) throw malformed(`unexpected token: '${tokens.peek()?.text}'`);
  return query;
}

interface Tokens {
  readonly peek: () => Token | undefined;
  readonly next: () => Token;
  /** Whether the next token is this word or sign; takes it when it is. */
  readonly take: (text: string) => boolean;
  readonly expect: (text: string) => void;
  readonly isAtEnd: () => boolean;
}

function createTokens(soql: string): Tokens {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (soql.slice(at).trim() !== "") {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(soql);
    if (found === null)
      throw malformed(`line 1:${at} no viable alternative at character '${soql[at]}'`);
    const [type = "sign", text = ""] =
      Object.entries(found.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    tokens.push({ type: type as Token["type"], text });
    at = TOKEN.lastIndex;
  }
  let place = 0;
  const peek = () => tokens[place];
  const next = (): Token => {
    const token = tokens[place];
    if (token === undefined) throw malformed("unexpected end of query");
    place += 1;
    return token;
  };
  const take = (text: string): boolean => {
    const token = peek();
    const isIt =
      token !== undefined &&
      token.type !== "text" &&
      token.text.toUpperCase() === text.toUpperCase();
    if (isIt) place += 1;
    return isIt;
  };
  const expect = (text: string): void => {
    if (!take(text)) throw malformed(`expecting ${text}, found '${peek()?.text ?? "the end"}'`);
  };
  return { peek, next, take, expect, isAtEnd: () => place >= tokens.length };
}

function readQuery(tokens: Tokens): Query {
  tokens.expect("SELECT");
  const fields: Selected[] = [];
  do {
    if (tokens.take("(")) {
      fields.push({ type: "children", query: readQuery(tokens) });
      tokens.expect(")");
    } else fields.push({ type: "path", path: readWord(tokens) });
  } while (tokens.take(","));
  tokens.expect("FROM");
  const object = readWord(tokens);
  const where = tokens.take("WHERE") ? readOr(tokens) : null;
  const orderBy = tokens.take("ORDER") ? readOrder(tokens) : [];
  const limit = tokens.take("LIMIT") ? Number(tokens.next().text) : null;
  return { object, fields, where, orderBy, limit };
}

function readOrder(tokens: Tokens): Query["orderBy"] {
  tokens.expect("BY");
  const orders: { path: string; descending: boolean }[] = [];
  do {
    const path = readWord(tokens);
    const descending = tokens.take("DESC");
    if (!descending) tokens.take("ASC");
    orders.push({ path, descending });
  } while (tokens.take(","));
  return orders;
}

/** SOQL refuses AND beside OR without brackets. */
function readOr(tokens: Tokens): Condition {
  const parts = [readPart(tokens)];
  let joint: "and" | "or" | null = null;
  for (;;) {
    const word = tokens.take("AND") ? "and" : tokens.take("OR") ? "or" : null;
    if (word === null) break;
    if (joint !== null && joint !== word) throw malformed(`unexpected token: ${word}`);
    joint = word;
    parts.push(readPart(tokens));
  }
  const [only] = parts;
  return joint === null && only !== undefined ? only : { type: joint ?? "and", parts };
}

function readPart(tokens: Tokens): Condition {
  if (tokens.take("NOT")) return { type: "not", part: readPart(tokens) };
  if (tokens.take("(")) {
    const inner = readOr(tokens);
    tokens.expect(")");
    return inner;
  }
  const path = readWord(tokens);
  if (tokens.take("NOT")) {
    tokens.expect("IN");
    return { type: "in", path, negated: true, values: readValues(tokens) };
  }
  if (tokens.take("IN")) return { type: "in", path, negated: false, values: readValues(tokens) };
  const operators = ["=", "!=", "<=", ">=", "<", ">", "LIKE"] as const;
  const operator = operators.find((one) => tokens.take(one));
  if (operator === undefined) throw malformed(`unexpected token: '${tokens.peek()?.text ?? ""}'`);
  return { type: "compare", path, operator, value: readLiteral(tokens) };
}

function readValues(tokens: Tokens): readonly Literal[] | Query {
  tokens.expect("(");
  if (tokens.peek()?.text.toUpperCase() === "SELECT") {
    const query = readQuery(tokens);
    tokens.expect(")");
    return query;
  }
  const values = [readLiteral(tokens)];
  while (tokens.take(",")) values.push(readLiteral(tokens));
  tokens.expect(")");
  return values;
}

function readLiteral(tokens: Tokens): Literal {
  const { type, text } = tokens.next();
  if (type === "text") return withoutEscapes(text.slice(1, -1));
  if (type === "number") return Number(text);
  if (type === "moment") return text.includes("T") ? toStamp(text) : text;
  switch (text.toUpperCase()) {
    case "TRUE":
      return true;
    case "FALSE":
      return false;
    case "NULL":
      return null;
    default:
      throw malformed(`unexpected token: '${text}'`);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Wildcards keep their backslash: only LIKE knows what to do with it. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(.)/gs, (whole, character: string) => {
    if (character === "_" || character === "%") return whole;
    if (/['"\\]/.test(character)) return character === "\\" ? "\\\\" : character;
    const known = ESCAPES[character];
    if (known === undefined) throw malformed(`invalid string escape: ${whole}`);
    return known;
  });
}

function readWord(tokens: Tokens): string {
  const { type, text } = tokens.next();
  if (type !== "word") throw malformed(`unexpected token: '${text}'`);
  return text;
}

/** As Salesforce writes moments in answers, so that they compare as text. */
function toStamp(text: string): string {
  return `${new Date(text).toISOString().slice(0, 19)}.000+0000`;
}

export function malformed(message: string) {
  return refuse(400, "MALFORMED_QUERY", message);
}
