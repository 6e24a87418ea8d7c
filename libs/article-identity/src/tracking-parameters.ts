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
  'TikTok, Snapchat, LinkedIn, Pinterest, Reddit': 'ttclid sccid _scid li_fat_id rdt_cid epik',
  'Yandex, Mail.ru, VK': 'yclid ysclid ymclid _openstat rb_clickid',
  'Mailchimp, MailerLite, HubSpot, Marketo, Drip, Vero, Klaviyo, Omeda, Brevo':
    'mc_cid mc_eid ml_subscriber ml_subscriber_hash _hsenc _hsmi hsa_* __hssc __hstc __hsfp hsctatracking mkt_tok __s vero_id vero_conv _ke oly_anon_id oly_enc_id',
  'Matomo, Piwik': 'mtm_* pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid piwik_* matomo_*',
  'Piano Analytics (AT Internet)':
    'at_medium at_campaign at_campaign_type at_custom* at_format at_link_* at_ptr_name at_bbc_team at_creation at_variant at_network at_term at_platform at_channel at_recipient_* at_send_* at_emailtype xtor xtref xtcr',
  'Adobe, Salesforce': 's_cid s_kwcid ef_id sc_cid sfmc_* adobe_mc',
  'Alibaba, Baidu, Tencent': 'spm spm_id_from bd_vid hmsr hmpl hmcu hmkw hmci wt_mc wt_zmc',
  'Affiliate and wire networks': 'irclickid irgwc awc wickedid cjevent zanpid ranmid raneaid ransiteid',
  'Campaign codes of newsrooms': 'sr_share_pp traffic_source',
  'Sharing buttons': 'sharetype __tn__ _branch_match_id addthis_* at_xt',
  'AMP viewers': 'amp_js_v amp_gsa amp_ct amp_tf amp_ts amp_lite amp_kit amp_latest_update_time usqp',
  'Session ids of servers': 'phpsessid jsessionid aspsessionid* cfid cftoken oscsid xtcsid zenid',
};

/** Parameters that say where a reader comes from, where they do not name content. */
const originNames = 'ref referrer referer source src from via share feature origin';
const origins = new Set(originNames.split(' '));

/** A session id that a program made up: nobody counts articles so. */
const sessionId = /^(?=.*\d)(?:[0-9a-f]{32,}|[0-9a-z]{26})$/i;

/** Parameters that also name content on some sites: dropped only where the whole value is a channel, a session id, or says "AMP". */
const byValue: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    ...onValue(
      originNames,
      /^(rss|feeds?|atom|twitter|x|tw|t\.co|fb|facebook|insta(gram)?|ig|whatsapp|wa|telegram|tg|linkedin|youtube|tiktok|reddit|snapchat|google|googlenews|flipboard|apple_?news|msn|bing|yahoo|social|e?mail|newsletters?|push|notification|app|android|ios|mobile|desktop|amp|home(_?page)?|hp|share|sharing|copy|related|recirc|search|more|latest|trending|top_?(news|stories)|(www\.)?(twitter|x|facebook|google|bing|yahoo|linkedin|instagram|reddit|youtube|whatsapp)\.com|youtu\.be)$/i,
    ),
    ...onValue(
      'cmp cmpid ncid icid intcid int_cid smid smtyp ito ocid',
      /^(rss|share(_[a-z]+)*|twitter|facebook|e?mail|newsletters?)$/i,
    ),
    ...onValue('outputtype output view mode format type platform service', /^(amp|mobile|m)$/i),
    ...onValue('amp mobile', /^(|0|1|true|false|yes|no|on|off)$/i),
    ...onValue('m', /^[01]$/),
    ...onValue('sid sess sessid session session_id sessionid', sessionId),
  }),
);

const names = Object.values(always).join(' ').split(' ');
const exact = new Set(names.filter((name) => !name.endsWith('*')));
const prefixes = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/**
 * Whether a query parameter (decoded) only tells how the reader came.
 *
 * @param host of the address, without `www.`: who comes from there comes from the site itself
 */
export function isTrackingParameter(name: string, value: string, host: string): boolean {
  const key = name.toLowerCase();
  if (exact.has(key) || prefixes.some((prefix) => key.startsWith(prefix))) return true;
  return byValue.get(key)?.test(value) === true || (origins.has(key) && value.toLowerCase().replace(/^www\./, '') === host);
}

function onValue(names: string, value: RegExp): Record<string, RegExp> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}
