import type { Selected } from '#engine';
import type { fargateProfile } from '../resources/fargate-profile.ts';

/** The key under which the Fargate profiles of a cluster are found. */
export const byClusterName = ({ data }: Selected<typeof fargateProfile>) => data.clusterName;
