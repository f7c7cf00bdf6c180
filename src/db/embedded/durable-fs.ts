import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { z } from 'zod';

type Init = NodeFS['init'];

/** The part of Emscripten's NODEFS that is changed here; Emscripten gives it no types. */
const Mounts = z.object({
  filesystems: z.object({
    NODEFS: z.object({ stream_ops: z.custom<StreamOperations>((value) => value instanceof Object) }),
  }),
});

interface StreamOperations {
  fsync?: (stream: { readonly nfd: number }) => number;
}

/** A folder on disk whose fsync reaches the disk: PGlite's own drops it, and with it what was acknowledged. */
export class DurableFS extends NodeFS {
  override async init(...args: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(...args);
    const passOnFsync = ({ FS }: { FS: unknown }) => {
      Mounts.parse(FS).filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), passOnFsync] } };
  }
}
