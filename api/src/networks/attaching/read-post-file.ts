// A file of a post for whoever may read the post where it is now: a member of its network, or of one it was forwarded to as far as the post itself may be read there.
import { Injectable } from '@nestjs/common';
import { Database, notFound, type Actor } from '@trellis/platform';
import { KeptFiles, type SentFile, type StoredFile } from '@trellis/resources';
import { READABLE_ELSEWHERE } from '../forwarding/show-quote';
import { readableReports } from '../moderation/report.access';

const KEPT = 'k.stored_as, k.name, k.type, k.small, k.kind';
/** `s` is the post itself or the one it brings; of a deleted or hidden one nothing is served. */
const OF_POST = `
  SELECT ${KEPT} FROM post p JOIN circle_member here ON here.trust_id = $1 AND here.circle_id = p.network_id AND here.person_id = $2
  JOIN post s ON s.trust_id = $1 AND (s.id = p.id OR s.id = p.forwards) AND s.deleted_at IS NULL JOIN network n ON n.trust_id = $1 AND n.id = s.network_id
  JOIN post_file f ON f.trust_id = $1 AND f.post_id = s.id AND f.file_id = $4 JOIN kept_file k ON k.trust_id = $1 AND k.id = f.file_id
  WHERE p.trust_id = $1 AND p.id = $3 AND p.deleted_at IS NULL AND (s.id = p.id OR ${READABLE_ELSEWHERE})`;
const OF_REPORTED = `SELECT ${KEPT} FROM post_file f JOIN kept_file k ON k.trust_id = $1 AND k.id = f.file_id WHERE f.trust_id = $1 AND f.post_id = $2 AND f.file_id = $3`;
export type FoundFile = StoredFile & { readonly kind: string };
type FoundRow = FoundFile & { readonly [column: string]: unknown };

@Injectable()
export class ReadPostFile {
  constructor(private readonly database: Database, private readonly kept: KeptFiles) {}

  /** @throws ProblemError thing.not_found for whoever may not have it */
  async ofPost(actor: Actor, postId: string, fileId: string): Promise<FoundFile> {
    const row = await this.database.read(actor, (tx) => tx.first<FoundRow>(OF_POST, [tx.trustId, actor.personId, postId, fileId]));
    if (!row) throw notFound();
    return row;
  }

  /** Who looks after a report sees what was reported, hidden or not; what its author has taken back is gone for them, too. */
  async ofReport(actor: Actor, reportId: string, fileId: string): Promise<FoundFile> {
    const row = await this.database.read(actor, async (tx) => {
      const [report] = await readableReports(tx, actor, reportId);
      return report && !report.deleted ? tx.first<FoundRow>(OF_REPORTED, [tx.trustId, report.post_id, fileId]) : undefined;
    });
    if (!row) throw notFound();
    return row;
  }

  bytes(actor: Actor, file: StoredFile, which: 'whole' | 'small'): Promise<SentFile> {
    return this.kept.read(actor.trustId, file, which);
  }
}
