import { Option, type Command } from 'commander'
import { MEASURED_BY } from '../../../../schema/vocabulary/index.ts'

/** The options by which a measurement is kept; every measuring command has them. */
export const kept = (command: Command): Command =>
  command
    .option('--out <folder>', 'write report and figures there')
    .option('--decision <id-or-slug>', 'add it to the evidence of this decision')
    .option('--evidence <folder>', 'add it, signed, to a store of evidence without a desk')
    .option('--thresholds <file>', 'for --evidence: the lock it is measured under, as JSON')
    .option('--by <name>', 'who measures')
    .addOption(
      new Option('--relation <relation>', 'what they are to the developer')
        .choices(MEASURED_BY.values)
        .default('self'),
    )
    .option('--expires <date>', 'from when on nothing may rest on it: YYYY-MM-DD, or an instant')
    .option('--commit <hash>', 'of this program, where it lies in no repository')
    .option('--public', 'its title may be shown in public')
