import type { Selected } from '#engine';
import type { stack } from '../resources/stack.ts';

type Stack = Selected<typeof stack>;

/** What a tool made of its own template, which nobody here can change. */
export function isOfTool({ id }: Stack): boolean {
  return /^(awseb-|eksctl-|aws-sam-cli-managed|aws-cloud9-)/.test(id);
}

/** Service Catalog names the stacks of its products so, and changes them itself. */
export function isOfServiceCatalog({ id }: Stack): boolean {
  return /^SC-\d/.test(id);
}

/** Whether it holds nothing yet, or soon nothing any more. */
export function isEmpty({ data }: Stack): boolean {
  return /^(REVIEW_IN_PROGRESS|CREATE_IN_PROGRESS|ROLLBACK_(IN_PROGRESS|COMPLETE)|DELETE_(IN_PROGRESS|COMPLETE))$/.test(
    data.StackStatus ?? '',
  );
}

/** Whether what its template says decides over data. */
export function isJudgedByTemplate(stack: Stack): boolean {
  return !isOfTool(stack) && !isEmpty(stack);
}
