/** A photo or scan, as it is listed. */
export interface Attachment {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  /** All of its bytes are here; those of others take their time. */
  isHere: boolean;
}
