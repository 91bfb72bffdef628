import type { Selected } from '#engine';
import check from '../../../checks/elbv2/http-redirects-to-https.ts';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { securityGroup } from '../../../checks/vpc/resources/security-group.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { type Actions, type Balancer, balancer, forward, groupArn, listening, ruling } from './fixtures.ts';

type Permission = NonNullable<Selected<typeof securityGroup>['data']['IpPermissions']>[number];

const alb = (data?: Partial<Balancer>) =>
  resource(loadBalancer, balancer('ac', { Type: 'application', SecurityGroups: ['sg-1'], ...data }));
const http = (DefaultActions?: Actions, Port = 80) =>
  listening({ Protocol: 'HTTP', Port, ...(DefaultActions && { DefaultActions }) });
const redirect = (Protocol: string): Actions => [
  { Type: 'redirect', RedirectConfig: { Protocol, StatusCode: 'HTTP_301' } },
];
const notFound: Actions = [{ Type: 'fixed-response' }];
const toWeb = forward({ [groupArn]: 1 });

const opens = (...IpPermissions: Permission[]) => [
  resource(securityGroup, { GroupId: 'sg-1', IpPermissions }),
];
const port80 = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80 };
const world = opens({ ...port80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] });
const cloudFront = opens({ ...port80, PrefixListIds: [{ PrefixListId: 'pl-22a6434b' }] });

testCheck(check, {
  passes: {
    'HTTP is redirected': {
      subject: alb(),
      context: { listeners: [http(redirect('HTTPS'))], rules: [ruling(80, redirect('HTTPS'))] },
    },
    'no HTTP listener': {
      subject: alb(),
      context: { listeners: [listening({ Protocol: 'HTTPS', Port: 443 })] },
    },
    'a fixed answer, and redirects for the rest': {
      subject: alb(),
      context: { listeners: [http(notFound)], rules: [ruling(80, redirect('HTTPS')), ruling(80, notFound)] },
    },
    'challenges of a certificate authority come over HTTP': {
      subject: alb(),
      context: {
        listeners: [http(redirect('HTTPS'))],
        rules: [
          ruling(80, toWeb, {
            Conditions: [
              { Field: 'path-pattern', PathPatternConfig: { Values: ['/.well-known/acme-challenge/*'] } },
            ],
          }),
        ],
      },
    },
    'such challenges, as older rules say it': {
      subject: alb(),
      context: {
        listeners: [http(redirect('HTTPS'))],
        rules: [
          ruling(80, toWeb, {
            Conditions: [{ Field: 'path-pattern', Values: ['/.well-known/acme-challenge/*'] }],
          }),
        ],
      },
    },
    'the listener of another load balancer': {
      subject: alb(),
      context: { listeners: [listening({ Protocol: 'HTTP', LoadBalancerArn: 'other' })] },
    },
    'the rule of another listener': {
      subject: alb(),
      context: { listeners: [http(redirect('HTTPS'))], rules: [ruling(81, toWeb)] },
    },
  },
  fails: {
    'HTTP is forwarded': {
      subject: alb(),
      context: { listeners: [http()], securityGroups: world },
      because: 'Port 80',
      evidence: { listeners: [{ Port: 80, from: 'public' }] },
    },
    'HTTP is forwarded by a rule': {
      subject: alb(),
      context: { listeners: [http(redirect('HTTPS'))], rules: [ruling(80, toWeb)], securityGroups: world },
    },
    'a challenge and something else in one rule': {
      subject: alb(),
      context: {
        listeners: [http(redirect('HTTPS'))],
        rules: [
          ruling(80, toWeb, {
            Conditions: [
              {
                Field: 'path-pattern',
                PathPatternConfig: { Values: ['/.well-known/acme-challenge/*', '/legacy/*'] },
              },
            ],
          }),
        ],
        securityGroups: world,
      },
    },
    'HTTP is redirected to HTTP': {
      subject: alb(),
      context: { listeners: [http(redirect('#{protocol}'))], securityGroups: world },
    },
    'open to the internet by IPv6': {
      subject: alb(),
      context: {
        listeners: [http()],
        securityGroups: opens({ ...port80, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
      },
    },
    'open to one address of the internet': {
      subject: alb(),
      context: {
        listeners: [http()],
        securityGroups: opens({ ...port80, IpRanges: [{ CidrIp: '203.0.113.7/32' }] }),
      },
    },
    'all protocols are let in': {
      subject: alb(),
      context: {
        listeners: [http(undefined, 8080)],
        securityGroups: opens({ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
      },
      because: '8080',
    },
    'one listener for all, another for CloudFront': {
      subject: alb(),
      context: {
        listeners: [http(), http(undefined, 8080)],
        securityGroups: opens(
          { ...port80, PrefixListIds: [{ PrefixListId: 'pl-22a6434b' }] },
          { IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
        ),
      },
      evidence: {
        listeners: [
          { Port: 80, from: 'known' },
          { Port: 8080, from: 'public' },
        ],
      },
    },
    'one listener for CloudFront, another for nobody': {
      subject: alb(),
      context: { listeners: [http(), http(undefined, 8080)], securityGroups: cloudFront },
      severity: 'info',
    },
    'only CloudFront comes in': {
      subject: alb(),
      context: { listeners: [http()], securityGroups: cloudFront },
      because: 'CloudFront',
      severity: 'info',
    },
    'only private networks come in': {
      subject: alb(),
      context: {
        listeners: [http()],
        securityGroups: opens({
          ...port80,
          IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '172.20.0.0/16' }, { CidrIp: '192.168.0.0/16' }],
          Ipv6Ranges: [{ CidrIpv6: 'fd00::/8' }],
        }),
      },
      severity: 'info',
    },
  },
  notApplicable: {
    'a Network Load Balancer': { subject: alb({ Type: 'network' }) },
    'an internal load balancer': { subject: alb({ Scheme: 'internal' }) },
    'nobody comes in on the port': {
      subject: alb(),
      context: {
        listeners: [http()],
        securityGroups: opens({
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          IpRanges: [{ CidrIp: '0.0.0.0/0' }],
        }),
      },
      because: 'nobody in on port 80',
    },
  },
  unknown: {
    'AWS did not say the actions': {
      subject: alb(),
      context: { listeners: [listening({ Protocol: 'HTTP', DefaultActions: undefined })] },
    },
    'a security group that was not listed': { subject: alb(), context: { listeners: [http()] } },
    'AWS did not say the security groups': {
      subject: alb({ SecurityGroups: undefined }),
      context: { listeners: [http()] },
    },
  },
});
