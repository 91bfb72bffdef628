import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { checksPortOnly, httpPorts, tlsPorts, whyNotHttp } from './lib/http-ports.ts';
import { acceptsErrors } from './lib/matcher.ts';
import { targetGroup } from './resources/target-group.ts';

export default defineCheck({
  id: 'elbv2/target-group-http-health-check',
  title: 'Target groups with HTTP applications use an HTTP health check on a meaningful path',
  pillar: 'reliability',
  severity: 'medium',
  why: 'An open port, or any answer at all, does not mean that the application works: requests go to targets that answer with errors.',
  fix: {
    summary:
      'Check a path that answers 200 only where the application can serve, without asking its database.',
    cli: 'aws elbv2 modify-target-group --target-group-arn {arn} --health-check-protocol HTTP --health-check-path /healthz --matcher HttpCode=200 --region {region}',
    terraform: 'health_check {\n  protocol = "HTTP"\n  path     = "/healthz"\n  matcher  = "200"\n}',
    cost: 'None.',
    risk: 'A health check that asks the database takes all targets out at once when the database is slow.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html',
  ],
  notes: ['002 §ALB', '003 >1,000'],
  wellArchitected: ['REL11-BP01'],
  subject: targetGroup,
  options: { trivialPaths: ['/'], httpPorts },

  evaluate({ data }, { options }) {
    const why = whyNotHttp(data);
    if (why) return notApplicable(why);
    const { HealthCheckPath = '', Matcher: { HttpCode } = {}, Port, Protocol } = data;
    const HealthCheckProtocol = must(data.HealthCheckProtocol, 'HealthCheckProtocol');
    if (checksPortOnly(data, options.httpPorts)) {
      const severity = tlsPorts.includes(String(Port)) ? 'low' : undefined;
      const evidence = { Protocol, Port, HealthCheckProtocol };
      return fail(`The health check only opens port ${Port}`, evidence, severity);
    }
    if (HealthCheckProtocol === 'TCP') return notApplicable('nothing says that the targets speak HTTP');
    const evidence = { HealthCheckPath, HttpCode };
    if (acceptsErrors(HttpCode)) return fail(`The health check accepts ${HttpCode}`, evidence);
    return options.trivialPaths.includes(HealthCheckPath)
      ? fail(`The health check asks for the default path ${HealthCheckPath}`, evidence, 'info')
      : pass();
  },
});
