import type { At, Resource, Selected, Selection } from '#engine';

/** Where the resources of the tests are, and when they are judged. */
export const here: At = {
  account: '111122223333',
  partition: 'aws',
  region: 'ap-northeast-2',
  now: new Date('2026-11-20T00:00:00Z'),
};

type DetailsOf<R> = Omit<R, keyof Resource>;
type Rest<R> = keyof DetailsOf<R> extends never ? [] : [details: DetailsOf<R>];
type Place = Partial<At> & { readonly id?: string };

/**
 * A resource as a check would see it: the collector identifies it, the details are as given.
 *
 *     resource(bucket.with('versioning'), { Name: 'photos' }, { versioning: { Status: 'Enabled' } })
 */
export function resource<const S extends Selection>(
  selection: S,
  data: Selected<S>['data'],
  ...rest: Rest<Selected<S>>
): Selected<S> {
  return resourceIn({}, selection, data, ...rest);
}

/** The same in another account or Region; a derived type, which has no `identify`, needs an `id` here. */
export function resourceIn<const S extends Selection>(
  place: Place,
  selection: S,
  data: Selected<S>['data'],
  ...[details]: Rest<Selected<S>>
): Selected<S> {
  const source = selection.needs[0]?.source;
  if (!source) throw new Error('the selection names no type');
  const at = { ...here, ...(source.scope === 'global' && { region: 'global' }), ...place };
  const { id = '' } = place;
  const identity =
    source.kind === 'collector' ? source.identify(data, at) : { id, arn: `arn:aws:derived:::${id}` };
  return {
    type: source.type,
    id: identity.id,
    arn: identity.arn,
    account: identity.account ?? at.account,
    region: identity.region ?? at.region,
    tags: identity.tags ?? {},
    data,
    ...details,
  } as Selected<S>;
}
