import type { Selected } from '#engine';
import { account } from '../../../checks/account/resources/account.ts';
import check from '../../../checks/cloudtrail/multi-region-logging.ts';
import { trail } from '../../../checks/cloudtrail/resources/trail.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const judged = trail.with('status', 'selectors');
type Trail = Selected<typeof judged>;
type Selectors = Trail['selectors'];

const subject = resource(account, { Id: here.account });
const arn = (name: string, owner = here.account) =>
  `arn:aws:cloudtrail:ap-northeast-2:${owner}:trail/${name}`;
const all: Selectors = {
  EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }],
  AdvancedEventSelectors: undefined,
};
const trailOf = (
  data: Trail['data'] = {},
  status: Partial<Trail['status']> = {},
  selectors: Selectors = all,
) =>
  resource(
    judged,
    { Name: 'audit', TrailARN: arn('audit'), HomeRegion: here.region, IsMultiRegionTrail: true, ...data },
    { status: { IsLogging: true, LatestDeliveryError: undefined, ...status }, selectors },
  );
const of = (...trails: readonly Trail[]) => ({ subject, context: { trails } });
const advanced = (
  ...fields: readonly { Field: string; Equals?: string[]; NotEquals?: string[] }[][]
): Selectors => ({
  EventSelectors: undefined,
  AdvancedEventSelectors: fields.map((FieldSelectors) => ({ FieldSelectors })),
});
const management = { Field: 'eventCategory', Equals: ['Management'] };
const basic = (selector: object): Selectors => ({
  EventSelectors: [selector],
  AdvancedEventSelectors: undefined,
});
const keeps = (selectors: Selectors) => of(trailOf({}, {}, selectors));

testCheck(check, {
  passes: {
    'one that records everything': of(trailOf()),
    'by AWS’s defaults': keeps(basic({})),
    'without the calls of KMS': keeps(
      basic({ ExcludeManagementEventSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] }),
    ),
    'by advanced selectors': keeps(advanced([{ Field: 'eventCategory', Equals: ['Data'] }], [management])),
    'by advanced selectors, without the calls of KMS': keeps(
      advanced([management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }]),
    ),
    'reading and writing by two selectors': keeps(
      advanced(
        [management, { Field: 'readOnly', Equals: ['true'] }],
        [management, { Field: 'readOnly', Equals: ['false'] }],
      ),
    ),
    'one, and its shadow elsewhere': of(
      { ...trailOf({}, { IsLogging: false }), region: 'us-east-1' },
      trailOf(),
    ),
    'one of several': of(
      trailOf({ IsMultiRegionTrail: false, Name: 'seoul' }),
      trailOf({}, { IsLogging: false }),
      trailOf(),
    ),
    'the organization’s, which its accounts may not look into': {
      ...of(
        trailOf(
          { TrailARN: arn('org', '999988887777'), IsOrganizationTrail: true, Name: 'org' },
          { IsLogging: false },
        ),
      ),
      because: 'the organization’s trail org',
    },
  },
  fails: {
    none: { ...of(), because: 'No trail' },
    'one of a single Region': of(trailOf({ IsMultiRegionTrail: false })),
    'one that is stopped': { ...of(trailOf({}, { IsLogging: false })), because: 'audit is stopped' },
    'one that cannot deliver': {
      ...of(trailOf({}, { LatestDeliveryError: 'NoSuchBucket' })),
      because: 'NoSuchBucket',
    },
    'one of data events only': {
      ...keeps(basic({ IncludeManagementEvents: false })),
      because: 'leaves out management events',
    },
    'one without selectors': keeps({ EventSelectors: undefined, AdvancedEventSelectors: undefined }),
    'one of changes only': { ...keeps(basic({ ReadWriteType: 'WriteOnly' })), because: 'only read' },
    'one of reading only': { ...keeps(basic({ ReadWriteType: 'ReadOnly' })), because: 'change something' },
    'one of changes only, by advanced selectors': keeps(
      advanced([management, { Field: 'readOnly', Equals: ['false'] }]),
    ),
    'one without the calls of IAM': {
      ...keeps(basic({ ExcludeManagementEventSources: ['iam.amazonaws.com'] })),
      because: 'calls of iam.amazonaws.com',
    },
    'one of a single service': keeps(
      advanced([management, { Field: 'eventSource', Equals: ['s3.amazonaws.com'] }]),
    ),
    'one without fields': keeps({
      EventSelectors: undefined,
      AdvancedEventSelectors: [{ FieldSelectors: undefined }],
    }),
    'two, each with its reason': {
      ...of(
        trailOf({}, { IsLogging: false }),
        trailOf({ Name: 'b', TrailARN: arn('b') }, { LatestDeliveryError: 'AccessDenied' }),
      ),
      because: 'audit is stopped; b cannot deliver: AccessDenied',
    },
    'one that is stopped, and its shadow elsewhere': {
      subject,
      context: {
        trails: [
          trailOf({}, { IsLogging: false }),
          { ...trailOf({}, { IsLogging: false }), region: 'us-east-1' },
        ],
      },
      because: /^audit is stopped$/,
    },
  },
  unknown: {
    'whether it is of all Regions': of(trailOf({ IsMultiRegionTrail: undefined })),
    'one whose home was not scanned': of({ ...trailOf({}, { IsLogging: undefined }), region: 'us-east-1' }),
    'whether it is logging': of(trailOf({}, { IsLogging: undefined })),
  },
});
