import { expect, test } from 'vitest'
import { chooseProvider } from '../../../../scripts/samples/engine/provider.ts'
import { refusal } from '../../../support/temp.ts'
import { theModel } from '../support/small-run.ts'

const choose = (asked: Parameters<typeof chooseProvider>[0], begun: 'cpu' | null = null) =>
  chooseProvider(asked, theModel().checkpoint, 1, begun)

test('CUDA is refused with what is missing, and what works instead', async () => {
  await expect(choose('cuda')).rejects.toEqual(refusal('SETTING_INVALID'))
  await expect(choose('cuda')).rejects.toThrow(/libonnxruntime_providers_cuda\.so.*--ep webgpu/)
})

test('the processor is taken where it is asked for, and where a run was begun with it', async () => {
  expect(await choose('cpu')).toMatchObject({ provider: 'cpu' })
  expect(await choose('auto', 'cpu')).toEqual({ provider: 'cpu', why: 'the run was begun with it' })
})
