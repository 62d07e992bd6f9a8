/** 校准. */
export const calibration = {}
