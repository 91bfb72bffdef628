import type { Selected } from '#engine';
import { environment } from '../../../checks/elasticbeanstalk/resources/environment.ts';
import { resource } from '../../support/resource.ts';

type Environment = Selected<ReturnType<typeof environment.with<['settings']>>>;
type Settings = Readonly<Record<string, string | undefined>>;

export const PlatformArn =
  'arn:aws:elasticbeanstalk:ap-northeast-2::platform/Node.js 22 running on 64bit Amazon Linux 2023/6.6.0';

/** The settings of a sound environment, with others of them. */
const settings = (others: Settings = {}): Settings => ({
  'aws:elasticbeanstalk:environment EnvironmentType': 'LoadBalanced',
  'aws:autoscaling:asg MinSize': '2',
  'aws:autoscaling:asg Availability Zones': 'Any',
  'aws:ec2:vpc Subnets': 'subnet-1,subnet-2',
  'aws:elasticbeanstalk:managedactions ManagedActionsEnabled': 'true',
  'aws:elasticbeanstalk:healthreporting:system SystemType': 'enhanced',
  'aws:elasticbeanstalk:command DeploymentPolicy': 'Rolling',
  ...others,
});

/** An environment of web servers. */
export const web = (others: Settings | null = {}, data: Partial<Environment['data']> = {}): Environment =>
  resource(
    environment.with('settings'),
    {
      ApplicationName: 'shop',
      EnvironmentName: 'shop-prod',
      EnvironmentArn: 'arn:aws:elasticbeanstalk:ap-northeast-2:111122223333:environment/shop/shop-prod',
      PlatformArn,
      Status: 'Ready',
      Tier: { Name: 'WebServer', Type: 'Standard' },
      ...data,
    },
    { settings: others === null ? undefined : settings(others) },
  );
