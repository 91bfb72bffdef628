import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { skippedBy } from './lib/opt-in.ts';
import { recoverable } from './lib/recoverable.ts';
import { backupSelection } from './resources/backup-selection.ts';
import { regionSettings } from './resources/region-settings.ts';

export default defineCheck({
  id: 'backup/resource-types-opted-in',
  title: 'AWS Backup may save every type of resource that its plans select',
  pillar: 'reliability',
  severity: 'medium',
  why: 'Of a type that the Region has not opted in to, a plan by tags saves nothing, and says nothing.',
  fix: {
    summary: 'Opt in to the types that the plans select.',
    cli: 'aws backup update-region-settings --resource-type-opt-in-preference <each type>=true --region {region}',
    terraform:
      'resource "aws_backup_region_settings" "types" {\n  resource_type_opt_in_preference = {\n    <each type> = true\n  }\n}',
    cost: 'The opt-in is free; what is then saved costs its storage.',
    risk: 'With the next run, the plans save all that they select of these types.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html'],
  notes: ['004 §AWS Backup', '003 >1,000'],
  wellArchitected: ['REL09-BP01'],
  subject: regionSettings,
  context: { selections: backupSelection.with('selection'), ...recoverable },

  evaluate({ region, data }, { selections, options, now, ...recoveries }) {
    const optIns = must(data.ResourceTypeOptInPreference, 'ResourceTypeOptInPreference');
    const off = Object.keys(optIns).filter((type) => optIns[type] === false);
    if (off.length === 0) return pass();
    if (selections.size === 0) return notApplicable('no plan selects anything (backup/plan-assigned)');
    const skipped = skippedBy(selections, optIns, recoveries, region);
    const types = [...new Set(skipped.flatMap(({ types }) => types))].sort();
    if (types.length === 0) return pass('none of what a plan selects is of a type that is off', { off });
    const bare = skipped.filter(({ isBare }) => isBare);
    const evidence = { types, resources: skipped.slice(0, 10).map(({ arn }) => arn), count: skipped.length };
    const reason = `The plans select ${types.join(', ')}, which the Region has not opted in to`;
    return bare.length > 0
      ? fail(reason, evidence)
      : fail(`${reason}: their own services save them`, evidence, 'low');
  },
});
