import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a sales point and a producer agreed about goods on consignment, and whose loss it was when such goods were lost. */
export class createConsignments1764440041000 implements MigrationInterface {
  name = 'createConsignments1764440041000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consignment_transition (
        from_state text NOT NULL,
        to_state   text NOT NULL,
        PRIMARY KEY (from_state, to_state)
      );
      INSERT INTO consignment_transition VALUES
        ('PROPOSED', 'ACCEPTED'), ('PROPOSED', 'DECLINED'), ('PROPOSED', 'WITHDRAWN'), ('ACCEPTED', 'TERMINATED');

      CREATE TABLE consignment_agreement (
        id                 uuid        PRIMARY KEY,
        sequence           bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id     uuid        NOT NULL REFERENCES sales_point,
        producer_id        uuid        NOT NULL,
        state              text        NOT NULL,
        commission         integer     NOT NULL CONSTRAINT commission_is_a_share CHECK (commission BETWEEN 0 AND 10000),
        valid_from         date        NOT NULL,
        valid_to           date        CONSTRAINT agreement_lasts CHECK (valid_to >= valid_from),
        notice_days        smallint    NOT NULL CONSTRAINT notice_is_possible CHECK (notice_days BETWEEN 0 AND 365),
        ends_on            date        CONSTRAINT agreement_ends_after_it_began CHECK (ends_on >= valid_from),
        note               text,
        is_demo            boolean     NOT NULL DEFAULT false,
        proposed_side      text        NOT NULL CONSTRAINT proposer_is_a_side CHECK (proposed_side IN ('SALES_POINT', 'PRODUCER')),
        proposed_by        text        NOT NULL,
        proposed_at        timestamptz NOT NULL,
        answered_by        text,
        answered_at        timestamptz CONSTRAINT answer_follows_proposal CHECK (answered_at >= proposed_at),
        ended_side         text        CONSTRAINT ender_is_a_side CHECK (ended_side IN ('SALES_POINT', 'PRODUCER')),
        end_reason         text,
        CONSTRAINT answered_agreement_says_when CHECK ((state = 'PROPOSED') = (answered_at IS NULL)),
        CONSTRAINT terminated_agreement_has_a_last_day CHECK ((state = 'TERMINATED') = (ends_on IS NOT NULL))
      );
      COMMENT ON COLUMN consignment_agreement.commission IS 'basis points of the price: 2000 is a fifth';
      CREATE INDEX consignment_of_point ON consignment_agreement (sales_point_id, sequence DESC);
      CREATE INDEX consignment_of_producer ON consignment_agreement (producer_id, sequence DESC);
      CREATE UNIQUE INDEX one_open_proposal_for_a_pair ON consignment_agreement (sales_point_id, producer_id) WHERE state = 'PROPOSED';
      CREATE UNIQUE INDEX one_running_agreement_for_a_pair ON consignment_agreement (sales_point_id, producer_id) WHERE state = 'ACCEPTED';

      CREATE FUNCTION consignment_follows_its_states() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NEW.state <> 'PROPOSED' THEN RAISE EXCEPTION 'an agreement begins as PROPOSED'; END IF;
        IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state
           AND NOT EXISTS (SELECT FROM consignment_transition WHERE from_state = OLD.state AND to_state = NEW.state)
        THEN RAISE EXCEPTION 'an agreement does not go from % to %', OLD.state, NEW.state; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER consignment_follows_its_states BEFORE INSERT OR UPDATE OF state ON consignment_agreement
        FOR EACH ROW EXECUTE FUNCTION consignment_follows_its_states();
      CREATE FUNCTION what_was_agreed_stays() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'what was proposed is not changed; propose another agreement'; END $$;
      CREATE TRIGGER what_was_agreed_stays BEFORE UPDATE ON consignment_agreement
        FOR EACH ROW WHEN ((OLD.sales_point_id, OLD.producer_id, OLD.commission, OLD.notice_days)
          IS DISTINCT FROM (NEW.sales_point_id, NEW.producer_id, NEW.commission, NEW.notice_days))
        EXECUTE FUNCTION what_was_agreed_stays();

      -- what the producer gets for one unit, where that was agreed instead of the share
      CREATE TABLE consignment_price (
        agreement_id uuid   NOT NULL REFERENCES consignment_agreement,
        product_id   uuid   NOT NULL,
        unit_price   bigint NOT NULL CONSTRAINT producer_price_is_not_negative CHECK (unit_price >= 0),
        PRIMARY KEY (agreement_id, product_id)
      );

      CREATE TABLE consigned_loss (
        id             uuid        PRIMARY KEY,
        cause_id       uuid        NOT NULL,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        product_id     uuid        NOT NULL,
        lot_code       text        NOT NULL,
        owner_id       uuid        NOT NULL,
        quantity       integer     NOT NULL CONSTRAINT something_was_lost CHECK (quantity > 0),
        unit_price     bigint      CHECK (unit_price >= 0),
        borne_by       text        NOT NULL CONSTRAINT loss_is_of_a_side CHECK (borne_by IN ('SALES_POINT', 'PRODUCER')),
        at             timestamptz NOT NULL,
        CONSTRAINT a_loss_is_told_once UNIQUE (cause_id, product_id, lot_code)
      );
      CREATE INDEX consigned_loss_of_owner ON consigned_loss (owner_id, sales_point_id, at);
      CREATE TRIGGER consigned_loss_stays BEFORE UPDATE OR DELETE ON consigned_loss FOR EACH ROW EXECUTE FUNCTION what_was_agreed_stays();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE consigned_loss, consignment_price, consignment_agreement, consignment_transition;
      DROP FUNCTION consignment_follows_its_states, what_was_agreed_stays;
    `)
  }
}
