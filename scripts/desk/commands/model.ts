import path from 'node:path'
import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { inWords } from '../samples/in-words.ts'

/** Where the names of models are kept, in the data folder. */
export const modelPlace = (desk: DeskCli): string => path.join(desk.settings.dataDir, 'models')

/** `desk model …`: the checkpoints that samples are made with. */
export function register(program: Command, desk: DeskCli): void {
  const model = program.command('model').description('checkpoints that samples are made with')

  model
    .command('inspect')
    .description('read a whole model folder and say what it is, or what is wrong with it')
    .argument('<model>', 'a model folder, or the name of a model')
    .addHelpText('after', examples(['model inspect stand-in', 'the small model that comes along']))
    .action(async (name: string) => {
      const { findModel } = await import('../../samples/models/registry.ts')
      const { describe } = await import('../samples/describe-model.ts')
      const found = await inWords(() => findModel(modelPlace(desk), name))
      const told = describe(found)
      desk.output.result(told.value, () => told.text)
    })

  model
    .command('list')
    .description('the models that have a name')
    .addHelpText('after', examples(['model list', 'the embedded one first']))
    .action(async () => {
      const { findModel, namedModels, STAND_IN } = await import('../../samples/models/registry.ts')
      const place = modelPlace(desk)
      const own = await inWords(() => findModel(place, STAND_IN))
      const { parameters, folder } = own.checkpoint
      const rows = [
        { name: STAND_IN, parameters, sha256: own.sha256, folder },
        ...namedModels(place).map(each => ({ ...each })),
      ]
      desk.output.rows(rows, ['name', 'parameters', 'sha256', 'folder'], '')
    })

  model
    .command('add')
    .description('give a model folder a name; it stays where it is')
    .argument('<name>', 'small letters, digits, dots, hyphens')
    .argument('<folder>', 'config.json, model.safetensors (or shards and index), tokenizer.json')
    .addHelpText(
      'after',
      examples(['model add gpt2-124m ./gpt2', 'then: samples run --model gpt2-124m']),
    )
    .action(async (name: string, folder: string) => {
      const { addModel } = await import('../../samples/models/registry.ts')
      const added = await inWords(() => addModel(modelPlace(desk), name, folder))
      desk.output.result(
        added,
        () => `${added.name}: ${added.parameters} parameters, ${added.sha256}`,
      )
    })
}
