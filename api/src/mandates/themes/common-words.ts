// Words that say nothing by themselves, as teachers in Britain write: no phrase begins or ends with one of the first, and none of the second stands alone.
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const EMPTY_WORDS = list(`
  a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up down upon with within about after before because since until while during between through across under per via
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those here there who whom whose which what when where why how
  am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought cannot can't won't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't
  i'm i've i'd i'll we're we've we'd we'll you're you've it's that's there's they're they've let's
  also just very really quite rather still even ever again already often always sometimes usually perhaps maybe please thanks thank however though although whether either neither both each every any some all other another such same own
  one two three get gets got getting give gives given go goes going gone come comes make makes made take takes took put say says said see seen seems seem think thinks know feel feels find found want wants use uses used using like likes keep keeps let lets bit lot lots thing things way ways etc eg ie`);

export const WEAK_WORDS = list(`
  too not no never more less most least much many few enough only well good better best great nice fine bad worse worst long short big small new old first last next high low hard easy need needs needed able sure right wrong different help helps helpful work works working
  lesson lessons class classes pupil pupils child children kid kids student students school schools teacher teachers colleague colleagues teach teaching taught year years term terms week weeks day days time times people everyone someone something anything nothing part parts trust resource resources`);
