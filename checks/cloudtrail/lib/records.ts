import type { Selected } from '#engine';
import type { trail } from '../resources/trail.ts';

type Selectors = Selected<ReturnType<typeof trail.with<['selectors']>>>['selectors'];
type Advanced = NonNullable<Selectors['AdvancedEventSelectors']>[number];

/** What is called so often that people leave it out. */
const seldomKept = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];

/** Which of the management events a trail does not record; `undefined` where it records all that matter. */
export function leftOut({ EventSelectors = [], AdvancedEventSelectors = [] }: Selectors): string | undefined {
  const basic = EventSelectors.filter(({ IncludeManagementEvents }) => IncludeManagementEvents !== false);
  const advanced = AdvancedEventSelectors.filter(isManagement);
  if (basic.length + advanced.length === 0) return 'management events';
  const kinds = [
    ...basic.map(({ ReadWriteType = 'All' }) => ReadWriteType),
    ...advanced.map((each) => readOnlyOf(each)),
  ];
  const all = kinds.includes('All') || (kinds.includes('ReadOnly') && kinds.includes('WriteOnly'));
  if (!all) return kinds.includes('WriteOnly') ? 'calls that only read' : 'calls that change something';
  const lost = [
    ...basic.map(({ ExcludeManagementEventSources = [] }) => ExcludeManagementEventSources),
    ...advanced.map(excludedBy),
  ].map((sources) => sources.filter((source) => !seldomKept.includes(source)));
  return lost.some((sources) => sources.length === 0)
    ? undefined
    : `calls of ${[...new Set(lost.flat())].join(', ')}`;
}

function fieldOf({ FieldSelectors = [] }: Advanced, name: string) {
  return FieldSelectors.find(({ Field }) => Field === name);
}

function isManagement(selector: Advanced): boolean {
  return fieldOf(selector, 'eventCategory')?.Equals?.includes('Management') === true;
}

function readOnlyOf(selector: Advanced): string {
  const [readOnly] = fieldOf(selector, 'readOnly')?.Equals ?? [];
  return readOnly === undefined ? 'All' : readOnly === 'true' ? 'ReadOnly' : 'WriteOnly';
}

/** One that names services it is about leaves out all others. */
function excludedBy(selector: Advanced): readonly string[] {
  const source = fieldOf(selector, 'eventSource');
  return source?.Equals ? ['all other services'] : (source?.NotEquals ?? []);
}
