import { defineCheck, fail, must, pass } from '#engine';
import { repository } from './resources/repository.ts';

export default defineCheck({
  id: 'ecr/image-scanning',
  title: 'Container images are scanned for known vulnerabilities',
  pillar: 'security',
  severity: 'medium',
  why: 'An image brings an operating system and libraries of its own, which nobody patches once it is built: only a scan tells that a hole was found in them.',
  fix: {
    summary:
      'Have the registry scan every repository on push; with enhanced scanning, images are scanned again when new vulnerabilities become known.',
    cli: 'aws ecr put-registry-scanning-configuration --scan-type BASIC --rules \'[{"scanFrequency":"SCAN_ON_PUSH","repositoryFilters":[{"filter":"*","filterType":"WILDCARD"}]}]\' --region {region}',
    cloudformation:
      "Type: AWS::ECR::RegistryScanningConfiguration\nProperties:\n  ScanType: BASIC\n  Rules:\n    - ScanFrequency: SCAN_ON_PUSH\n      RepositoryFilters:\n        - Filter: '*'\n          FilterType: WILDCARD",
    terraform:
      'resource "aws_ecr_registry_scanning_configuration" "all" {\n  scan_type = "BASIC"\n  rule {\n    scan_frequency = "SCAN_ON_PUSH"\n    repository_filter {\n      filter      = "*"\n      filter_type = "WILDCARD"\n    }\n  }\n}',
    cost: 'Basic scanning is free; Amazon Inspector bills enhanced scanning by the image.',
    risk: 'None; the command replaces the rules that the registry has.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html',
  ],
  notes: ['001 §6.3.2', '001 §5.3.3'],
  wellArchitected: ['SEC06-BP01', 'SEC11-BP02'],
  subject: repository.with('scanning'),

  evaluate({ scanning }) {
    const { scanFrequency, scanOnPush } = must(scanning, 'the scanning configuration');
    if (scanOnPush || scanFrequency === 'CONTINUOUS_SCAN' || scanFrequency === 'SCAN_ON_PUSH') return pass();
    must(scanOnPush ?? scanFrequency, 'scanFrequency');
    return fail('Images are scanned only when somebody asks for it', { scanFrequency, scanOnPush });
  },
});
