/** Words by which news of other fields than politics is known. */

/** words of sport that are said of little else */
export const sport = `
qualifier, wicket, bowler, batsman, midfielder, goalkeeper, semi-final, semifinal, semifinals, quarter-final,
quarterfinal, quarterfinals, playoff, playoffs, championship, tournament, football, soccer, cricket, rugby, tennis,
basketball, baseball, hockey, golf, golfer, marathon, runner, sprinter, footballer, cricketer, teammate, scoreline,
referee, innings, penalty-kick, olympian, athlete, swimmer, cyclist, peloton, athletics
`

/** words of sport that have other senses: two of them tell */
export const perhapsSport = `
match, game, final, title, champion, cup, league, season, coach, captain, player, team, series, club, squad, score,
medal, stadium, world-cup, fixture, trophy, olympics
`

/** words of politics beside which the others do not count ("boycott the games") */
export const politics = `
minister, president, premier, government, parliament, boycott, sanction, embassy, ambassador, troops, troop, army,
military, war, ceasefire, diplomat, diplomatic, protest, protester, ban, visa, nuclear, missile, treaty, border, rebel,
militant, bomb, rocket, fighter, prosecutor, leader, police, commissioner, envoy, consulate, bombing, terrorist, talks, summit, ministry
`

/** what harms without being anybody's act */
export const nature = `
earthquake, quake, tsunami, typhoon, hurricane, cyclone, tornado, storm, flood, flooding, rain, snow, blizzard, drought,
wildfire, landslide, avalanche, volcano, eruption, heatwave, virus, coronavirus, pandemic, epidemic, outbreak,
disease, blaze, lightning, recession, crisis, inflation, slump
`
