// Verdicts are told step by step, and those of a step are protected like any ten people: beside the figure before them they must not tell what each of them said.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public';

export class VerdictSteps1764380000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Told in words, as libs/disclosure has it: one of the three is under 10% of few, or 5% of thirty and more.
      CREATE FUNCTION survey.told_in_words(yes int, partly int, "no" int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT 100 * least($1, $2, $3) < ($1 + $2 + $3) * CASE WHEN $1 + $2 + $3 < 30 THEN 10 ELSE 5 END $$;
      -- Nearly all of them felt answered (1), or hardly anybody (-1).
      CREATE FUNCTION survey.leaning(yes int, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN 10 * $1 >= 9 * $2 THEN 1 WHEN 10 * $1 <= $2 THEN -1 ELSE 0 END $$;
      -- May the new figure stand in the place of the old? Who came between may be mixed; or both are words, and lead to no more than words about them.
      CREATE FUNCTION survey.may_follow(old pub.verdict_figure, yes int, partly int, "no" int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT NOT survey.told_in_words($2 - old.yes, $3 - old.partly, $4 - old."no")
          OR (survey.told_in_words(old.yes, old.partly, old."no") AND survey.told_in_words($2, $3, $4)
            AND survey.leaning($2 - old.yes, $2 + $3 + $4 - old.yes - old.partly - old."no") IN (0, CASE WHEN survey.leaning(old.yes, old.yes + old.partly + old."no") = survey.leaning($2, $2 + $3 + $4) THEN survey.leaning($2, $2 + $3 + $4) END)) $$;
      -- Looked at with every whole step alone: were it told as soon as it may be, the last to speak would be seen to differ.
      CREATE FUNCTION survey.hold_verdicts() RETURNS trigger LANGUAGE plpgsql ${DOOR} AS $$
      BEGIN
        IF (NEW.yes + NEW.partly + NEW."no" - OLD.yes - OLD.partly - OLD."no") % survey.verdict_step(NEW.about) = 0 AND survey.may_follow(OLD, NEW.yes, NEW.partly, NEW."no") THEN RETURN NEW; END IF;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION survey.told_in_words(int, int, int), survey.leaning(int, int), survey.may_follow(pub.verdict_figure, int, int, int), survey.hold_verdicts() FROM PUBLIC;
      CREATE TRIGGER tell_nothing_of_each BEFORE UPDATE ON pub.verdict_figure FOR EACH ROW EXECUTE FUNCTION survey.hold_verdicts();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TRIGGER tell_nothing_of_each ON pub.verdict_figure; DROP FUNCTION survey.hold_verdicts(), survey.may_follow(pub.verdict_figure, int, int, int), survey.leaning(int, int), survey.told_in_words(int, int, int)');
  }
}
