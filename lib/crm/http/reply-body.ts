/** What a reply carried. `unreadable` never holds any of the reply's own text. */
export type ReplyBody =
  | { readonly type: "json"; readonly value: unknown }
  | { readonly type: "empty" }
  | {
      readonly type: "unreadable";
      readonly why: "html" | "not-json" | "too-large" | "too-deep" | "redirected";
      readonly detail: string;
    };
