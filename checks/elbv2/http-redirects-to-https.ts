import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { securityGroup } from '../vpc/resources/security-group.ts';
import { byListener, byLoadBalancer } from './lib/forwards.ts';
import { reachOf } from './lib/reach.ts';
import { isAcme, isSafe } from './lib/redirects.ts';
import { listener } from './resources/listener.ts';
import { loadBalancer } from './resources/load-balancer.ts';
import { rule } from './resources/rule.ts';

export default defineCheck({
  id: 'elbv2/http-redirects-to-https',
  title: 'Public HTTP listeners only redirect to HTTPS',
  pillar: 'security',
  severity: 'medium',
  why: 'Over HTTP everybody on the way reads and changes what users send and get: passwords, cookies, pages.',
  fix: {
    summary: 'Answer HTTP with a permanent redirect to HTTPS; the certificate comes from ACM.',
    cli: "aws elbv2 modify-listener --listener-arn LISTENER_ARN --default-actions 'Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}' --region {region}",
    terraform:
      'default_action {\n  type = "redirect"\n  redirect {\n    protocol    = "HTTPS"\n    port        = "443"\n    status_code = "HTTP_301"\n  }\n}',
    cost: 'None: public certificates of ACM are free.',
    risk: 'Clients that do not follow redirects, such as old devices, or that send POST over HTTP, stop working.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html'],
  notes: ['001 §4.3.4', '002 §ALB'],
  wellArchitected: ['SEC09-BP02'],
  subject: loadBalancer,
  context: { listeners: listener, rules: rule, securityGroups: securityGroup },

  evaluate({ arn, data }, { listeners, rules, securityGroups }) {
    if (data.Type !== 'application') return notApplicable('not an Application Load Balancer');
    if (data.Scheme !== 'internet-facing') return notApplicable('an internal load balancer');
    const clear = listeners
      .having(byLoadBalancer, arn)
      .filter(({ data: { Protocol } }) => Protocol === 'HTTP')
      .filter(
        ({ arn, data: { DefaultActions } }) =>
          !isSafe(DefaultActions) ||
          rules.having(byListener, arn).some(({ data }) => !isSafe(data.Actions) && !isAcme(data.Conditions)),
      );
    if (clear.length === 0) return pass();
    const groups = must(data.SecurityGroups, 'SecurityGroups').map(
      (id) => must(securityGroups.get(id), `security group ${id}`).data,
    );
    const reached = clear.map(({ data: { Port } }) => ({ Port, from: reachOf(groups, must(Port, 'Port')) }));
    const ports = reached.map(({ Port }) => Port).join(', ');
    const evidence = { listeners: reached };
    if (reached.some(({ from }) => from === 'public'))
      return fail(`Port ${ports} is answered in clear text`, evidence);
    if (reached.some(({ from }) => from === 'known'))
      return fail(
        `Port ${ports} is answered in clear text to CloudFront or known networks`,
        evidence,
        'info',
      );
    return notApplicable(`the security groups let nobody in on port ${ports}`, evidence);
  },
});
