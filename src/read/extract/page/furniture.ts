import { readMoment } from '../dates.js'
import type { PageElement } from './nodes.js'

/** Elements that never are part of a report's text. */
const NEVER =
  'nav, footer, [hidden], [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog], [role=alertdialog], [aria-hidden=true], figcaption, #wm-ipp-base, #donato, amp-ad, amp-embed, amp-sidebar, amp-consent, amp-social-share, amp-user-notification'

/** Words in a class or id by which outlets mark what stands among the paragraphs and is not the report. */
const WORDS =
  /(?:^|[\s_-])(?:advert\w*|ads?|adslot|banner|breadcrumbs?|byline|author-?bio|caption|comments?|consent|cookies?|disclaimer|donat\w+|follow|gdpr|inline-?promo|most-?(?:read|popular)|newsletters?|outbrain|pagination|paywall|piano|popup|premium|promo\w*|read-?(?:also|more|next)|recirc\w*|recommend\w*|regwall|related\w*|share\w*|sharing|sidebar|signup|sign-up|skip|social\w*|sponsor\w*|subscri\w+|taboola|tags?|toolbar|trending|widget|up-?next|more-?(?:on|from|stories))(?=$|[\s_-])/i

/** Characters that a piece of furniture holds at most; what is longer is looked at as text, whatever its class. */
const MOST_FURNITURE = 700

/** Words by which a line of its own is known as furniture, whatever it is in. */
const LINES =
  /^(?:a version of this (?:article|story) (?:appears|appeared|was) .{0,150}|advertisement|sponsored|story continues below(?: this)? advertisement|article continues (?:after|below) (?:ad|this ad)\w*|continue reading(?: below)?|read (?:more|also|next)|also read|see also|related(?: (?:articles?|stories|news|topics))?|more on this(?: story)?|share(?: this)?(?: article| story| on \w+)?|follow us(?: on \w+)?|skip to .{1,40}|back to top|print(?: this page)?|listen|save|comments?|\d+ (?:comments?|shares?|likes?|views?)|log ?in|sign (?:in|up)|subscribe(?: now)?|loading\W*|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|copy link|image (?:source|credit|caption).{0,80}|(?:photo|picture|image)s?: .{1,80})\W*$/i

/** Beginnings of lines that lead elsewhere, where all of the line is a link or nearly so. */
const LEADS =
  /^(?:read (?:more|also|next)|also read|see also|related|more|watch|listen|recommended|don't miss|explained?)\b\s?[:|–—-]/i

/** Takes out of a page what is not its report, in the way outlets mark it. */
export function removeFurniture(body: PageElement): void {
  for (const element of body.querySelectorAll(NEVER)) if (!holdsMost(element, body)) element.remove()
  const total = body.textContent.length
  for (const element of body.querySelectorAll('[class], [id]')) {
    if (/^(?:body|main|article|h1)$/i.test(element.tagName)) continue
    if (!WORDS.test(parted(element.className)) && !WORDS.test(parted(element.id))) continue
    const { length } = element.textContent
    if (length <= MOST_FURNITURE && length * 3 <= total) element.remove()
  }
}

/** `imageCaption` as `image-Caption`. */
function parted(name: string): string {
  return name.replace(/([a-z])(?=[A-Z])/g, '$1-')
}

function holdsMost(element: PageElement, body: PageElement): boolean {
  return /^(?:main|article)$/i.test(element.tagName) && element.textContent.length * 2 > body.textContent.length
}

/** Words that stand with a date or a name in a line of its own. */
const DATELINE =
  /\b(?:(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m|[a-z]{0,3}[sd]t|gmt|utc|cet|cest|at|on|by|and|from|the|\d+(?:st|nd|rd|th)|(?:\d+|an?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago|\d+ min(?:ute)? read|staff(?: writer| reporter)?|special correspondent|correspondent|reporter)\b/gi

/**
 * Whether a paragraph is furniture by its own words: a signpost, the title again, the author or the date.
 * @param linked the share of its characters that are links.
 * @param known what the page says of itself and shows again: title, author, outlet.
 */
export function isFurnitureLine(
  line: string,
  linked: number,
  known: { title: string | null; names: readonly string[] },
): boolean {
  if (line === known.title) return true
  if (line.length > 250) return false
  if (LINES.test(line) || (linked > 0.6 && LEADS.test(line))) return true
  const lower = line.toLowerCase()
  if (known.names.some((name) => BIOGRAPHY.test(lower.startsWith(name) ? lower.slice(name.length) : ''))) return true
  const bare = known.names.reduce((text, name) => text.replaceAll(name, ' '), lower)
  return bare === lower ? isDateLine(line) : line.length <= 160 && !/\p{L}/u.test(bare.replace(DATELINE, ' '))
}

/** Whether a line says a date or a time and nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > 160 || /\p{L}/u.test(line.replace(DATELINE, ' '))) return false
  return readMoment(line) !== null || /^\D*\d{1,2}[:.]\d{2}\D*$| ago\b/i.test(line)
}

/** How a line about the author goes on after the name. */
const BIOGRAPHY =
  /^ (?:is (?:an? |the )?[\p{L}' ]{0,60}(?:correspondent|reporter|editor|writer|journalist|columnist|chief|fellow|analyst|professor)|covers|writes (?:about|on|for)|reports (?:on|from) )/u
