import type { Trajectory } from '../trajectory.ts';

/** Who runs a trajectory and who looks along, in a few words each. */
export const whoRunsIt = ({
  runningBodyName,
  organisationName,
  organisationKind,
  checkingBodyName,
}: Trajectory): string[] => [
  organisationKind === 'municipality' || organisationName === runningBodyName
    ? `${runningBodyName} doet dit traject`
    : `${runningBodyName} (${organisationName}) doet dit traject`,
  ...(checkingBodyName ? [`${checkingBodyName} kijkt mee voor de gemeente`] : []),
];
