import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { endOfSupportFacts, lambdaRuntimes } from '../end-of-support.ts';
import { lambdaFunction } from './resources/function.ts';

const day = 24 * 3_600_000;

export default defineCheck({
  id: 'lambda/runtime-supported',
  title: 'Functions use supported runtimes',
  pillar: 'security',
  severity: 'medium',
  why: 'A deprecated runtime gets no security updates any more, and after some months neither the code nor the settings of the function can be changed: not even to mend it.',
  fix: {
    summary:
      'Test the code with a newer runtime of the language, and switch; behind an alias, the old version stays at hand.',
    cli: 'aws lambda update-function-configuration --function-name {id} --runtime <a newer runtime> --region {region}',
    cloudformation: 'Runtime: <a newer runtime>',
    terraform: 'runtime = "<a newer runtime>"',
    cost: 'None but the work.',
    risk: 'Major versions of a language, and the libraries of Amazon Linux 2023, change behaviour: test first.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  notes: ['003 >100,000', '001 §1'],
  wellArchitected: ['SEC06-BP01'],
  facts: endOfSupportFacts,
  subject: lambdaFunction,
  options: { warnDays: 90 },

  evaluate({ data }, { options, now }) {
    if (data.PackageType === 'Image') {
      return notApplicable('it is a container image, which brings its own runtime');
    }
    const Runtime = must(data.Runtime, 'Runtime');
    const deprecated = must(lambdaRuntimes[Runtime], `when ${Runtime} is deprecated`);
    const left = Math.floor((Date.parse(`${deprecated}T23:59:59Z`) - now.getTime()) / day);
    if (left >= options.warnDays) return pass();
    const reason =
      left < 0 ? `${Runtime} was deprecated on ${deprecated}` : `${Runtime} is deprecated in ${left} days`;
    return fail(reason, { Runtime, deprecated }, left < 0 ? undefined : 'low');
  },
});
