import check from '../../../checks/rds/aurora-serverless-capacity.ts';
import { testCheck } from '../../support/test-check.ts';
import { clusterOf, instanceOf, loadOf } from './load.ts';

const serverless = (id: string) => instanceOf({ DBInstanceClass: 'db.serverless' }, id);
const shop = (MinCapacity: number, members = ['shop-1']) =>
  clusterOf(members, { ServerlessV2ScalingConfiguration: { MinCapacity, MaxCapacity: 16 } });
const used = (units: number, id = 'shop-1') => loadOf({ ServerlessDatabaseCapacity: units }, id);

testCheck(check, {
  passes: {
    'room to grow': {
      subject: shop(0.5),
      context: { instances: [serverless('shop-1')], load: used(14.4) },
    },
    'at the maximum one hour in a hundred': {
      subject: shop(1),
      context: {
        instances: [serverless('shop-1')],
        load: loadOf(
          {
            ServerlessDatabaseCapacity: [
              [16, 3 / 24],
              [2, 14 - 3 / 24],
            ],
          },
          'shop-1',
        ),
      },
    },
  },
  fails: {
    'at the maximum': {
      subject: shop(0.5),
      context: { instances: [serverless('shop-1')], load: used(14.5) },
      because: 'shop-1 needs 14.5 of at most 16 capacity units',
      evidence: { instance: 'shop-1', ServerlessDatabaseCapacity: 14.5, MaxCapacity: 16 },
    },
    'at the maximum more often than one hour in a hundred': {
      subject: shop(0.5),
      context: {
        instances: [serverless('shop-1')],
        load: loadOf(
          {
            ServerlessDatabaseCapacity: [
              [16, 4 / 24],
              [2, 14 - 4 / 24],
            ],
          },
          'shop-1',
        ),
      },
      because: 'shop-1 needs 16',
    },
    'a full writer among idle readers': {
      subject: shop(0.5, ['shop-2', 'shop-1']),
      context: {
        instances: [serverless('shop-1'), serverless('shop-2')],
        load: [...used(16), ...used(0.5, 'shop-2')],
      },
      because: 'shop-1',
    },
    'a full writer, and a reader that is new': {
      subject: shop(0.5, ['shop-2', 'shop-1']),
      context: { instances: [serverless('shop-1'), serverless('shop-2')], load: used(16) },
      because: 'shop-1',
    },
    'it pauses': {
      subject: shop(0),
      context: { instances: [serverless('shop-1')], load: used(2) },
      because: 'pauses',
      severity: 'info',
    },
    v1: { subject: clusterOf([], { EngineMode: 'serverless' }), because: 'v1 is not supported any more' },
  },
  notApplicable: {
    'provisioned instances': {
      subject: clusterOf(['orders']),
      context: { instances: [instanceOf()] },
      because: 'none of its instances is serverless',
    },
    'no instances': { subject: clusterOf([], { DBClusterMembers: undefined }), because: 'none' },
    'it is stopped': { subject: clusterOf([], { Status: 'stopped' }), because: 'stopped' },
    'it is being created': { subject: clusterOf([], { Status: 'creating' }), because: 'creating' },
  },
  unknown: {
    'nothing was measured': {
      subject: shop(0.5),
      context: { instances: [serverless('shop-1')] },
      because: 'ServerlessDatabaseCapacity for a day',
    },
    'a new reader': {
      subject: shop(0.5, ['shop-1', 'shop-2']),
      context: { instances: [serverless('shop-1'), serverless('shop-2')], load: used(2) },
      because: 'ServerlessDatabaseCapacity for a day',
    },
    'AWS did not list a member': { subject: shop(1), because: 'shop-1' },
    'AWS did not say the maximum': {
      subject: clusterOf(['shop-1']),
      context: { instances: [serverless('shop-1')] },
      because: 'MaxCapacity',
    },
    'AWS did not say the minimum': {
      subject: clusterOf(['shop-1'], { ServerlessV2ScalingConfiguration: { MaxCapacity: 16 } }),
      context: { instances: [serverless('shop-1')], load: used(2) },
      because: 'MinCapacity',
    },
  },
});
