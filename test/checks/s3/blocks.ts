/** Block Public Access, all of it. */
export const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** Against public ACLs only. */
export const half = { ...closed, BlockPublicPolicy: false, RestrictPublicBuckets: false };

/** Against public policies only. */
export const otherHalf = { ...closed, BlockPublicAcls: false, IgnorePublicAcls: false };
