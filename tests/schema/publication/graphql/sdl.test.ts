import { printSchema, type GraphQLSchema } from 'graphql'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { publicSchema } from '../../../../schema/publication/graphql/index.ts'

const SDL = 'schema/publication/graphql/public.graphql'

const printed = async (schema: GraphQLSchema) =>
  format(printSchema(schema), { ...(await resolveConfig(SDL)), parser: 'graphql' })

describe('the public schema', () => {
  // Readers and the site go by the file: `vitest run --update` writes it anew after a change.
  it('is what the committed SDL says', async () => {
    await expect(await printed(publicSchema)).toMatchFileSnapshot(`../../../../${SDL}`)
  })

  it('has a description on every type, field, argument and enum value', () => {
    const missing: string[] = []
    const need = (place: string, { description }: { description?: string | null | undefined }) => {
      if (!description) missing.push(place)
    }
    for (const type of Object.values(publicSchema.getTypeMap())) {
      if (type.name.startsWith('__')) continue
      need(type.name, type)
      if ('getValues' in type) {
        for (const value of type.getValues()) need(`${type.name}.${value.name}`, value)
      }
      if (!('getFields' in type)) continue
      for (const field of Object.values(type.getFields())) {
        need(`${type.name}.${field.name}`, field)
        if (!('args' in field)) continue
        for (const arg of field.args) need(`${type.name}.${field.name}(${arg.name})`, arg)
      }
    }
    expect(missing).toEqual([])
  })

  it('can only be asked, never told', () => {
    expect(publicSchema.getMutationType()).toBeUndefined()
    expect(publicSchema.getSubscriptionType()).toBeUndefined()
  })
})
