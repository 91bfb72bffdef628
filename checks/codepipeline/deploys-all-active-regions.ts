import { anywhere, defineCheck, fail, notApplicable, pass } from '#engine';
import { copiesOf, deploymentsOf, reaches, targets } from './lib/copies.ts';
import { pipeline } from './resources/pipeline.ts';

export default defineCheck({
  id: 'codepipeline/deploys-all-active-regions',
  title: 'What a pipeline deploys to is deployed to in every Region that it runs in',
  pillar: 'reliability',
  severity: 'medium',
  // That two things of the same name are the same application is inferred.
  confidence: 'likely',
  why: 'A copy in another Region that no pipeline reaches runs whatever somebody brought there by hand: on the day of the failover, that is last year’s version.',
  fix: {
    summary:
      'Give the pipeline an artifact store and a deploy action in the other Region, or a pipeline of its own there, from the same source.',
    cli: 'aws codepipeline get-pipeline --name {id} --region {region} > pipeline.json   # add artifactStores and an action with "region"\naws codepipeline update-pipeline --cli-input-json file://pipeline.json --region {region}',
    cost: 'A bucket for the artifacts in the other Region, and their transfer.',
    risk: 'The first deployment there may bring a great change at once: deploy by hand before, and look.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-create-cross-region.html'],
  notes: ['003 >1,000,000'],
  wellArchitected: ['REL13-BP04', 'REL08-BP05'],
  subject: pipeline.with('declaration'),
  context: { pipelines: anywhere(pipeline.with('declaration')), ...targets },

  evaluate(subject, { pipelines, ...running }) {
    const deployments = deploymentsOf(subject);
    if (deployments.length === 0) return notApplicable('it deploys in a build, if at all: nobody sees where');
    if (deployments.every(({ target }) => target === undefined)) {
      const providers = [...new Set(deployments.map(({ provider }) => provider))];
      return notApplicable(`nobody sees what ${providers.join(', ')} deploys to`);
    }
    const copies = copiesOf(subject, running);
    if (copies.length === 0) return notApplicable('what it deploys to runs in no second Region');

    const others = pipelines.filter(({ account }) => account === subject.account).map(deploymentsOf);
    const missed = copies.filter((copy) => !reaches(others.flat(), copy));
    if (missed.length === 0) return pass();
    const region = [...new Set(missed.map((each) => each.region))].sort();
    const evidence = { region, id: [...new Set(missed.map(({ target }) => target))] };
    const reason = `Nothing deploys to ${region.join(', ')}, where ${evidence.id[0]} runs too`;
    const mayBeBuilt = others.some(({ length }) => length === 0);
    return mayBeBuilt ? fail(`${reason}, unless a build does`, evidence, 'info') : fail(reason, evidence);
  },
});
