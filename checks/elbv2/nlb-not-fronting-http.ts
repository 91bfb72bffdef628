import { defineCheck, fail, notApplicable, pass } from '#engine';
import { containers, httpPathsOf, isSure, pathsOf, routing } from './lib/http-paths.ts';
import { httpPorts } from './lib/http-ports.ts';
import { balancerWithTags, senders, whyNetwork, whyNetworkFor } from './lib/needs-nlb.ts';

export default defineCheck({
  id: 'elbv2/nlb-not-fronting-http',
  title: 'HTTP applications sit behind an ALB, not directly behind an NLB',
  pillar: 'reliability',
  severity: 'medium',
  confidence: 'likely',
  why: 'A Network Load Balancer sees connections, not HTTP: targets that answer with errors keep their traffic, and there is no routing by path and no WAF.',
  fix: {
    summary:
      'Create an Application Load Balancer with a health check on a real path, attach the Auto Scaling group, set its health check to ELB, and switch DNS. Where addresses must stay, put the Application Load Balancer behind the Network Load Balancer as its target.',
    cli: 'aws autoscaling attach-load-balancer-target-groups --auto-scaling-group-name GROUP --target-group-arns ALB_TARGET_GROUP --region {region}',
    cost: 'The capacity units of the two types are priced differently.',
    risk: 'Clients may have allowed the fixed addresses of the Network Load Balancer; the client’s address moves to X-Forwarded-For; what is not HTTP breaks.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html',
  ],
  notes: ['002 §ALB', '003 도입부'],
  wellArchitected: ['REL11-BP01'],
  subject: balancerWithTags,
  context: { ...routing, ...containers, ...senders },
  options: { httpPorts, minConfidence: 'likely' },

  evaluate(self, { options, ...context }) {
    if (self.data.Type !== 'network') return notApplicable('not a Network Load Balancer');
    const paths = pathsOf(self.arn, context).filter(({ group }) => group.data.TargetType !== 'alb');
    if (paths.length === 0)
      return notApplicable('no listener forwards to anything but Application Load Balancers');
    const why = whyNetwork(self, paths);
    if (why) return notApplicable(why);

    const found = httpPathsOf(paths, options.httpPorts, context);
    if (found.length === 0) return pass();
    const whyFor = whyNetworkFor(self.arn, context);
    if (whyFor) return notApplicable(whyFor);

    const sure = found.filter((path) => isSure(path, options.minConfidence));
    const evidence = { paths: found.map((path) => ({ ...path })) };
    if (sure.length === 0) return pass('Only TLS goes through to the targets, HTTP perhaps', evidence);
    const blind = sure.find((path) => path.HealthCheckProtocol === 'TCP' && path.confidence !== 'possible');
    if (blind) return fail(`HTTP on ${blind.listener} is checked as an open port only`, evidence, 'high');
    return sure.some(({ HealthCheckProtocol }) => HealthCheckProtocol !== 'TCP')
      ? fail('The load balancer checks HTTP, but does not see requests that fail', evidence)
      : fail('What may be HTTP is checked as an open port only', evidence, 'low');
  },
});
