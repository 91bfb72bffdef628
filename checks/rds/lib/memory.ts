import { sizeOf } from './instance-size.ts';

/**
 * The GiB of memory of the size `large` in each family; they double with the size.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html
 */
const ofLarge: readonly (readonly [family: RegExp, gib: number])[] = [
  [/^x1e|^x2ie/, 61],
  [/^x[12]/, 30.5],
  [/^(r|z1)/, 15.25],
  [/^[mt]/, 7.5],
  [/^c/, 4],
];

/** The bytes of memory that an instance class has, or slightly fewer; nothing where its family is not known. */
export function memoryOf(instanceClass: string | undefined): number | undefined {
  const family = instanceClass?.split('.')[1] ?? '';
  const size = sizeOf(instanceClass);
  const large = ofLarge.find(([pattern]) => pattern.test(family))?.[1];
  // Memory-optimized classes for Oracle: db.r5.4xlarge.tpc2.mem3x
  const times = Number(/\.mem(\d)x$/.exec(instanceClass ?? '')?.[1] ?? 1);
  return size === undefined || large === undefined ? undefined : size * large * times * 2 ** 30;
}

/**
 * The connections that the default parameter groups allow, by their formulas: an estimate, for a part of the memory
 * belongs to the operating system. Nothing where somebody chose parameters, or where the engine counts otherwise.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html
 */
export function connectionsOf({
  Engine = '',
  DBInstanceClass,
  DBParameterGroups = [],
}: {
  readonly Engine?: string | undefined;
  readonly DBInstanceClass?: string | undefined;
  readonly DBParameterGroups?: readonly { readonly DBParameterGroupName?: string | undefined }[] | undefined;
}): number | undefined {
  const bytes = memoryOf(DBInstanceClass);
  const isDefault = DBParameterGroups.every(({ DBParameterGroupName = '' }) =>
    DBParameterGroupName.startsWith('default.'),
  );
  if (bytes === undefined || !isDefault || DBParameterGroups.length === 0) return undefined;
  if (/^(mysql|mariadb)$/.test(Engine)) return Math.floor(bytes / 12_582_880);
  return Engine === 'postgres' ? Math.min(5000, Math.floor(bytes / 9_531_392)) : undefined;
}
