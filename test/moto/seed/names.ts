import { AllocateAddressCommand, AssociateAddressCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  ChangeResourceRecordSetsCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { known, type Place } from '../cloud.ts';
import { publish } from './metrics.ts';

/** A zone whose records are routed well and badly, and health checks good and bad; gives the ids of the latter. */
export async function seedNames(home: Place, servers: readonly string[]) {
  const main = { ...home, region: 'us-east-1' };
  const route53 = new Route53Client(main);
  const check = async (CallerReference: string, Disabled = false) => {
    const { HealthCheck } = await route53.send(
      new CreateHealthCheckCommand({
        CallerReference,
        HealthCheckConfig: { Type: 'TCP', IPAddress: '198.51.100.1', Port: 443, Disabled },
      }),
    );
    return known(HealthCheck?.Id, 'HealthCheck.Id');
  };
  const checks = {
    well: await check('well'),
    failing: await check('failing'),
    disabled: await check('disabled', true),
    idle: await check('idle'),
  };
  for (const [id, status] of [
    [checks.well, 1],
    [checks.failing, 0],
  ] as const)
    await publish(main, 'AWS/Route53', 'HealthCheckStatus', { HealthCheckId: id }, status, { minutes: 5 });

  const { HostedZone } = await route53.send(
    new CreateHostedZoneCommand({ Name: 'shop.example', CallerReference: 'shop' }),
  );
  const addresses = await Promise.all(servers.map((server) => publicAddress(home, server)));
  const weighted = (SetIdentifier: string, HealthCheckId?: string) =>
    record('api', { SetIdentifier, Weight: 1, HealthCheckId, ...to('198.51.100.1') });
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: known(HostedZone?.Id, 'HostedZone.Id'),
      ChangeBatch: {
        Changes: [
          record('www', { SetIdentifier: 'one', Failover: 'PRIMARY', ...alias('shop-1', true) }),
          record('www', { SetIdentifier: 'two', Failover: 'SECONDARY', ...alias('shop-2', false) }),
          record('old', { SetIdentifier: 'one', Failover: 'PRIMARY', ...to('198.51.100.1') }),
          weighted('a', checks.well),
          weighted('b'),
          weighted('c', checks.failing),
          weighted('d', checks.disabled),
          record('spread', to(...addresses)),
          record('plain', to('198.51.100.1')),
        ].map((ResourceRecordSet) => ({ Action: 'CREATE', ResourceRecordSet })),
      },
    }),
  );
  return checks;
}

function record(name: string, data: Partial<ResourceRecordSet>): ResourceRecordSet {
  return { Name: `${name}.shop.example`, Type: 'A', ...data };
}

function to(...addresses: readonly string[]) {
  return { TTL: 60, ResourceRecords: addresses.map((Value) => ({ Value })) };
}

function alias(name: string, EvaluateTargetHealth: boolean) {
  const DNSName = `${name}.us-east-1.elb.amazonaws.com`;
  return { AliasTarget: { HostedZoneId: 'Z35SXDOTRQ7X7K', DNSName, EvaluateTargetHealth } };
}

async function publicAddress(place: Place, InstanceId: string): Promise<string> {
  const ec2 = new EC2Client(place);
  const { AllocationId, PublicIp } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
  await ec2.send(new AssociateAddressCommand({ AllocationId, InstanceId }));
  return known(PublicIp, 'PublicIp');
}
