/** A photo or scan, as it is listed. */
export interface Attachment {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
}
