// Written by scripts/calibrate-images.mjs; do not edit.

/** Figures that were measured of one format. */
export interface Calibrated {
  /** Least quality that gives a similarity of 0.98. */
  readonly quality: number
  /** How much ln(1 − similarity) falls with each step of quality. */
  readonly fall: number
  /** How much larger ln(1 − similarity) is of a trial than of the whole. */
  readonly bias: number
  /** Bytes of a whole picture by those of a trial, for its size: nine in ten take at least as many. */
  readonly whole: number
}

/** AVIF at effort 0 of 34 photographs, JPEG of 33 of them, AVIF at effort 1 of 9 drawings. */
export const calibration = {
  photograph: {quality: 73, fall: 0.057, bias: 0.01, whole: 0.69},
  jpeg: {quality: 81, fall: 0.092, bias: 0.02, whole: 0.77},
  drawing: {quality: 62, fall: 0.048, bias: -0.04, whole: 0.09},
} as const satisfies Readonly<Record<string, Calibrated>>
