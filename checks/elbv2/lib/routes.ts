interface Action {
  readonly Type?: string | undefined;
  readonly TargetGroupArn?: string | undefined;
  readonly ForwardConfig?:
    | {
        readonly TargetGroups?:
          | readonly {
              readonly TargetGroupArn?: string | undefined;
              readonly Weight?: number | undefined;
            }[]
          | undefined;
      }
    | undefined;
  readonly RedirectConfig?:
    | { readonly Protocol?: string | undefined; readonly StatusCode?: string | undefined }
    | undefined;
}

interface Condition {
  readonly Field?: string | undefined;
  readonly Values?: readonly string[] | undefined;
  readonly PathPatternConfig?: { readonly Values?: readonly string[] | undefined } | undefined;
}

/** Where actions lead, without what they say: an identity provider's secrets, fixed answers, query strings. */
export function routesOf(actions: readonly Action[] | undefined): readonly Action[] | undefined {
  return actions?.map(({ Type, TargetGroupArn, ForwardConfig, RedirectConfig }) => ({
    Type,
    TargetGroupArn,
    ForwardConfig: ForwardConfig && {
      TargetGroups: ForwardConfig.TargetGroups?.map((each) => ({
        TargetGroupArn: each.TargetGroupArn,
        Weight: each.Weight,
      })),
    },
    RedirectConfig: RedirectConfig && {
      Protocol: RedirectConfig.Protocol,
      StatusCode: RedirectConfig.StatusCode,
    },
  }));
}

/** The paths of a rule's conditions; of the others, such as a header that is a password, only what they look at. */
export function pathsOf(conditions: readonly Condition[] | undefined): readonly Condition[] | undefined {
  return conditions?.map(({ Field, Values, PathPatternConfig }) =>
    Field === 'path-pattern'
      ? { Field, Values, PathPatternConfig: PathPatternConfig && { Values: PathPatternConfig.Values } }
      : { Field },
  );
}

/** The path of a health check without its query, where some keep a password: `/healthz?…`. */
export function withoutQuery(path: string): string {
  return path.replace(/\?.+$/s, '?…');
}
