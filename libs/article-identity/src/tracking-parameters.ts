/**
 * Query parameters that say how a reader came, never what is read. Names are compared in lower case; a trailing `*` is any rest.
 * Each group names whose documentation describes it.
 */
const always: Readonly<Record<string, string>> = {
  'Google Analytics, Ads and Marketing Platform':
    'utm_* gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid _ga _gl _gac srsltid',
  'Meta: Facebook, Instagram': 'fbclid fb_action_ids fb_action_types fb_source fb_ref igshid igsh mibextid',
  'Microsoft Advertising, MSN': 'msclkid',
  'X (Twitter)': 'twclid __twitter_impression ref_src ref_url',
  'TikTok, Snapchat, LinkedIn, Pinterest, Reddit': 'ttclid sccid _scid li_fat_id rdt_cid',
  'Yandex, Mail.ru, VK': 'yclid ymclid _openstat rb_clickid',
  'Mailchimp, HubSpot, Marketo, Drip, Vero, Klaviyo, Omeda, Brevo':
    'mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok __s vero_id vero_conv _ke oly_anon_id oly_enc_id',
  'Matomo, Piwik': 'mtm_* pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid piwik_* matomo_*',
  'Piano Analytics (AT Internet)': 'at_* xtor xtref xtcr',
  'Adobe, Salesforce': 's_cid s_kwcid ef_id sc_cid sfmc_* adobe_mc',
  'Alibaba, Baidu, Tencent': 'spm spm_id_from bd_vid hmsr hmpl hmcu hmkw hmci wt_mc wt_zmc',
  'Affiliate and wire networks': 'irclickid irgwc awc wickedid cjevent zanpid ranmid raneaid ransiteid',
  'Campaign codes of newsrooms': 'sr_share_pp campaign_id traffic_source',
  'Sharing buttons': 'share_id sharetype __tn__ _branch_match_id addthis_* at_xt',
  'AMP viewers and mobile twins': 'amp_* usqp',
  'Session ids in addresses': 'phpsessid jsessionid aspsessionid*',
};

/** Parameters that also name content on some sites: dropped only where the whole value is a channel, or says "AMP". */
const byValue: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    ...onValue(
      'ref referrer referer source src from via share feature origin',
      /^(rss|feeds?|atom|twitter|x|tw|t\.co|fb|facebook|insta(gram)?|ig|whatsapp|wa|telegram|tg|linkedin|youtube|tiktok|reddit|snapchat|google|googlenews|flipboard|apple_?news|msn|bing|yahoo|social|e?mail|newsletters?|push|notification|app|android|ios|mobile|desktop|amp|home(_?page)?|hp|share|sharing|copy|related|recirc|search|more|latest|trending|top_?(news|stories)|(www\.)?(twitter|x|facebook|google|bing|yahoo|linkedin|instagram|reddit|youtube|whatsapp)\.com|youtu\.be)$/i,
    ),
    ...onValue(
      'cmp cmpid ncid icid intcid int_cid smid smtyp ito ocid',
      /^(rss|share(_[a-z]+)*|twitter|facebook|e?mail|newsletters?)$/i,
    ),
    ...onValue('outputtype output view mode format type platform service', /^(amp|mobile|m)$/i),
    ...onValue('amp mobile', /^(|0|1|true|false|yes|no|on|off)$/i),
    ...onValue('m', /^[01]$/),
  }),
);

const names = Object.values(always).join(' ').split(' ');
const exact = new Set(names.filter((name) => !name.endsWith('*')));
const prefixes = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** Whether a query parameter (decoded) only tells how the reader came. */
export function isTrackingParameter(name: string, value: string): boolean {
  const key = name.toLowerCase();
  return exact.has(key) || prefixes.some((prefix) => key.startsWith(prefix)) || byValue.get(key)?.test(value) === true;
}

function onValue(names: string, value: RegExp): Record<string, RegExp> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}
