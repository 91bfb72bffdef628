const transits = ['creating', 'create-failed', 'deleting'];

/** Why nothing can be said of a cache yet, or any more; nor are its tags to be had. */
export function inTransit(status: string | undefined): string | undefined {
  const state = status?.toLowerCase();
  return state !== undefined && transits.includes(state) ? `its status is ${state}` : undefined;
}
