/** The tags, as AWS lists them, by which an owner says that a resource needs no backup. */
export const needsNoBackup = [
  { Key: 'lintel:backup', Value: 'none' },
  { Key: 'lintel:reason', Value: 'built anew every night' },
];
