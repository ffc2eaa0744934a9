import type { MigrationInterface, QueryRunner } from 'typeorm'

const GROUNDS = `('INSULT', 'PERSONAL_DATA', 'UNLAWFUL', 'ADVERTISING', 'NOT_GENUINE')`

/** What customers say of what they really bought. What is shown is counted in the transaction that shows it. */
export class reviewProducts1764440090000 implements MigrationInterface {
  name = 'reviewProducts1764440090000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product_review (
        id               uuid        PRIMARY KEY,
        sequence         bigint      GENERATED ALWAYS AS IDENTITY,
        product_id       uuid        NOT NULL,
        order_id         uuid        NOT NULL REFERENCES customer_order,
        sales_point_id   uuid        NOT NULL REFERENCES sales_point,
        customer_id      text        NOT NULL,
        is_demo          boolean     NOT NULL,
        is_brought       boolean     NOT NULL,
        bought_in        date        NOT NULL CONSTRAINT only_the_month_is_kept CHECK (extract(day FROM bought_in) = 1),
        stars            smallint    NOT NULL CONSTRAINT one_to_five_stars CHECK (stars BETWEEN 1 AND 5),
        words            text        CHECK (length(words) BETWEEN 1 AND 1000),
        written_at       timestamptz NOT NULL,
        edited_at        timestamptz CHECK (edited_at >= written_at),
        withdrawn_at     timestamptz,
        answer           text        CHECK (length(answer) BETWEEN 1 AND 1000),
        answered_by      text,
        answered_at      timestamptz,
        answer_edited_at timestamptz CHECK (answer_edited_at >= answered_at),
        hidden_ground    text        CHECK (hidden_ground IN ${GROUNDS}),
        hidden_note      text        CHECK (length(hidden_note) BETWEEN 1 AND 500),
        hidden_by        text,
        hidden_at        timestamptz,
        is_shown         boolean     NOT NULL GENERATED ALWAYS AS (withdrawn_at IS NULL AND hidden_at IS NULL) STORED,
        CONSTRAINT one_review_of_a_product_in_an_order UNIQUE (order_id, product_id),
        CONSTRAINT answered_by_name CHECK (num_nulls(answer, answered_by, answered_at) IN (0, 3) AND (answer_edited_at IS NULL OR answer IS NOT NULL)),
        CONSTRAINT hidden_on_a_ground_by_name CHECK (num_nulls(hidden_ground, hidden_note, hidden_by, hidden_at) IN (0, 4)),
        CONSTRAINT hidden_or_withdrawn CHECK (hidden_at IS NULL OR withdrawn_at IS NULL)
      );
      COMMENT ON COLUMN product_review.is_demo IS 'of an order at a sales point of the demonstration';
      CREATE INDEX review_of_product ON product_review (product_id, sequence DESC) WHERE is_shown;
      CREATE INDEX review_of_product_by_stars ON product_review (product_id, stars, sequence DESC) WHERE is_shown;

      CREATE FUNCTION only_what_was_bought_is_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM sold_line l JOIN customer_order o ON o.id = l.sale_id
                        WHERE l.sale_id = NEW.order_id AND l.product_id = NEW.product_id AND o.customer_id = NEW.customer_id)
        THEN RAISE EXCEPTION 'only what was bought and kept is reviewed'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER only_what_was_bought_is_reviewed BEFORE INSERT ON product_review
        FOR EACH ROW EXECUTE FUNCTION only_what_was_bought_is_reviewed();

      CREATE TABLE product_rating (
        product_id uuid    PRIMARY KEY,
        star_1     integer NOT NULL CHECK (star_1 >= 0),
        star_2     integer NOT NULL CHECK (star_2 >= 0),
        star_3     integer NOT NULL CHECK (star_3 >= 0),
        star_4     integer NOT NULL CHECK (star_4 >= 0),
        star_5     integer NOT NULL CHECK (star_5 >= 0),
        demo       integer NOT NULL CHECK (demo BETWEEN 0 AND star_1 + star_2 + star_3 + star_4 + star_5)
      );
      COMMENT ON TABLE product_rating IS 'how many reviews that are shown give how many stars; demo: how many of them are demo';

      CREATE FUNCTION a_rating_counts_what_is_shown() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        stars_before integer := CASE WHEN OLD.is_shown THEN OLD.stars ELSE 0 END;
        stars_after  integer := CASE WHEN NEW.is_shown THEN NEW.stars ELSE 0 END;
        rated        uuid    := coalesce(NEW.product_id, OLD.product_id);
        more_demo    integer := CASE WHEN coalesce(NEW.is_demo, OLD.is_demo) THEN (stars_after > 0)::int - (stars_before > 0)::int ELSE 0 END;
      BEGIN
        IF stars_before = stars_after THEN RETURN NULL; END IF;
        INSERT INTO product_rating VALUES (rated, 0, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING;
        UPDATE product_rating SET
          star_1 = star_1 + (stars_after = 1)::int - (stars_before = 1)::int, star_2 = star_2 + (stars_after = 2)::int - (stars_before = 2)::int,
          star_3 = star_3 + (stars_after = 3)::int - (stars_before = 3)::int, star_4 = star_4 + (stars_after = 4)::int - (stars_before = 4)::int,
          star_5 = star_5 + (stars_after = 5)::int - (stars_before = 5)::int, demo = demo + more_demo
         WHERE product_id = rated;
        RETURN NULL;
      END $$;
      CREATE TRIGGER a_rating_counts_what_is_shown AFTER INSERT OR UPDATE OR DELETE ON product_review
        FOR EACH ROW EXECUTE FUNCTION a_rating_counts_what_is_shown();

      CREATE TABLE review_report (
        review_id   uuid        NOT NULL REFERENCES product_review,
        reporter_id text        NOT NULL,
        ground      text        NOT NULL CHECK (ground IN ${GROUNDS}),
        words       text        CHECK (length(words) BETWEEN 1 AND 500),
        reported_at timestamptz NOT NULL,
        closed_at   timestamptz CHECK (closed_at >= reported_at),
        CONSTRAINT a_person_reports_a_review_once PRIMARY KEY (review_id, reporter_id)
      );
      CREATE INDEX open_report_of_review ON review_report (review_id) WHERE closed_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE review_report, product_rating, product_review;
      DROP FUNCTION only_what_was_bought_is_reviewed(), a_rating_counts_what_is_shown();
    `)
  }
}
