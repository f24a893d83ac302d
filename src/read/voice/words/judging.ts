import type { Inference } from '../../document.js'

/** A phrase that marks the author's own reasoning or judging; of each word one form or lemma is listed, `a|b` are alternatives. */
export interface Phrase {
  words: string[][]
  kind: Inference['kind']
  /** needs a subject that points back (`this means`), an auxiliary after it (`must have`), or a form of `be` before it (`is absurd`) */
  needs: 'pointing' | 'thing' | 'guess' | 'be' | null
}

const table = `
inference: therefore; thus; hence; consequently; it follows; as a result of this; which is why; that is why; this is why; so it is
inference: clearly; obviously; evidently; undoubtedly; unquestionably; surely; plainly; manifestly; inevitably; of course; certainly; naturally
inference: no doubt; without doubt; without a doubt; beyond doubt; no question that; needless to say; stand to reason; go without saying; after all
inference: no reason to assume|believe|think|suppose|suspect|expect; reason to assume|believe|think|suppose|suspect; safe to assume|say
inference: misled into believing|thinking|assuming; mislead into believing|thinking|assuming; assume that; presume that; infer; deduce; conclude that
inference: evidenced by; as shown by; proof that; a sign that; in other words; in effect; in all likelihood; odds are; chances are; suffice to
inference: it would be premature|wrong|naive|unwise|mistaken; premature to assume|conclude|say; can only mean; by definition; otherwise
inference: the reality|truth|fact is; in reality; in truth; in fact; the only explanation; the logical conclusion; in short; the upshot
inference: unlikely that; likely that; seem to|like|that; appear to|that; apparently; presumably; arguably; supposedly; likely have|has|had
thing: imply|entail|signify|presuppose|necessitate
pointing: mean|means|meant; suggest that; indicate that; show that; prove that; demonstrate that; confirm that; point to; explain why|how; reveal that; signal that; bode
guess: must
be: unbelievable|unthinkable|inconceivable|obvious|undeniable|self-evident
be: clear|obvious|evident|apparent|undeniable|likely|unlikely|inconceivable|unbelievable|implausible|doubtful|unthinkable|incredible|plausible|self-evident that|to|how|why|what|whether
evaluation: absurd|ridiculous|illogical|irrational|irresponsible|shameful|disgraceful|outrageous|unacceptable|intolerable|deplorable|scandalous|hypocritical|cynical|praiseworthy|commendable|regrettable|misguided
evaluation: make no sense; make sense; deserve|merit; unfortunately|sadly|regrettably|fortunately|luckily|thankfully|ironically|tellingly|shamefully|hopefully|rightly|wrongly|worryingly|alarmingly|interestingly|strikingly|predictably|unsurprisingly|surprisingly
evaluation: to one's credit; to its credit; to their credit; no surprise; little wonder; no wonder; a shame; a pity; the best|worst|wisest; so-called; worth; have no future; ought; should have; better off; had better; high time; it is time
be: reckless|dangerous|wonderful|terrible|awful|excellent|good|bad
be: wrong|right|wise|unwise|foolish|naive|mature|immature|legitimate|illegitimate|justified|unjustified|fair|unfair|unjust|brilliant
be: perfect|imperfect|manageable|tragic|admirable|premature|mistaken|short-sighted|counterproductive
be: devastating|crucial|vital|essential|remarkable|impressive|pathetic|weak|strong|cordial|solid|optimistic|upbeat|encouraging|alarming|disturbing|troubling|worrying
`

const INFERRED = new Set(['thing', 'pointing', 'guess'])

/** The phrases by each word that they may begin with. */
export const PHRASES: ReadonlyMap<string, readonly Phrase[]> = readPhrases()

function readPhrases(): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>()
  for (const line of table.trim().split('\n')) {
    const [head, list] = line.split(': ') as [string, string]
    for (const text of list.split('; ')) {
      const words = text.split(' ').map((word) => word.split('|'))
      const needs = head === 'inference' || head === 'evaluation' ? null : (head as Exclude<Phrase['needs'], null>)
      const concluding =
        head === 'inference' ||
        INFERRED.has(head) ||
        (head === 'be' && (words.length > 1 || words[0]!.includes('undeniable')))
      for (const first of words[0]!) {
        const phrase: Phrase = { words, kind: concluding ? 'inference' : 'evaluation', needs }
        byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
      }
    }
  }
  return byFirst
}
