/** The options that checks read, as `namespace option`. */
export const kept: readonly string[] = [
  'aws:autoscaling:asg Availability Zones',
  'aws:autoscaling:asg Custom Availability Zones',
  'aws:autoscaling:asg MinSize',
  'aws:ec2:vpc Subnets',
  'aws:elasticbeanstalk:command DeploymentPolicy',
  'aws:elasticbeanstalk:environment EnvironmentType',
  'aws:elasticbeanstalk:healthreporting:system SystemType',
  'aws:elasticbeanstalk:managedactions ManagedActionsEnabled',
];

/** What an option is called here. */
export function nameOf({
  Namespace,
  OptionName,
}: {
  readonly Namespace?: string | undefined;
  readonly OptionName?: string | undefined;
}): string {
  return `${Namespace} ${OptionName}`;
}

/** The zones or subnets that a comma-separated option lists, each once. */
export function listed(value: string | undefined): readonly string[] {
  const names = (value ?? '').split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
