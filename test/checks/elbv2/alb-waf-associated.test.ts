import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import check from '../../../checks/elbv2/alb-waf-associated.ts';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { originPrefixList } from '../../../checks/vpc/resources/origin-prefix-list.ts';
import { securityGroup } from '../../../checks/vpc/resources/security-group.ts';
import { webAcl } from '../../../checks/wafv2/resources/web-acl.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/app/shop/1';
const DNSName = 'Shop-1.ap-northeast-2.elb.amazonaws.com';

const alb = (data: object = {}) =>
  resource(loadBalancer, {
    LoadBalancerName: 'shop',
    LoadBalancerArn: arn,
    DNSName,
    Type: 'application',
    Scheme: 'internet-facing',
    SecurityGroups: ['sg-1'],
    ...data,
  } as Parameters<typeof resource<typeof loadBalancer>>[1]);

const acl = (...balancers: string[]) =>
  resource(webAcl.with('balancers'), { ARN: 'arn:acl', Id: '1', Name: 'acl' }, { balancers });

type Rules = NonNullable<Parameters<typeof resource<typeof securityGroup>>[1]['IpPermissions']>;
const letting = (...IpPermissions: Rules) => resource(securityGroup, { GroupId: 'sg-1', IpPermissions });
const anyone = letting({
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
});
const cloudFront = letting({ IpProtocol: 'tcp', PrefixListIds: [{ PrefixListId: 'pl-1' }] });
const list = resource(originPrefixList, {
  PrefixListId: 'pl-1',
  PrefixListArn: 'arn:aws:ec2:ap-northeast-2:aws:prefix-list/pl-1',
  PrefixListName: 'com.amazonaws.global.cloudfront.origin-facing',
});

const site = (DomainName: string | undefined, WebACLId?: string, Enabled = true) =>
  resource(distribution, {
    Id: DomainName ?? 'none',
    ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
    Enabled,
    Staging: false,
    CacheBehaviors: [],
    OriginGroups: [],
    Origins: [{ Id: 'o', DomainName, OriginAccessControlId: '', OriginAccessIdentity: '' }],
    ViewerCertificate: undefined,
    ...(WebACLId && { WebACLId }),
  });

const behind = (...distributions: ReturnType<typeof site>[]) => ({
  subject: alb(),
  context: { groups: [cloudFront], lists: [list], distributions },
});

testCheck(check, {
  passes: {
    'a web ACL': { subject: alb(), context: { webAcls: [acl('arn:other'), acl(arn)], groups: [anyone] } },
    'only CloudFront reaches it, with a web ACL': behind(site(DNSName.toLowerCase(), 'arn:acl')),
    'only CloudFront reaches it by IPv6 too': behind(site(`dualstack.${DNSName}`, 'arn:acl')),
    'a distribution that is off does not count': behind(
      site(DNSName, 'arn:acl'),
      site(DNSName, undefined, false),
    ),
  },
  fails: {
    neither: { subject: alb(), context: { groups: [anyone] }, because: 'without a web ACL' },
    'the web ACL is another’s': {
      subject: alb(),
      context: { webAcls: [acl('arn:other')], groups: [anyone] },
    },
    'everybody by IPv6': {
      subject: alb(),
      context: { groups: [letting({ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] })] },
    },
    'everybody in two halves': {
      subject: alb(),
      context: { groups: [letting({ IpProtocol: '-1', IpRanges: [{ CidrIp: '128.0.0.0/1' }] })] },
    },
    'CloudFront, but others too': {
      subject: alb({ SecurityGroups: ['sg-1', 'sg-2'] }),
      context: {
        groups: [
          cloudFront,
          resource(securityGroup, {
            GroupId: 'sg-2',
            IpPermissions: [{ IpProtocol: 'tcp', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
          }),
        ],
        lists: [list],
        distributions: [site(DNSName, 'arn:acl')],
      },
    },
  },
  notApplicable: {
    'a Network Load Balancer': { subject: alb({ Type: 'network' }), because: 'Application' },
    'an internal one': { subject: alb({ Scheme: 'internal' }), because: 'internal' },
    'one on an Outpost': { subject: alb({ AvailabilityZones: [{ OutpostId: 'op-1' }] }), because: 'Outpost' },
    'only the office reaches it': {
      subject: alb(),
      context: { groups: [letting({ IpProtocol: 'tcp', IpRanges: [{ CidrIp: '203.0.113.0/28' }] })] },
      because: 'who they name',
    },
    'only a list of one’s own reaches it': {
      subject: alb(),
      context: { groups: [letting({ IpProtocol: 'tcp', PrefixListIds: [{ PrefixListId: 'pl-9' }] })] },
      because: 'who they name',
    },
    'only who is in a group': {
      subject: alb(),
      context: { groups: [letting({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443 })] },
      because: 'who they name',
    },
    'nobody, for it has no rules': {
      subject: alb(),
      context: { groups: [letting()] },
      because: 'who they name',
    },
    'only CloudFront reaches it, without a web ACL': { ...behind(site(DNSName)), because: 'only CloudFront' },
    'only CloudFront reaches it, with a web ACL once': {
      ...behind(site(DNSName, 'arn:acl'), site(DNSName)),
      because: 'only CloudFront',
    },
    'only CloudFront reaches it, from elsewhere': {
      ...behind(site('api.shop.example', 'arn:acl'), site(undefined)),
      because: 'only CloudFront',
    },
  },
  unknown: {
    'a security group that is not there': { subject: alb(), because: 'sg-1' },
    'AWS did not say whether it is public': { subject: alb({ Scheme: undefined }), because: 'Scheme' },
    'AWS did not say what the group lets in': {
      subject: alb(),
      context: { groups: [resource(securityGroup, { GroupId: 'sg-1' })] },
      because: 'IpPermissions',
    },
  },
});
