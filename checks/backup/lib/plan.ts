/** Whether EFS made and keeps the plan, for the file systems whose automatic backups are on. */
export function isSavedByEfs(name: string): boolean {
  return name === 'aws/efs/automatic-backup-plan';
}

/** Whether a backup policy of the organization made the plan: it is changed there, not in the account. */
export function isOfOrganization(name: string): boolean {
  return name.startsWith('orgs/');
}
