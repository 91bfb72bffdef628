/** What an action is declared to be; of its settings only the names of what it deploys to are looked at. */
interface Declared {
  readonly actionTypeId: { readonly provider: string | undefined } | undefined;
  readonly configuration?: Readonly<Record<string, string>> | undefined;
}

/**
 * The id of what an action deploys to, where it says so: CodeDeploy, CloudFormation and functions do not.
 * https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECS.html
 */
export function targetOf({ actionTypeId, configuration = {} }: Declared): string | undefined {
  const { ClusterName, ServiceName, EnvironmentName } = configuration;
  const provider = actionTypeId?.provider;
  if (provider === 'ECS' && ClusterName && ServiceName) return `${ClusterName}/${ServiceName}`;
  return provider === 'ElasticBeanstalk' ? EnvironmentName : undefined;
}
