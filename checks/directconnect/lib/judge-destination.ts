import { fail, must, notApplicable, pass, type Verdict } from '#engine';
import { type Atlas, type Destination, isScanned, locationsOf, vpnsTo, waysTo } from './path.ts';

interface Judged {
  readonly id: string;
  /** The connections, or link aggregation groups, that lead there. */
  readonly connections: readonly string[];
  /** What is missing; left out where something else leads there. */
  readonly lacks?: string;
  /** Whether it may be there, in an account or a Region that is not scanned. */
  readonly isUnseen?: true;
}

/** How a destination would be reached if the line failed. */
export function judgeDestination(destination: Destination, atlas: Atlas): Judged {
  const { id, account, region } = destination;
  const ways = waysTo(destination, atlas);
  const connections = new Set(ways.map(({ data }) => must(data.connectionId, 'connectionId')));
  const judged = { id, connections: [...connections] };
  if (locationsOf(ways).length > 1) return judged;

  const vpns = vpnsTo(destination, atlas);
  if (vpns.some(({ isUp }) => isUp)) return judged;
  if (vpns.length > 0)
    return {
      ...judged,
      lacks: `${id}: no tunnel of the VPN ${vpns.map((vpn) => vpn.id).join(', ')} is up`,
    };
  if (!isScanned(destination, atlas))
    return { ...judged, isUnseen: true, lacks: `${id} of ${account}${region ? ` in ${region}` : ''}` };
  return {
    ...judged,
    lacks: `${id}: no VPN, and ${connections.size > 1 ? 'both lines are' : 'the only line is'} at ${locationsOf(ways)}`,
  };
}

/** The verdict on all that a path leads to; what is not scanned is told only where nothing else is wrong. */
export function judgeBackups(destinations: readonly Judged[], locations: readonly string[]): Verdict {
  const lacking = destinations.filter(({ lacks }) => lacks !== undefined);
  const bare = lacking.filter(({ isUnseen }) => !isUnseen);
  if (bare.length > 0) {
    const isDoubled = bare.every(({ connections }) => connections.length > 1);
    const reason = `No backup for ${bare.map(({ lacks }) => lacks).join('; ')}`;
    return fail(reason, { locations }, isDoubled ? 'medium' : 'high');
  }
  const unseen = lacking.map(({ lacks }) => lacks);
  return unseen.length > 0 ? notApplicable(`what else leads to ${unseen.join(', ')} is not scanned`) : pass();
}
