import { defineDerived } from '#engine';
import { coverageRow, furtherSources } from '../lib/coverage-row.ts';
import { recoverable, services } from '../lib/recoverable.ts';
import { readerInto } from '../lib/recovery.ts';

/** A row of the backup coverage matrix: all copies of a resource that holds data, whoever made them. */
export const coverage = defineDerived({
  type: 'backup.coverage',
  scope: 'region',
  from: { ...recoverable, ...furtherSources },
  *derive(from, { region }) {
    for (const service of services) {
      // Why a service's own list is missing is told where that is read.
      const rows = readerInto([])(() => [...from[service]]) ?? [];
      for (const row of rows) {
        // Buckets are listed for all Regions at once.
        if (row.region !== region || row.data.exempt !== undefined || row.data.replicaOf !== undefined)
          continue;
        yield { id: row.id, arn: row.arn, data: coverageRow(row, from) };
      }
    }
  },
});
