/** So many documents make a segment: few enough to be written without a pause that one notices. */
export const SEGMENT_SIZE = 128;
