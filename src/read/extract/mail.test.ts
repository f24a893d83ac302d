import { describe, expect, it } from 'vitest'
import { extract } from './extract.js'

const read = async (lines: string[]) => (await extract(Buffer.from(lines.join('\r\n')), { file: 'x' }))[0]!

describe('a mail', () => {
  it('is read from its plain part', async () => {
    const body = 'The ministry summoned the ambassador on Wednesday. '.repeat(6)
    const mail = await read([
      'From: =?utf-8?q?P=C3=A9tra_Holm?= <petra@wirenet.example>',
      'To: desk@wirenet.example',
      'Subject: Borovia summons ambassador',
      'Date: Wed, 31 Aug 2022 23:10:00 -0500',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: multipart/alternative; boundary=y',
      '',
      '--y',
      'Content-Type: text/plain; charset=utf-8',
      '',
      body,
      '--y',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${body}</p><img src="https://tracker.example/p.gif">`,
      '--y--',
      '--x',
      'Content-Type: application/pdf; name=a.pdf',
      'Content-Disposition: attachment; filename=a.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--x--',
    ])
    expect(mail).toMatchObject({
      format: 'mail',
      title: 'Borovia summons ambassador',
      author: 'Pétra Holm',
      date: '2022-09-01',
      published: '2022-08-31T23:10:00-05:00',
      text: body.trim(),
    })
    expect(mail.notes).toContain('attachments were not read: a.pdf')
  })

  it('is read from its markup where it has no other', async () => {
    const mail = await read([
      'From: a@b.example',
      'Subject: s',
      'Content-Type: text/html; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>He said =93no=94 &amp; left.</p><style>p{}</style>',
    ])
    expect(mail.text).toBe('He said “no” & left.')
  })

  it('is a page where a browser saved one', async () => {
    const page = await read([
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://wirenet.example/a?utm_source=x',
      'Subject: A',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<html><head><title>Wheat talks set</title></head><body><nav><a href="/">Home</a></nav><h1>Wheat talks set</h1><p>Borovia and Arland will talk about wheat in Karsk, the ministry said.</p></body></html>',
      '--b--',
    ])
    expect(page).toMatchObject({
      format: 'html',
      title: 'Wheat talks set',
      url: 'https://wirenet.example/a',
      text: 'Borovia and Arland will talk about wheat in Karsk, the ministry said.',
    })
  })
})
