import { must } from '#engine';
import { statefulOf } from './stateful.ts';
import type { TemplateResource } from './template.ts';

const kept = ['Retain', 'RetainExceptOnCreate', 'Snapshot'];
const severities = ['medium', 'low', 'info'] as const;

/** A resource whose data go when it, or its stack, is deleted or replaced. */
export interface Loss {
  readonly id: string;
  readonly severity: (typeof severities)[number];
}

/** The losses among the resources with these ids, the worst first; `unknown` where the template does not tell. */
export function judgeTemplate(
  ids: readonly string[],
  resources: readonly TemplateResource[],
): readonly Loss[] {
  const said = new Map(resources.map((each) => [each.LogicalResourceId, each]));
  const losses = ids
    .flatMap((id) => lossOf(said.get(id)))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
  // A loss is certain whatever the others say, but there is none only where all of them say so.
  if (losses.length === 0) {
    for (const id of ids) {
      const { isSafe, DeletionPolicy, UpdateReplacePolicy } = must(said.get(id), `${id} in TemplateBody`);
      const isWritten = ![DeletionPolicy, UpdateReplacePolicy].includes(true);
      must(isSafe || isWritten ? true : undefined, `the policies of ${id} but for a function`);
    }
  }
  return losses;
}

function lossOf(resource: TemplateResource | undefined): readonly Loss[] {
  if (!resource || resource.isSafe) return [];
  const { LogicalResourceId: id, ResourceType, DeletionPolicy, UpdateReplacePolicy } = resource;
  const stateful = must(statefulOf(ResourceType), 'ResourceType');
  // Of these, CloudFormation takes a snapshot where nobody says anything.
  const unsaid = stateful.hasDefault ? 'Snapshot' : undefined;
  const lost = [DeletionPolicy ?? unsaid, UpdateReplacePolicy ?? unsaid].filter(
    (policy) => policy !== true && !kept.includes(policy ?? ''),
  );
  if (lost.length === 0) return [];
  // `Delete` was written by somebody, as CDK does for whoever asks for it.
  const isChosen = stateful.severity === 'medium' && lost.every((policy) => policy === 'Delete');
  return [{ id, severity: isChosen ? 'low' : stateful.severity }];
}
