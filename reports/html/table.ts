/** One field of many records: a value for each, or the distinct values and for each record which of them. */
export interface Column<T> {
  readonly values: readonly T[];
  readonly which?: readonly number[];
}

/** Records by column: small when compressed, quick to filter. */
export type Table<Row> = {
  readonly [Field in keyof Row]-?: Column<Row[Field]>;
};

/** Turns records into columns; a field that many records share is kept once for each distinct value. */
export function toTable<Row>(rows: readonly Row[], fields: readonly (keyof Row)[]): Table<Row> {
  return Object.fromEntries(
    fields.map((field) => [field, toColumn(rows.map((row) => row[field]))]),
  ) as unknown as Table<Row>;
}

/** The value of a record. */
export function valueAt<T>({ values, which }: Column<T>, row: number): T {
  return values[which ? (which[row] ?? 0) : row] as T;
}

/** How many records there are. */
export function sizeOf<Row>(table: Table<Row>): number {
  const [{ values, which }] = Object.values(table) as [Column<unknown>];
  return (which ?? values).length;
}

/** The records again. */
export function rowsOf<Row>(table: Table<Row>): Row[] {
  const columns = Object.entries<Column<unknown>>(table);
  return Array.from(
    { length: sizeOf(table) },
    (_, row) => Object.fromEntries(columns.map(([field, column]) => [field, valueAt(column, row)])) as Row,
  );
}

function toColumn<T>(all: readonly T[]): Column<T | null> {
  const positions = new Map<unknown, number>();
  const values: (T | null)[] = [];
  const which = all.map((value) => {
    const key = value !== null && typeof value === 'object' ? JSON.stringify(value) : (value ?? null);
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, values.length);
    return values.push(value ?? null) - 1;
  });
  return values.length * 2 > all.length ? { values: all.map((value) => value ?? null) } : { values, which };
}
