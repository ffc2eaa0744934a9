import { setTimeout as pause } from 'node:timers/promises'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { RequestContext } from '@ocop/service-kit/graphql'
import type { Application } from '@ocop/service-kit/service'
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import type { DataSource, QueryRunner } from 'typeorm'

export const Counted = { topic: 'counter.counted.v1' } as { readonly topic: string; readonly payload?: { n: number } }

export class createCounter1764000001000 {
  name = 'createCounter1764000001000'
  up = (runner: QueryRunner) => runner.query('CREATE TABLE counter (n integer NOT NULL); INSERT INTO counter VALUES (0)')
  down = (runner: QueryRunner) => runner.query('DROP TABLE counter')
}

/** The smallest service that reads, writes, repeats, announces and fails: what the kit's own tests run. */
export async function createCounterApplication(dataSource: DataSource): Promise<Application> {
  const unitOfWork = new UnitOfWork(dataSource)
  const count = async () => (await dataSource.query('SELECT n FROM counter'))[0].n
  const countUp = () =>
    unitOfWork.run(async ({ manager, outbox }) => {
      const [[{ n }]] = await manager.query('UPDATE counter SET n = n + 1 RETURNING n')
      await outbox.add(Counted, 'counter', { n })
      return n
    })
  const query = new GraphQLObjectType<unknown, RequestContext>({
    name: 'Query',
    fields: {
      count: { type: GraphQLInt, resolve: count },
      slowCount: { type: GraphQLInt, resolve: () => pause(300).then(count) },
      broken: { type: GraphQLInt, resolve: () => dataSource.query('SELECT n FROM a_table_nobody_may_know') },
      notJson: { type: GraphQLString, resolve: () => dataSource.query(`SELECT 'surrogate'::jsonb`) },
      echo: {
        type: GraphQLString,
        args: { text: { type: GraphQLString }, inJson: { type: GraphQLString } },
        resolve: async (_, { text = null, inJson = null }) =>
          (await dataSource.query(`SELECT coalesce($1::text, $2::jsonb ->> 'text') AS text`, [text, JSON.stringify({ text: inJson })]))[0]
            .text,
      },
      asker: { type: GraphQLString, resolve: (_, __, { actor }) => actor.userId },
      language: { type: GraphQLString, resolve: (_, __, { language }) => language },
    },
  })
  const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { countUp: { type: GraphQLInt, resolve: countUp } } })
  return { schema: new GraphQLSchema({ query, mutation }), sdl: '' }
}
