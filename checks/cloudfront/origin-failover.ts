import { defineCheck, must, notApplicable } from '#engine';
import { judgeFailover } from './lib/failover.ts';
import { distribution } from './resources/distribution.ts';

export default defineCheck({
  id: 'cloudfront/origin-failover',
  title: 'What CloudFront reads from one Region has another origin to fail over to',
  pillar: 'reliability',
  severity: 'medium',
  // Whether a second origin is worth its cost is a choice of architecture.
  confidence: 'likely',
  nonProduction: 'skip',
  why: 'When the only origin fails, viewers get errors for all that is not in the cache; with an origin group CloudFront asks another one within seconds, and no DNS has to change.',
  fix: {
    summary:
      'Copy the content to another Region, make an origin group of both origins with the status codes 500, 502, 503 and 504, and point the behaviors to it.',
    cli: 'aws cloudfront get-distribution-config --id {id}\naws cloudfront update-distribution --id {id} --distribution-config file://config.json --if-match <the ETag of that answer>',
    cost: 'The second origin, and the replication to it; a request to it only where the first one fails.',
    risk: 'None for what works. Only GET, HEAD and OPTIONS fail over: what viewers write needs another way.',
    effort: 'days',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html',
  ],
  notes: ['002 §AWS Aurora', '003 >10,000'],
  wellArchitected: ['REL02-BP01', 'REL11-BP02'],
  subject: distribution,
  // What is tagged so must survive its Region; of anything else a lone origin is a low fail.
  options: { multiRegionTag: 'multi-region=true' },

  evaluate(subject, { options }) {
    const { Enabled, Staging } = subject.data;
    if (!must(Enabled, 'Enabled')) return notApplicable('it is disabled');
    if (Staging) return notApplicable('it is a staging distribution');
    return judgeFailover(subject, options);
  },
});
