// Attachments in memory, and the files that the chooser hands over, one after the other.
import type { AttachmentView, Commands } from '../../bindings/contract';
import { ok, refuse } from './answer';
import type { MemoryStore } from './memory-store';
import type { MemoryResources } from './resources';

export interface Attachment extends AttachmentView {
  /** The initiative or the person it belongs to. */
  ownerId: string;
}

const FILES: Omit<AttachmentView, 'id'>[] = [
  { fileName: 'aanmeldblad.pdf', mediaType: 'application/pdf', bytes: 184_320, isHere: true },
  { fileName: 'lindeplein in mei.jpg', mediaType: 'image/jpeg', bytes: 1_240_000, isHere: true },
  { fileName: 'schets klimheuvel.png', mediaType: 'image/png', bytes: 612_000, isHere: true },
];

const nextFile = (known: number): Omit<AttachmentView, 'id'> => FILES[known % FILES.length]!;

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320"><path fill="#a3cfee" d="M0 0h480v320H0z"/><path fill="#1f6f62" d="M0 320V210c90-70 150-20 240-10s150-40 240 0v120z"/><path fill="#b04a2a" d="M180 230v-80l60-50 60 50v80z"/><circle cx="400" cy="70" r="32" fill="#f0c674"/></svg>`;

/** What every picture shows. */
const PICTURE = `data:image/svg+xml;base64,${btoa(DRAWING)}`;

type AttachmentCommands = Pick<Commands, 'attachFile' | 'openAttachment' | 'saveAttachment' | 'removeAttachment' | 'listAttachments'>;

export function attachmentAnswers(store: MemoryStore, resources: MemoryResources, nextId: () => string, tellResources: () => void): AttachmentCommands {
  const act = (code: string, change: () => unknown) => {
    store.act(code, [], [], change);
    store.tellChanges(true, true);
    tellResources();
  };
  return {
    attachFile: async (owner, ownerId) => {
      const owners = { neighbour: store.people, initiative: store.initiatives, resource: resources };
      if (!owners[owner].has(ownerId)) return refuse('not_found');
      const attachment: Attachment = { id: nextId(), ownerId, ...nextFile(store.attachments.size) };
      act('attach_file', () => store.attachments.set(attachment.id, attachment));
      return ok(attachment);
    },
    openAttachment: async (id) => {
      const attachment = store.attachments.get(id);
      if (!attachment) return refuse('not_found');
      return attachment.mediaType === 'application/pdf' ? refuse('file_kind') : ok(PICTURE);
    },
    saveAttachment: async (id) => ok(`~/Documenten/${store.attachments.get(id)?.fileName}`),
    removeAttachment: async (id) => {
      act('remove_attachment', () => store.attachments.delete(id));
      return ok(null);
    },
    listAttachments: async (initiativeId) => ok(store.attachmentsOf(initiativeId)),
  };
}
