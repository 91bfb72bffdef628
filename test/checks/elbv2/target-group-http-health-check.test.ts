import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import check from '../../../checks/elbv2/target-group-http-health-check.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { type Group, group } from './fixtures.ts';

const nlb = (data?: Partial<Group>) => resource(targetGroup, group(data));
const alb = (data?: Partial<Group>) =>
  nlb({
    Protocol: 'HTTP',
    HealthCheckProtocol: 'HTTP',
    HealthCheckPath: '/healthz',
    Matcher: { HttpCode: '200' },
    ...data,
  });

testCheck(check, {
  passes: {
    'a path of its own': { subject: alb() },
    'redirects are fine': { subject: alb({ Matcher: { HttpCode: '200-399' } }) },
    'a list of codes': { subject: alb({ Matcher: { HttpCode: '200,202,301' } }) },
    'no matcher is the default': { subject: alb({ Matcher: undefined }) },
    'HTTP checked behind a Network Load Balancer': {
      subject: nlb({ HealthCheckProtocol: 'HTTP', HealthCheckPath: '/healthz' }),
    },
    'HTTPS checked on a port of its own': {
      subject: nlb({
        Port: 7777,
        HealthCheckProtocol: 'HTTPS',
        HealthCheckPath: '/up',
        HealthCheckPort: '8443',
      }),
    },
    'the default path, where that is accepted': {
      subject: alb({ HealthCheckPath: '/' }),
      options: { trivialPaths: [] },
    },
  },
  fails: {
    'an open port is all that is checked': {
      subject: nlb({ Port: 8080 }),
      because: 'only opens port 8080',
      evidence: { HealthCheckProtocol: 'TCP' },
    },
    'behind a TLS listener': { subject: nlb({ Protocol: 'TLS', Port: 8080 }) },
    'TLS that may end on the target': { subject: nlb({ Port: 443 }), severity: 'low' },
    'a port that the owner knows': { subject: nlb({ Port: 7070 }), options: { httpPorts: ['7070'] } },
    'a range with errors in it': {
      subject: alb({ Matcher: { HttpCode: '200-499' } }),
      because: 'accepts 200-499',
      evidence: { HttpCode: '200-499' },
    },
    'a list with an error in it': { subject: alb({ Matcher: { HttpCode: '200,404' } }) },
    'errors behind a Network Load Balancer': {
      subject: nlb({ HealthCheckProtocol: 'HTTP', HealthCheckPath: '/up', Matcher: { HttpCode: '200-599' } }),
    },
    'the default path': { subject: alb({ HealthCheckPath: '/' }), because: 'default path', severity: 'info' },
  },
  notApplicable: {
    'TCP on a port that says nothing': { subject: nlb({ Port: 5432 }), because: 'nothing says' },
    UDP: { subject: nlb({ Protocol: 'UDP', Port: 443 }), because: 'UDP' },
    GENEVE: { subject: nlb({ Protocol: 'GENEVE', Port: 6081 }), because: 'GENEVE' },
    gRPC: { subject: alb({ Matcher: { GrpcCode: '0-99' } }), because: 'gRPC' },
    'an Application Load Balancer as target': { subject: nlb({ TargetType: 'alb' }), because: 'Application' },
    'a function': {
      subject: nlb({ TargetType: 'lambda', Protocol: undefined, HealthCheckEnabled: false }),
      because: 'function',
    },
    'not in use': { subject: nlb({ LoadBalancerArns: [] }), because: 'no load balancer' },
  },
  unknown: {
    'AWS did not say how it is checked': { subject: alb({ HealthCheckProtocol: undefined }) },
  },
});
