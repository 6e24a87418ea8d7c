const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const reportingVerbs = words(
  'said says told tells added adds stated states announced announces claimed claims insisted insists warned warns noted notes ' +
    'argued argues explained explains declared declares acknowledged acknowledges denied denies confirmed confirms wrote writes ' +
    'tweeted asked asks replied replies suggested suggests stressed stresses emphasized emphasised pledged vowed predicted ' +
    'concluded observed remarked recalled reported admitted conceded joked complained urged hailed described revealed cautioned ' +
    'reiterated hinted assured say believe believes believed tell add insist warn hopes hoped maintained contended testified',
);

/** Forms that report further words of the speaker who was just named. */
export const reportingParticiples = words(
  'saying adding telling noting warning stressing insisting claiming explaining arguing calling describing stating urging emphasizing emphasising',
);

export const pronouns = words('he she they it we i who which that');

/** Words that end the name of a speaker who stands after the verb. */
export const speakerEnds = words(
  'in on at after before during when while that who which as from by to with about into because if since but and for through ' +
    'monday tuesday wednesday thursday friday saturday sunday yesterday today last earlier later following there here not would could ' +
    'will has had have is are was were it he she they this these those his her their its than what why how',
);

/** Words before which a subject begins, when it is read backwards from the verb. */
export const subjectStarts = words(
  'but and however meanwhile yesterday today earlier because although while when after before if since then that which who whom as',
);

/** Verbs after which what is said can follow without "that". */
export const verbsWithoutThat = words(
  'said says say added adds saying claimed claims believe believes believed insisted insists',
);

/** Words between a subject and its verb. */
export const auxiliaries = words('had has have also then later already repeatedly again previously');

/** When something was said: part of neither speaker nor words. */
export const sayingTimes = words('monday tuesday wednesday thursday friday saturday sunday yesterday today tonight');

/** A verb with many other uses: what follows is speech only when it has a verb of its own. */
export const looseVerbs = words('added adds');

export const finiteVerbs = words(
  'is are was were will would has had have can could should must may might do does did needs wants expects remains',
);
