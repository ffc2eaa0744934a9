import type { MigrationInterface, QueryRunner } from 'typeorm'

const ZONE = `'Asia/Ho_Chi_Minh'`

/**
 * Promotions of a sales point within what the law allows, and the one function that says what a point asks for a product at a moment.
 * When a promotion is announced, its lines are fixed: the price immediately before and the promotional price.
 */
export class promoteProducts1764440092100 implements MigrationInterface {
  name = 'promoteProducts1764440092100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- limits by the first day of a promotion
      CREATE TABLE promotion_law (
        valid_from               date     PRIMARY KEY,
        own_cap_percent          smallint NOT NULL CHECK (own_cap_percent BETWEEN 0 AND 100),
        concentrated_cap_percent smallint NOT NULL CHECK (concentrated_cap_percent BETWEEN 0 AND 100),
        most_days_per_year       smallint NOT NULL CHECK (most_days_per_year BETWEEN 0 AND 366),
        decree                   text     NOT NULL
      );
      INSERT INTO promotion_law VALUES
        ('2018-07-15', 50, 100, 120, 'Nghị định 81/2018/NĐ-CP'),
        ('2024-12-01', 50, 100, 120, 'Nghị định 81/2018/NĐ-CP (sửa đổi bởi Nghị định 128/2024/NĐ-CP)'),
        ('2026-06-26', 50, 100, 120, 'Nghị định 81/2018/NĐ-CP (sửa đổi bởi Nghị định 128/2024/NĐ-CP và 239/2026/NĐ-CP)');

      CREATE TABLE promotion (
        id              uuid        PRIMARY KEY,
        sequence        bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id  uuid        NOT NULL REFERENCES sales_point,
        name            text        NOT NULL CONSTRAINT promotion_has_a_name CHECK (length(name) BETWEEN 1 AND 120),
        kind            text        NOT NULL CONSTRAINT promotion_kind_is_known CHECK (kind IN ('OWN', 'CONCENTRATED')),
        decision_number text        CHECK (length(decision_number) BETWEEN 1 AND 60),
        decision_issuer text        CHECK (length(decision_issuer) BETWEEN 1 AND 200),
        decision_day    date,
        first_day       date        NOT NULL,
        last_day        date        NOT NULL,
        state           text        NOT NULL CONSTRAINT promotion_state_is_known CHECK (state IN ('DRAFT', 'ANNOUNCED', 'ENDED', 'WITHDRAWN')),
        during          tstzrange,
        drafted_by      text        NOT NULL,
        drafted_at      timestamptz NOT NULL,
        announced_by    text,
        announced_at    timestamptz,
        ended_by        text,
        ended_at        timestamptz,
        end_reason      text,
        CONSTRAINT promotion_ends_after_it_begins CHECK (last_day >= first_day),
        CONSTRAINT promotion_lasts_a_year_at_most CHECK (last_day - first_day <= 365),
        CONSTRAINT concentrated_programme_names_its_decision CHECK (num_nonnulls(decision_number, decision_issuer, decision_day) = CASE kind WHEN 'CONCENTRATED' THEN 3 ELSE 0 END),
        CONSTRAINT announcing_is_told_whole CHECK (num_nonnulls(during, announced_by, announced_at) IN (0, 3)),
        CONSTRAINT announced_promotion_has_its_time CHECK (CASE state WHEN 'DRAFT' THEN during IS NULL WHEN 'WITHDRAWN' THEN during IS NULL OR isempty(during) ELSE during IS NOT NULL AND NOT isempty(during) END),
        CONSTRAINT promotion_keeps_to_its_days CHECK (during IS NULL OR isempty(during)
          OR (lower(during) = greatest(first_day::timestamp AT TIME ZONE ${ZONE}, announced_at) AND upper(during) <= (last_day + 1)::timestamp AT TIME ZONE ${ZONE})),
        CONSTRAINT ending_is_told_whole CHECK (num_nonnulls(ended_by, ended_at, end_reason) = CASE WHEN state IN ('ENDED', 'WITHDRAWN') THEN 3 ELSE 0 END)
      );
      CREATE INDEX promotion_of_point ON promotion (sales_point_id, sequence DESC);

      CREATE TABLE promotion_line (
        promotion_id      uuid     NOT NULL REFERENCES promotion,
        product_id        uuid     NOT NULL,
        sales_point_id    uuid     NOT NULL,
        percent_off       smallint CONSTRAINT percent_is_possible CHECK (percent_off BETWEEN 1 AND 100),
        wanted_price      bigint   CONSTRAINT wanted_price_is_not_negative CHECK (wanted_price >= 0),
        during            tstzrange,
        price_before      bigint,
        promotional_price bigint   CONSTRAINT promotional_price_is_not_negative CHECK (promotional_price >= 0),
        cap_percent       smallint,
        PRIMARY KEY (promotion_id, product_id),
        CONSTRAINT percent_or_price CHECK (num_nonnulls(percent_off, wanted_price) = 1),
        CONSTRAINT announced_line_is_fixed CHECK (num_nonnulls(during, price_before, promotional_price, cap_percent) IN (0, 4)),
        CONSTRAINT promotion_lowers_the_price CHECK (promotional_price < price_before),
        CONSTRAINT discount_within_legal_cap CHECK ((price_before - promotional_price) * 100 <= price_before * cap_percent),
        CONSTRAINT promotions_of_a_product_do_not_overlap EXCLUDE USING gist (sales_point_id WITH =, product_id WITH =, during WITH &&)
      );

      CREATE FUNCTION price_in_force(at_point uuid, of_product uuid, at_moment timestamptz)
        RETURNS TABLE (unit_price bigint, regular_price bigint, promotion_id uuid, is_own boolean) LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN p.holds THEN p.promotional_price ELSE r.price END, CASE WHEN p.holds THEN p.price_before ELSE r.price END,
               CASE WHEN p.holds THEN p.promotion_id END, r.is_own
          FROM (SELECT coalesce(o.unit_price, l.price) AS price, o.unit_price IS NOT NULL AS is_own
                  FROM (SELECT) AS asked
                  LEFT JOIN point_price o ON o.sales_point_id = at_point AND o.product_id = of_product AND tstzrange(o.begins_at, o.ends_at) @> at_moment
                  LEFT JOIN LATERAL (SELECT h.price FROM listed_price h WHERE h.product_id = of_product AND h.begins_at <= at_moment
                                      ORDER BY h.begins_at DESC LIMIT 1) l ON o.unit_price IS NULL) r
          LEFT JOIN LATERAL (SELECT n.promotion_id, n.promotional_price, n.price_before, coalesce(n.promotional_price < r.price, true) AS holds FROM promotion_line n
                              WHERE n.sales_point_id = at_point AND n.product_id = of_product AND n.during @> at_moment) p ON true
      $$;

      -- each price of a stretch of time with the moment from which it held; the first held at its beginning already
      CREATE FUNCTION prices_between(at_point uuid, of_product uuid, from_moment timestamptz, to_moment timestamptz)
        RETURNS TABLE (begins_at timestamptz, unit_price bigint, regular_price bigint, promotion_id uuid, is_own boolean) LANGUAGE sql STABLE AS $$
        SELECT m.moment, f.* FROM (
          SELECT from_moment AS moment
          UNION SELECT p.begins_at FROM point_price p WHERE p.sales_point_id = at_point AND p.product_id = of_product
          UNION SELECT p.ends_at FROM point_price p WHERE p.sales_point_id = at_point AND p.product_id = of_product
          UNION SELECT h.begins_at FROM listed_price h WHERE h.product_id = of_product
          UNION SELECT lower(n.during) FROM promotion_line n WHERE n.sales_point_id = at_point AND n.product_id = of_product
          UNION SELECT upper(n.during) FROM promotion_line n WHERE n.sales_point_id = at_point AND n.product_id = of_product) m
        CROSS JOIN LATERAL price_in_force(at_point, of_product, m.moment) f
        WHERE m.moment >= from_moment AND m.moment < to_moment
      $$;

      CREATE FUNCTION promotion_follows_its_states() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'promotions are history; withdraw them'; END IF;
        IF TG_OP = 'INSERT' THEN
          IF NEW.state <> 'DRAFT' THEN RAISE EXCEPTION 'a promotion begins as DRAFT'; END IF;
          RETURN NEW;
        END IF;
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('DRAFT', 'ANNOUNCED'), ('DRAFT', 'WITHDRAWN'), ('ANNOUNCED', 'WITHDRAWN'), ('ANNOUNCED', 'ENDED'))
        THEN RAISE EXCEPTION 'a promotion does not go from % to %', OLD.state, NEW.state; END IF;
        IF OLD.state <> 'DRAFT' AND ((OLD.sales_point_id, OLD.name, OLD.kind, OLD.decision_number, OLD.decision_issuer, OLD.decision_day, OLD.first_day, OLD.last_day, OLD.announced_at)
             IS DISTINCT FROM (NEW.sales_point_id, NEW.name, NEW.kind, NEW.decision_number, NEW.decision_issuer, NEW.decision_day, NEW.first_day, NEW.last_day, NEW.announced_at)
           OR NOT OLD.during @> NEW.during)
        THEN RAISE EXCEPTION 'what was announced stays; it may only end earlier'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER promotion_follows_its_states BEFORE INSERT OR UPDATE OR DELETE ON promotion FOR EACH ROW EXECUTE FUNCTION promotion_follows_its_states();

      CREATE FUNCTION promotion_lines_end_with_it() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE promotion_line SET during = NEW.during WHERE promotion_id = NEW.id AND during IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER promotion_lines_end_with_it AFTER UPDATE OF during ON promotion FOR EACH ROW EXECUTE FUNCTION promotion_lines_end_with_it();

      -- a line takes point, time and cap from its promotion and the law, whoever writes it
      CREATE FUNCTION promotion_lines_keep_the_law() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        of promotion;
        law promotion_law;
      BEGIN
        SELECT * INTO of FROM promotion WHERE id = coalesce(NEW.promotion_id, OLD.promotion_id);
        IF TG_OP = 'DELETE' THEN
          IF of.state <> 'DRAFT' THEN RAISE EXCEPTION 'an announced promotion keeps its products'; END IF;
          RETURN OLD;
        END IF;
        NEW.sales_point_id := of.sales_point_id;
        NEW.during := of.during;
        IF of.during IS NULL THEN RETURN NEW; END IF;
        IF TG_OP = 'INSERT' THEN RAISE EXCEPTION 'an announced promotion keeps its products'; END IF;
        IF OLD.during IS NOT NULL THEN
          IF (OLD.promotion_id, OLD.product_id, OLD.price_before, OLD.promotional_price, OLD.cap_percent)
               IS DISTINCT FROM (NEW.promotion_id, NEW.product_id, NEW.price_before, NEW.promotional_price, NEW.cap_percent)
          THEN RAISE EXCEPTION 'an announced promotion keeps its prices'; END IF;
          RETURN NEW;
        END IF;
        SELECT * INTO STRICT law FROM promotion_law WHERE valid_from <= of.first_day ORDER BY valid_from DESC LIMIT 1;
        NEW.cap_percent := CASE of.kind WHEN 'OWN' THEN law.own_cap_percent ELSE law.concentrated_cap_percent END;
        IF EXISTS (SELECT FROM product p WHERE p.id = NEW.product_id AND p.is_alcohol)
        THEN RAISE EXCEPTION 'alcohol is not promoted' USING ERRCODE = 'check_violation', CONSTRAINT = 'alcohol_is_not_promoted'; END IF;
        IF NEW.price_before IS DISTINCT FROM (SELECT f.unit_price FROM price_in_force(of.sales_point_id, NEW.product_id, lower(of.during) - interval '1 microsecond') f)
        THEN RAISE EXCEPTION 'the price before is the one that the point asked immediately before'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'price_before_was_asked_before'; END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('prices of ' || of.sales_point_id, 0));
        IF of.kind = 'OWN' AND EXISTS (
          SELECT FROM (
            SELECT DISTINCT d.day::date AS day
              FROM (SELECT l.during FROM promotion_line l JOIN promotion o ON o.id = l.promotion_id AND o.kind = 'OWN'
                     WHERE l.sales_point_id = of.sales_point_id AND l.product_id = NEW.product_id AND l.promotion_id <> of.id AND NOT isempty(l.during)
                    UNION ALL SELECT of.during) s,
                   generate_series((lower(s.during) AT TIME ZONE ${ZONE})::date, ((upper(s.during) - interval '1 microsecond') AT TIME ZONE ${ZONE})::date, interval '1 day') d(day)) r
          GROUP BY extract(year FROM r.day) HAVING count(*) > law.most_days_per_year)
        THEN RAISE EXCEPTION 'a price is reduced on at most % days of a year', law.most_days_per_year
          USING ERRCODE = 'check_violation', CONSTRAINT = 'reduced_days_within_the_year'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER promotion_lines_keep_the_law BEFORE INSERT OR UPDATE OR DELETE ON promotion_line FOR EACH ROW EXECUTE FUNCTION promotion_lines_keep_the_law();

      -- beside what was charged: what it cost without the promotion (null: no promotion, or sold before prices were kept), and which one it was
      ALTER TABLE order_line
        ADD COLUMN list_price bigint, ADD COLUMN promotion_id uuid REFERENCES promotion,
        ADD CONSTRAINT a_promotion_made_it_cheaper CHECK (promotion_id IS NULL OR unit_price < list_price);
      ALTER TABLE counter_sale_line
        ADD COLUMN list_price bigint, ADD COLUMN promotion_id uuid REFERENCES promotion,
        ADD CONSTRAINT a_promotion_made_it_cheaper CHECK (promotion_id IS NULL OR unit_price < list_price);

      -- with what promotions took off
      CREATE OR REPLACE VIEW sold_line AS
        SELECT s.id AS sale_id, s.sales_point_id, l.product_id, l.lot_code, l.quantity, l.amount, s.sold_at, false AS is_order,
               CASE WHEN l.promotion_id IS NOT NULL THEN (l.list_price - l.unit_price) * l.quantity ELSE 0 END AS reduction
          FROM counter_sale s JOIN counter_sale_line l ON l.counter_sale_id = s.id WHERE s.undone_at IS NULL
        UNION ALL
        SELECT o.id, o.sales_point_id, l.product_id, l.lot_code, l.quantity - coalesce(b.quantity, 0)::int, l.amount - coalesce(b.amount, 0)::bigint, o.ended_at, true,
               CASE WHEN l.promotion_id IS NOT NULL THEN (l.list_price - l.unit_price) * (l.quantity - coalesce(b.quantity, 0)::int) ELSE 0 END
          FROM customer_order o JOIN order_line l ON l.order_id = o.id
          LEFT JOIN LATERAL (SELECT sum(n.quantity) AS quantity, sum(n.amount) AS amount FROM order_return r JOIN order_return_line n ON n.return_id = r.id
                              WHERE r.order_id = o.id AND r.received_at IS NOT NULL AND n.product_id = l.product_id AND n.lot_code = l.lot_code) b ON true
         WHERE o.status = 'HANDED_OVER' AND l.quantity > coalesce(b.quantity, 0);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW sold_line;
      CREATE VIEW sold_line AS
        SELECT s.id AS sale_id, s.sales_point_id, l.product_id, l.lot_code, l.quantity, l.amount, s.sold_at, false AS is_order
          FROM counter_sale s JOIN counter_sale_line l ON l.counter_sale_id = s.id WHERE s.undone_at IS NULL
        UNION ALL
        SELECT o.id, o.sales_point_id, l.product_id, l.lot_code, l.quantity - coalesce(b.quantity, 0)::int, l.amount - coalesce(b.amount, 0)::bigint, o.ended_at, true
          FROM customer_order o JOIN order_line l ON l.order_id = o.id
          LEFT JOIN LATERAL (SELECT sum(n.quantity) AS quantity, sum(n.amount) AS amount FROM order_return r JOIN order_return_line n ON n.return_id = r.id
                              WHERE r.order_id = o.id AND r.received_at IS NOT NULL AND n.product_id = l.product_id AND n.lot_code = l.lot_code) b ON true
         WHERE o.status = 'HANDED_OVER' AND l.quantity > coalesce(b.quantity, 0);
      ALTER TABLE counter_sale_line DROP CONSTRAINT a_promotion_made_it_cheaper, DROP COLUMN promotion_id, DROP COLUMN list_price;
      ALTER TABLE order_line DROP CONSTRAINT a_promotion_made_it_cheaper, DROP COLUMN promotion_id, DROP COLUMN list_price;
      DROP FUNCTION prices_between, price_in_force;
      DROP TABLE promotion_line, promotion, promotion_law;
      DROP FUNCTION promotion_lines_keep_the_law, promotion_lines_end_with_it, promotion_follows_its_states;
    `)
  }
}
