import { vpcLink } from '../../../checks/apigateway/resources/vpc-link.ts';
import { service } from '../../../checks/ecs/resources/service.ts';
import { taskDefinition } from '../../../checks/ecs/resources/task-definition.ts';
import { balancerWithTags } from '../../../checks/elbv2/lib/needs-nlb.ts';
import check from '../../../checks/elbv2/nlb-not-fronting-http.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { endpointGroup } from '../../../checks/globalaccelerator/resources/endpoint-group.ts';
import { endpointService } from '../../../checks/vpc/resources/endpoint-service.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import {
  type Balancer,
  balancer,
  balancerArn,
  forward,
  type Group,
  group,
  groupArn,
  listening,
  ruling,
} from './fixtures.ts';

const nlb = (data?: Partial<Balancer>, tags: Readonly<Record<string, string>> = {}) => ({
  ...resource(balancerWithTags, balancer('ac', data)),
  tags,
});
const tg = (data?: Partial<Group>) => resource(targetGroup, group(data));
const byHttp = { HealthCheckProtocol: 'HTTP' } as const;

/** Port 80 to port 80, checked by TCP: the failure of the notes. */
const plain = { listeners: [listening()], targetGroups: [tg()] };
const tcp = (listenerPort: number, data: Partial<Group>) => ({
  listeners: [listening({ Port: listenerPort })],
  targetGroups: [tg(data)],
});

const revision = 'arn:aws:ecs:ap-northeast-2:111122223333:task-definition/web:3';
const ecs = (appProtocol?: 'http' | 'grpc', containerPort = 7070) => ({
  services: [
    resource(service, {
      serviceArn: 'arn:aws:ecs:ap-northeast-2:111122223333:service/shop/web',
      loadBalancers: [{ targetGroupArn: groupArn, containerName: 'app', containerPort }],
      taskDefinition: revision,
    }),
  ],
  taskDefinitions: [
    resource(taskDefinition, {
      taskDefinitionArn: revision,
      containers: [
        { name: 'sidecar', portMappings: [{ containerPort: 9901, appProtocol: 'http' }] },
        { name: 'app', portMappings: [{ containerPort: 7070, ...(appProtocol && { appProtocol }) }] },
      ],
    }),
  ],
});

testCheck(check, {
  passes: {
    'a database': { subject: nlb(), context: tcp(5432, { Port: 5432 }) },
    'a game server with an HTTP check on a port of its own': {
      subject: nlb(),
      context: tcp(7777, { Port: 7777, ...byHttp, HealthCheckPort: '8080' }),
    },
    'TLS that ends on the target, HTTP perhaps': {
      subject: nlb(),
      context: tcp(443, { Port: 443 }),
      because: 'TLS',
    },
    'containers that say nothing': { subject: nlb(), context: { ...tcp(7070, { Port: 7070 }), ...ecs() } },
    'another port of the container speaks HTTP': {
      subject: nlb(),
      context: { ...tcp(7070, { Port: 7070 }), ...ecs('http', 7071) },
    },
    'ports that the owner knows to be no HTTP': {
      subject: nlb(),
      context: tcp(9000, { Port: 9000 }),
      options: { httpPorts: ['80', '443'] },
    },
    'likely is not enough, where certainty is wanted': {
      subject: nlb(),
      context: plain,
      options: { minConfidence: 'certain' },
    },
  },
  fails: {
    'HTTP, checked as an open port': {
      subject: nlb(),
      context: plain,
      because: 'TCP:80',
      severity: 'high',
      evidence: { paths: [{ listener: 'TCP:80', targetGroup: 'web', confidence: 'likely' }] },
    },
    'HTTP, checked by HTTP': {
      subject: nlb(),
      context: tcp(80, { Port: 8080, ...byHttp, HealthCheckPort: '9999' }),
      because: 'requests that fail',
      evidence: { paths: [{ confidence: 'certain' }] },
    },
    'an odd port that answers the HTTP check itself': {
      subject: nlb(),
      context: tcp(7070, { Port: 7070, ...byHttp }),
    },
    'by the port of the targets only': {
      subject: nlb(),
      context: tcp(6000, { Port: 8080 }),
      severity: 'high',
    },
    'TLS that ends on the load balancer': {
      subject: nlb(),
      context: {
        listeners: [listening({ Protocol: 'TLS', Port: 443 })],
        targetGroups: [tg({ Port: 7070 })],
      },
      severity: 'high',
    },
    'TLS that ends on the target, checked by HTTPS': {
      subject: nlb(),
      context: tcp(443, { Port: 443, HealthCheckProtocol: 'HTTPS' }),
      evidence: { paths: [{ confidence: 'likely' }] },
    },
    'TLS that ends on the target, where suspicion is enough': {
      subject: nlb(),
      context: tcp(443, { Port: 443 }),
      options: { minConfidence: 'possible' },
      severity: 'low',
    },
    'TLS that ends on the target, beside HTTP that is checked': {
      subject: nlb(),
      context: {
        listeners: [listening({ Port: 443 }), listening({ Port: 80, DefaultActions: forward({ web80: 1 }) })],
        targetGroups: [tg({ Port: 443 }), tg({ TargetGroupArn: 'web80', ...byHttp })],
      },
      options: { minConfidence: 'possible' },
      because: 'requests that fail',
    },
    'an unknown confidence is suspicion enough': {
      subject: nlb(),
      context: tcp(443, { Port: 443 }),
      options: { minConfidence: 'hunch' },
      severity: 'low',
    },
    'containers that say that they speak HTTP': {
      subject: nlb(),
      context: { ...tcp(7070, { Port: 7070 }), ...ecs('grpc') },
      severity: 'high',
      evidence: { paths: [{ confidence: 'certain' }] },
    },
    'a rule for IPv6 clients': {
      subject: nlb(),
      context: {
        listeners: [listening({ Port: 6000 })],
        rules: [ruling(6000, forward({ web6: 1 }))],
        targetGroups: [tg({ Port: 6000 }), tg({ TargetGroupArn: 'web6', TargetGroupName: 'web6' })],
      },
      severity: 'high',
      evidence: { paths: [{ targetGroup: 'web6' }] },
    },
    'the Kubernetes service of an application': {
      subject: nlb({}, { 'kubernetes.io/service-name': 'shop/web' }),
      context: plain,
      severity: 'high',
    },
    'a tag that accepts something else': {
      subject: nlb({}, { 'lintel:nlb-http': 'no' }),
      context: plain,
      severity: 'high',
    },
    'addresses that AWS chose': {
      subject: nlb({
        AvailabilityZones: [{ ZoneName: 'a', LoadBalancerAddresses: [{ IpAddress: '203.0.113.7' }] }],
      }),
      context: plain,
      severity: 'high',
    },
    'others have links and endpoints': {
      subject: nlb(),
      context: {
        ...plain,
        endpointServices: [resource(endpointService, { NetworkLoadBalancerArns: ['other'] })],
        vpcLinks: [resource(vpcLink, { targetArns: ['other'] })],
        accelerated: [resource(endpointGroup, { EndpointDescriptions: [{ EndpointId: 'other' }] })],
      },
      severity: 'high',
    },
  },
  notApplicable: {
    'an Application Load Balancer': { subject: nlb({ Type: 'application' }) },
    'no listener': { subject: nlb() },
    'an Application Load Balancer behind it': {
      subject: nlb(),
      context: tcp(80, { TargetType: 'alb' }),
      because: 'Application Load Balancers',
    },
    'accepted by its owner': {
      subject: nlb({}, { 'lintel:nlb-http': 'accepted' }),
      context: plain,
      because: 'accepted',
    },
    'in front of ingress-nginx': {
      subject: nlb({}, { 'kubernetes.io/service-name': 'ingress-nginx/ingress-nginx-controller' }),
      context: plain,
      because: 'ingress-nginx',
    },
    'in front of Istio, made by the AWS Load Balancer Controller': {
      subject: nlb({}, { 'service.k8s.aws/stack': 'istio-system/istio-ingressgateway' }),
      context: plain,
    },
    'Elastic IP addresses': {
      subject: nlb({
        AvailabilityZones: [{ ZoneName: 'a', LoadBalancerAddresses: [{ AllocationId: 'eipalloc-1' }] }],
      }),
      context: plain,
      because: 'fixed addresses',
    },
    'fixed private addresses': {
      subject: nlb({
        AvailabilityZones: [{ ZoneName: 'a', LoadBalancerAddresses: [{ PrivateIPv4Address: '10.0.1.9' }] }],
      }),
      context: plain,
      because: 'fixed addresses',
    },
    'UDP on the same load balancer': {
      subject: nlb(),
      context: { ...plain, listeners: [listening(), listening({ Port: 53, Protocol: 'UDP' })] },
      because: 'UDP',
    },
    'QUIC on the same load balancer': {
      subject: nlb(),
      context: { ...plain, listeners: [listening(), listening({ Port: 443, Protocol: 'TCP_QUIC' })] },
      because: 'QUIC',
    },
    'a message broker and its console': {
      subject: nlb(),
      context: {
        listeners: [
          listening({ Port: 443 }),
          listening({ Port: 5671, DefaultActions: forward({ amqp: 1 }) }),
        ],
        targetGroups: [tg({ Port: 443 }), tg({ TargetGroupArn: 'amqp', Port: 5671 })],
      },
      because: 'broker',
    },
    'a PrivateLink endpoint service': {
      subject: nlb(),
      context: {
        ...plain,
        endpointServices: [resource(endpointService, { NetworkLoadBalancerArns: [balancerArn] })],
      },
      because: 'PrivateLink',
    },
    'a VPC link': {
      subject: nlb(),
      context: { ...plain, vpcLinks: [resource(vpcLink, { targetArns: [balancerArn] })] },
      because: 'VPC link',
    },
    'Global Accelerator': {
      subject: nlb(),
      context: {
        ...plain,
        accelerated: [resource(endpointGroup, { EndpointDescriptions: [{ EndpointId: balancerArn }] })],
      },
      because: 'Global Accelerator',
    },
  },
  unknown: {
    'a target group that was not listed': { subject: nlb(), context: { listeners: [listening()] } },
    'AWS did not say how it is checked': {
      subject: nlb(),
      context: tcp(80, { HealthCheckProtocol: undefined }),
    },
    'a task definition that was not listed': {
      subject: nlb(),
      context: { ...tcp(7070, { Port: 7070 }), services: ecs().services },
    },
  },
});
