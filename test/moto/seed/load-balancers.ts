import { IAMClient, UploadServerCertificateCommand } from '@aws-sdk/client-iam';
import { known, type Place } from '../cloud.ts';
import { balancing, forwardTo, redirect } from './balancing.ts';
import type { TargetGroups } from './target-groups.ts';
import type { HomeNetwork } from './vpcs.ts';

/** Application Load Balancers. */
export async function seedAlbs(place: Place, { shop }: HomeNetwork, groups: TargetGroups, logs: string) {
  const make = balancing(place);
  const outside = [shop.publicA, shop.publicC];

  const open = { SecurityGroups: [shop.anyone] };

  const web = await make.alb('shop', outside, open);
  const webHttp = await make.listener(web, 'HTTP', 80, redirect);
  const webHttps = await make.listener(
    web,
    'HTTPS',
    443,
    forwardTo(groups.web, groups.green),
    await certificate(place),
  );
  await make.attributes(web, { 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': logs });

  const crm = await make.alb('legacy-crm', outside, open);
  const crmHttp = await make.listener(crm, 'HTTP', 80, forwardTo(groups.crm));

  const campaign = await make.alb('campaign', outside, open);
  const campaignHttp = await make.listener(campaign, 'HTTP', 80, redirect);
  await make.rule(campaignHttp, 10, '/promo/*', forwardTo(groups.web));

  const internal = await make.alb('shop-api', [shop.appA, shop.appC], { Scheme: 'internal' });
  const internalHttp = await make.listener(internal, 'HTTP', 80, forwardTo(groups.api));
  await make.rule(internalHttp, 10, '/v2/*', forwardTo(groups.empty));

  return {
    balancers: { web, crm, campaign, internal },
    listeners: { webHttp, webHttps, crmHttp, campaignHttp, internalHttp },
  };
}

/** Network Load Balancers, and what they should and should not carry. */
export async function seedNlbs(
  place: Place,
  { shop, partners }: HomeNetwork,
  groups: TargetGroups,
  alb: string,
) {
  const make = balancing(place);
  const outside = [shop.publicA, shop.publicC];
  await make.register(groups.alb, [alb]);

  const balancers = {
    /** In one zone, and no HTTP. */
    game: await make.nlb(
      'game',
      [partners.appA],
      { protocol: 'TCP', port: 7777, to: groups.game },
      { Scheme: 'internal' },
    ),
    plain: await make.nlb('legacy-http', outside, { protocol: 'TCP', port: 80, to: groups.plain }),
    checked: await make.nlb('reports', outside, { protocol: 'TCP', port: 8080, to: groups.checked }),
    /** Only in one of the zones of its targets. */
    match: await make.nlb('match', [shop.publicA], { protocol: 'TCP', port: 7778, to: groups.match }),
    voice: await make.nlb('voice', outside, { protocol: 'UDP', port: 5060, to: groups.voice }),
    /** Fixed addresses in front of an ALB, as AWS recommends. */
    fixed: await make.nlb('shop-fixed-address', outside, { protocol: 'TCP', port: 80, to: groups.alb }),
    accepted: await make.nlb(
      'partner-feed',
      outside,
      { protocol: 'TCP', port: 80, to: groups.accepted },
      { Tags: [{ Key: 'lintel:nlb-http', Value: 'accepted' }] },
    ),
  };
  for (const arn of [balancers.checked, balancers.match])
    await make.attributes(arn, { 'load_balancing.cross_zone.enabled': 'true' });
  return balancers;
}

/** A listener for HTTPS wants a certificate; moto does not look into it. */
async function certificate(place: Place): Promise<string> {
  const { ServerCertificateMetadata } = await new IAMClient(place).send(
    new UploadServerCertificateCommand({
      ServerCertificateName: 'shop',
      CertificateBody: 'not a certificate',
      PrivateKey: 'not a key',
    }),
  );
  return known(ServerCertificateMetadata?.Arn, 'certificate');
}
