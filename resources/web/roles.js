// What somebody may do in the house, as the page offers it; the host decides it.

/** Whether an account bids for others. */
export function mayEnter(me) {
  return me !== null && (me.roles ?? []).some((role) => role === 'clerk' || role === 'host');
}

/** Whether an account may put lots up in the house. */
export function maySell(me, house) {
  if (me === null || me.blocked) return false;
  const roles = me.roles ?? [];
  return house.selling !== 'host' || roles.includes('host') || roles.includes('seller');
}
